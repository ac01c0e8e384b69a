import { fold } from './normaliseText';
import type { Word } from './splitWords';

/** Colour families in the order of the rule language's own list. */
export const COLOUR_FAMILIES = [
  'red',
  'green',
  'yellow',
  'orange',
  'blue',
  'grey',
  'pink',
  'cyan',
  'white',
  'purple',
  'black',
  'brown',
] as const;

export type ColourFamily = (typeof COLOUR_FAMILIES)[number];

const FAMILY_WORDS: Readonly<Record<ColourFamily, string>> = {
  red: 'red reds reddish crimson scarlet ruby cherry burgundy maroon',
  green: 'green greens greenish lime emerald olive mint forest sage',
  yellow: 'yellow yellows yellowish gold golden lemon mustard',
  orange: 'orange oranges amber tangerine peach apricot',
  blue: 'blue blues bluish navy azure cobalt sapphire indigo',
  grey: 'grey gray greys grays greyed grayed greyish silver charcoal slate',
  pink: 'pink pinks magenta fuchsia fuschia salmon coral',
  cyan: 'cyan teal turquoise aqua aquamarine',
  white: 'white whites ivory cream',
  purple: 'purple purples violet lavender lilac plum mauve',
  black: 'black blacks',
  brown: 'brown browns tan beige chocolate bronze',
};

const FAMILY_OF: ReadonlyMap<string, ColourFamily> = new Map(
  COLOUR_FAMILIES.flatMap((family) =>
    FAMILY_WORDS[family].split(' ').map((word): [string, ColourFamily] => [word, family]),
  ),
);

/** The colour family that each word names ("amber" is orange, "light-red" and "reddish" are red), or null. */
export function readColours(words: readonly Word[]): readonly (ColourFamily | null)[] {
  return words.map((word) => (word.kind === 'word' ? findFamily(word.key) : null));
}

function findFamily(key: string): ColourFamily | null {
  const folded = fold(key);
  const whole = FAMILY_OF.get(folded);
  if (whole !== undefined || !folded.includes('-')) return whole ?? null;
  for (const part of folded.split('-')) {
    const family = FAMILY_OF.get(part);
    if (family !== undefined) return family;
  }
  return null;
}
