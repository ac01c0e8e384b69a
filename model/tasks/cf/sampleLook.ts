import type { Colour } from '../../../src/sheet/colours';
import type { Format } from '../../../src/rule/format';
import type { Random } from './random';
import type { Frames } from './readBank';

/** How people call the colour families, the plain word first. */
const COLOUR_WORDS: Readonly<Record<Colour, readonly string[]>> = {
  red: ['red', 'red', 'red', 'light red', 'dark red', 'bright red', 'pale red'],
  green: ['green', 'green', 'green', 'light green', 'dark green', 'bright green'],
  yellow: ['yellow', 'yellow', 'yellow', 'light yellow', 'pale yellow'],
  orange: ['orange', 'orange', 'amber', 'light orange'],
  blue: ['blue', 'blue', 'light blue', 'dark blue', 'pale blue'],
  grey: ['grey', 'gray', 'light grey', 'light gray', 'dark gray'],
  pink: ['pink', 'light pink', 'hot pink'],
  cyan: ['cyan', 'turquoise', 'light cyan'],
  white: ['white'],
  purple: ['purple', 'violet', 'light purple'],
  black: ['black'],
  brown: ['brown', 'light brown'],
};

const COLOUR_WEIGHTS: Readonly<Record<Colour, number>> = {
  red: 10,
  green: 7,
  yellow: 6,
  orange: 4,
  blue: 4,
  grey: 2,
  pink: 1.5,
  purple: 1.5,
  cyan: 0.7,
  white: 0.5,
  black: 0.7,
  brown: 0.4,
};

const ALL = Object.keys(COLOUR_WORDS) as readonly Colour[];

/** A colour family and a word for it, none of `taken`. */
export function sampleColour(
  random: Random,
  taken: readonly Colour[] = [],
): { colour: Colour; word: string } {
  const free = ALL.filter((colour) => !taken.includes(colour));
  const colour = random.weigh(free, (name) => COLOUR_WEIGHTS[name]);
  return { colour, word: random.pick(COLOUR_WORDS[colour]) };
}

export interface Look {
  readonly text: string;
  readonly format: Format;
}

type Kind =
  | 'fill'
  | 'font'
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strikethrough'
  | 'fillBold'
  | 'fontBold'
  | 'fillFont'
  | 'boldItalic'
  | 'fontStrikethrough'
  | 'none';

const KINDS: readonly (readonly [Kind, number])[] = [
  ['fill', 60],
  ['font', 9],
  ['bold', 5],
  ['italic', 2],
  ['underline', 1.5],
  ['strikethrough', 2.5],
  ['fillBold', 4],
  ['fontBold', 2],
  ['fillFont', 4],
  ['boldItalic', 0.7],
  ['fontStrikethrough', 0.7],
  ['none', 9],
];

/** A look in words, none of whose fills is in `taken`; `verb` takes the forms that only fit behind "make X". */
export function sampleLook(
  frames: Frames,
  random: Random,
  verb: boolean,
  taken: readonly Colour[] = [],
): Look {
  const [kind] = random.weigh(taken.length > 0 ? KINDS.slice(0, 3) : KINDS, ([, weight]) => weight);
  const extra = verb && random.chance(0.25) ? (frames.looks[`${kind}Verb`] ?? []) : [];
  const template = random.pick(extra.length > 0 ? extra : (frames.looks[kind] ?? ['']));
  const first = sampleColour(random, taken);
  const second = sampleColour(random, [first.colour]);
  const text = template.replace('{colour2}', second.word).replace('{colour}', first.word);
  return { text, format: formatOf(kind, first.colour, second.colour) };
}

function formatOf(kind: Kind, first: Colour, second: Colour): Format {
  const formats: Readonly<Record<Kind, Format>> = {
    fill: { fill: first },
    font: { font: first },
    bold: { bold: true },
    italic: { italic: true },
    underline: { underline: true },
    strikethrough: { strikethrough: true },
    fillBold: { fill: first, bold: true },
    fontBold: { font: first, bold: true },
    fillFont: { fill: first, font: second },
    boldItalic: { bold: true, italic: true },
    fontStrikethrough: { font: first, strikethrough: true },
    none: {},
  };
  return formats[kind];
}
