import { readText } from './readArgument';
import type { ServerObject } from './serverObject';
import { BORDER_SIDES, PLAIN, type BorderSide, type StoredFormat } from './storedRule';

/** A ConditionalRangeFormat object over a look that `read` and `write` keep. */
export function serveFormat(
  read: () => StoredFormat,
  write: (format: StoredFormat) => void,
): ServerObject {
  const set = (change: Partial<StoredFormat>) => write({ ...read(), ...change });
  return {
    // The stand-in's rules have no number formats.
    scalars: { NumberFormat: () => null },
    // ExcelApi 1.17.
    methods: { ClearFormat: () => (write(PLAIN), null) },
    objects: {
      Borders: () => serveBorders(read, set),
      Fill: () => ({
        scalars: { Color: () => read().fill },
        setters: { Color: (value) => set({ fill: readText(value, 'color') }) },
        methods: {
          Clear: () => {
            set({ fill: '' });
            return null;
          },
        },
      }),
      Font: () => ({
        scalars: {
          Color: () => read().font,
          Bold: () => read().bold,
          Italic: () => read().italic,
          Underline: () => (read().underline ? 'Single' : 'None'),
          Strikethrough: () => read().strikethrough,
        },
        setters: {
          Color: (value) => set({ font: readText(value, 'color') }),
          Bold: (value) => set({ bold: value === true }),
          Italic: (value) => set({ italic: value === true }),
          Underline: (value) => set({ underline: value === 'Single' || value === 'Double' }),
          Strikethrough: (value) => set({ strikethrough: value === true }),
        },
      }),
    },
  };
}

function serveBorders(
  read: () => StoredFormat,
  set: (change: Partial<StoredFormat>) => void,
): ServerObject {
  const side = (name: BorderSide): ServerObject => serveBorder(name, read, set);
  return {
    items: () => BORDER_SIDES.map(side),
    objects: {
      Left: () => side('left'),
      Right: () => side('right'),
      Top: () => side('top'),
      Bottom: () => side('bottom'),
    },
  };
}

/** One side of the box; lines are thin and black or not there. */
function serveBorder(
  side: BorderSide,
  read: () => StoredFormat,
  set: (change: Partial<StoredFormat>) => void,
): ServerObject {
  const isDrawn = (): boolean => read().borders.includes(side);
  return {
    scalars: {
      Style: () => (isDrawn() ? 'Continuous' : 'None'),
      Color: () => (isDrawn() ? '#000000' : ''),
    },
    setters: {
      Style: (value) => {
        const others = read().borders.filter((one) => one !== side);
        set({ borders: value === 'None' ? others : [...others, side] });
      },
    },
  };
}
