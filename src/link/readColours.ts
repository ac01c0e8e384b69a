import { COLOURS, type Colour } from '../sheet/colours';
import { fold } from './normaliseText';
import type { Word } from './splitWords';

const FAMILY_WORDS: Readonly<Record<Colour, string>> = {
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

const FAMILY_OF: ReadonlyMap<string, Colour> = new Map(
  COLOURS.flatMap((family) =>
    FAMILY_WORDS[family].split(' ').map((word): [string, Colour] => [word, family]),
  ),
);

/** The colour family that each word names ("amber" is orange, "light-red" and "reddish" are red), or null. */
export function readColours(words: readonly Word[]): readonly (Colour | null)[] {
  return words.map((word) => (word.kind === 'word' ? findFamily(word.key) : null));
}

function findFamily(key: string): Colour | null {
  const folded = fold(key);
  const whole = FAMILY_OF.get(folded);
  if (whole !== undefined || !folded.includes('-')) return whole ?? null;
  for (const part of folded.split('-')) {
    const family = FAMILY_OF.get(part);
    if (family !== undefined) return family;
  }
  return null;
}
