import { readText } from './readArgument';
import type { ServerObject } from './serverObject';
import type { StoredFormat } from './storedRule';

/** A ConditionalRangeFormat object over a look that `read` and `write` keep. */
export function serveFormat(
  read: () => StoredFormat,
  write: (format: StoredFormat) => void,
): ServerObject {
  const set = (change: Partial<StoredFormat>) => write({ ...read(), ...change });
  return {
    // The stand-in's rules have neither number formats nor borders.
    scalars: { NumberFormat: () => null },
    objects: {
      Borders: () => ({ items: () => [] }),
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
