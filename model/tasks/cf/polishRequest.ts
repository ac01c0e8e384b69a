import { nameSheet } from './nameSheet';
import type { Random } from './random';
import type { Frames } from './readBank';
import { misspell, nameOfNumber } from './spellValue';

/** A request as it is typed in the end: politeness, capitals, a slip, an end mark; spaces put right. */
export function polishRequest(text: string, frames: Frames, random: Random): string {
  let polished = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,;.:?!])/g, '$1')
    .replace(/^[\s,;:-]+|[\s,;:>=-]+$/g, '');
  if (random.chance(0.08)) polished = nameSheet(polished, random);
  if (random.chance(0.06)) polished = nameNumber(polished);
  if (random.chance(0.2)) polished = slip(polished, random);
  if (random.chance(0.05)) polished = slip(polished, random);
  if (random.chance(0.09)) polished = random.pick(frames.politeness.before) + polished;
  if (random.chance(0.12)) polished += random.pick(frames.politeness.after);
  const roll = random.next();
  if (roll < 0.35) polished = polished.charAt(0).toUpperCase() + polished.slice(1);
  else if (roll < 0.4) polished = polished.toLowerCase();
  else if (roll < 0.41) polished = polished.toUpperCase();
  if (random.chance(0.1)) polished += random.pick(['.', '.', '!', '?']);
  return polished;
}

/** The first count of the text in letters: "5 days" is "five days". */
function nameNumber(text: string): string {
  return text.replace(/(?<=^|\s)\d{1,2}(?=\s\p{L}{2}|$)/u, (digits) => {
    const value = Number(digits);
    return value < 2 ? digits : (nameOfNumber(value) ?? digits);
  });
}

/** One misspelt word of plain letters. */
function slip(text: string, random: Random): string {
  const words = text.split(' ');
  const at = random.int(0, words.length - 1);
  const word = words[at] ?? '';
  if (!/^[a-z]{5,}$/.test(word)) return text;
  words[at] = misspell(word, random);
  return words.join(' ');
}
