import type { Random } from '../cf/random';
import { slotsOf } from './bankSlots';
import { GREP_FLAGS, GREP_PLACES, type GrepPlace } from './compose/grepParts';
import type { BankEntry } from './readBank';

const VERBS = [
  ...['search for', 'find', 'look for', 'grep for', 'find all occurrences of', 'search'],
  ...['show lines with', 'print lines containing', 'find lines that contain', 'list lines with'],
];
const KINDS = ['', '', '', 'the string ', 'the word ', 'the text ', 'the pattern '];

/** A request for grep with its command, both with slots. */
export function composeGrep(random: Random): BankEntry {
  const place = random.weigh(GREP_PLACES, ({ weight }) => weight);
  const count = random.weigh([0, 1, 2], (number) => [30, 50, 20][number] ?? 0);
  const flags = new Set(
    Array.from({ length: count }, () => random.weigh(GREP_FLAGS, ({ weight }) => weight)),
  );
  const chosen = [...flags].filter(({ not }) => ![...flags].some(({ letter }) => letter === not));
  const letters = chosen.map(({ letter }) => letter).join('');
  const where = random.pick(place.says);
  const base = chosen.find(({ verbs }) => verbs !== undefined);
  const what = random.pick(KINDS) + '{pattern}';
  const verb = random.pick(base?.verbs ?? VERBS);
  const said = verb.includes('{what}') ? verb.replace('{what}', what) : `${verb} ${what}`;
  const adverbs = chosen.filter((flag) => flag !== base).map(({ says }) => random.pick(says));
  return {
    code: writeCommand(letters, place),
    say: arrange(said, adverbs, where, random),
  };
}

function writeCommand(letters: string, { code, letters: own }: GrepPlace): string {
  const all = [...new Set(own + letters)].sort().join('');
  return `grep ${all === '' ? '' : `-${all} `}${code}`;
}

function arrange(said: string, adverbs: readonly string[], where: string, random: Random): string {
  const tail = adverbs.join(random.pick([' and ', ', ', ' ']));
  const drawn = random.next();
  if (drawn < 0.15) return capital(`${where}, ${said} ${tail}`, random);
  if (drawn < 0.4) return capital(`${said} ${tail} ${where}`, random);
  return capital(`${said} ${where}${tail === '' || drawn < 0.7 ? ' ' : ', '}${tail}`, random);
}

function capital(text: string, random: Random): string {
  const plain = text.replace(/\s+/g, ' ').replace(/ ,/g, ',').trim();
  if (slotsOf(plain.split(' ')[0] ?? '').size > 0 || !random.chance(0.7)) return plain;
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
