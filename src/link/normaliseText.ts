import { dictionary } from './dictionary';
import type { Vocabulary } from './splitPieces';

const LIKE_ASCII: Readonly<Record<string, string>> = dictionary({
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': "'",
  '\u02BC': "'",
  '\u00B4': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u00AB': '"',
  '\u00BB': '"',
  '\u00A0': ' ',
  '\u202F': ' ',
  '\u2009': ' ',
  '\u2212': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2013': '-',
  '\u2014': '-',
});
const TYPOGRAPHIC =
  /[\u2018\u2019\u201A\u02BC\u00B4\u201C\u201D\u201E\u00AB\u00BB\u00A0\u202F\u2009\u2212\u2010\u2011\u2013\u2014]/g;

/** Quotes, spaces and dashes as a keyboard has them; every character keeps its offset. */
export function straighten(text: string): string {
  return text.replace(TYPOGRAPHIC, (sign) => LIKE_ASCII[sign] ?? sign);
}

/** Lower case without accents, as the word pieces are. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most words are plain, and normalising costs more than all the rest.
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l');
}

/** Parts of a name, folded: "DueDate", "due_date", "Due-Date" are all ["due", "date"]. */
export function splitName(text: string): readonly string[] {
  if (/^[a-z]+$/.test(text)) return [text];
  const apart = straighten(text)
    .replace(/['"`]/g, '')
    // Several of what is said in letters: "DVDs".
    .replace(/\b\p{Lu}{2,}s\b/gu, (letters) => letters.toLowerCase())
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return fold(apart).match(/[\p{L}\p{N}]+|[%#$£€]/gu) ?? [];
}

const BRITISH: Readonly<Record<string, string>> = dictionary({
  colour: 'color',
  grey: 'gray',
  centre: 'center',
  cheque: 'check',
  favourite: 'favorite',
  labour: 'labor',
  behaviour: 'behavior',
  neighbour: 'neighbor',
  honour: 'honor',
  flavour: 'flavor',
  catalogue: 'catalog',
  programme: 'program',
  licence: 'license',
  metre: 'meter',
  litre: 'liter',
  cancelled: 'canceled',
  labelled: 'labeled',
  travelled: 'traveled',
  fulfilment: 'fulfillment',
  enrolment: 'enrollment',
});
const IRREGULAR: Readonly<Record<string, string>> = dictionary({
  people: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
  criteria: 'criterion',
  indices: 'index',
  statuses: 'status',
  series: 'series',
  status: 'status',
  address: 'address',
  addresses: 'address',
  bonus: 'bonus',
  bonuses: 'bonus',
  gross: 'gross',
  loss: 'loss',
  losses: 'loss',
  gas: 'gas',
  news: 'news',
  taxes: 'tax',
  indexes: 'index',
});

/** A folded word in the singular and in American spelling: "colours" is "color", "cities" is "city". */
export function toSingular(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  const single = dropPlural(word);
  const american = BRITISH[single] ?? single;
  return american.replace(/(.{3})isation$/, '$1ization').replace(/(.{3})ised$/, '$1ized');
}

function dropPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|zes|ches|shes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const TAILS = ['ingly', 'edly', 'ern', 'ing', 'ed', 'ly', 'al', 'e', 'd', 'y'];

/** A rough stem, for values only: "completed", "complete" and "completing" share one, so do "southern" and "south". */
export function toStem(word: string): string {
  let stem = toSingular(word);
  for (const tail of TAILS) {
    if (stem.endsWith(tail) && stem.length - tail.length >= 4) {
      stem = stem.slice(0, -tail.length);
      break;
    }
  }
  return stem.endsWith('e') && stem.length > 4 ? stem.slice(0, -1) : stem;
}

/** True when the vocabulary holds the word whole, so that it is no slip of the finger. */
export function isKnownWord(word: string, vocabulary: Vocabulary): boolean {
  return vocabulary.ids.has(word) || vocabulary.ids.has(toSingular(word));
}
