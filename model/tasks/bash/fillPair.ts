import type { Random } from '../cf/random';
import { isSlotName, putSlots, slotsOf } from './bankSlots';
import type { BankEntry } from './readBank';
import type { Pair } from './readPaper';
import { sampleFiller, type Filler, type Surroundings } from './sampleFiller';

const TRIES = 8;
/** Kinds that people put in quotes, with how often. */
const QUOTED = /^(?:dir|file|word|pattern|name|archive)2?$/;
const QUOTES_SHARE = 0.22;

/** One pair of an entry: every slot holds the same text in the request and in the command. */
export function fillPair({ code, say }: BankEntry, random: Random): Pair {
  const fillers = new Map<string, Filler>();
  for (const slot of slotsOf(say)) {
    if (isSlotName(slot)) fillers.set(slot, sampleOther(slot, { code, say }, fillers, random));
  }
  orderNumbers(fillers);
  const filledCode = putSlots(code, (slot) => fillers.get(slot)?.code);
  const quoted = new Map(
    [...fillers].map(([slot, { said }]) => [slot, quote(said, slot, say, random)]),
  );
  return {
    request: putSlots(say, (slot) => quoted.get(slot)),
    code: quoteCode(filledCode, code, fillers),
  };
}

/** "Between {n} and {n2}": the smaller one first. */
function orderNumbers(fillers: Map<string, Filler>): void {
  const [low, high] = [fillers.get('n'), fillers.get('n2')];
  if (low === undefined || high === undefined || Number(low.code) <= Number(high.code)) return;
  fillers.set('n', high).set('n2', low);
}

/** Two slots of an entry never hold the same text. */
function sampleOther(
  slot: string,
  { code, say }: BankEntry,
  fillers: ReadonlyMap<string, Filler>,
  random: Random,
): Filler {
  const isFreeSaid = standsFree(say, slot);
  const around: Surroundings = {
    ...{ code, say, isFreeSaid, isQuoted: isQuotedIn(code, slot) },
    isFree: standsFree(code, slot) && isFreeSaid,
  };
  const taken = new Set([...fillers.values()].map((filler) => filler.code));
  let filler = sampleFiller(slot, around, random);
  for (let tries = 0; tries < TRIES && taken.has(filler.code); tries += 1) {
    filler = sampleFiller(slot, around, random);
  }
  return filler;
}

function standsFree(text: string, slot: string): boolean {
  return text.split(`{${slot}}`).every((part, at, parts) => {
    const starts = at === 0 || /^(?:$|[\s.,;:!?)]+(?:\s|$)|\s)/.test(part);
    const ends = at === parts.length - 1 || /(?:^|[\s(])$/.test(part);
    return starts && ends;
  });
}

/** Whether an odd number of quotes stands before it. */
function isQuotedIn(code: string, slot: string): boolean {
  const before = code.slice(0, code.indexOf(`{${slot}}`));
  return [`'`, `"`].some((sign) => before.split(sign).length % 2 === 0);
}

/** What has blanks needs quotes in the request, to be one word; other texts have them at times. */
function quote(said: string, slot: string, say: string, random: Random): string {
  const isOneText = QUOTED.test(slot) && standsFree(say, slot);
  const isPhrase = slot.startsWith('pattern') && /[\s^$[\]*]/.test(said);
  const isWording = /\s/.test(said) && !isPhrase;
  if (!isOneText || isWording) return said;
  if (!isPhrase && !random.chance(QUOTES_SHARE)) return said;
  const sign = random.pick([`"`, `"`, `'`]);
  return sign + said + sign;
}

/** What the shell would take apart gets quotes where the entry has none. */
function quoteCode(filled: string, code: string, fillers: ReadonlyMap<string, Filler>): string {
  const needy = [...fillers].filter(
    ([slot, filler]) =>
      /^(?:pattern|word)/.test(slot) &&
      /[\s*?[\]$^;\\]/.test(filler.code) &&
      standsFree(code, slot) &&
      !isQuotedIn(code, slot),
  );
  if (needy.length === 0) return filled;
  return putSlots(code, (slot) => {
    const filler = fillers.get(slot);
    if (filler === undefined) return undefined;
    return needy.some(([name]) => name === slot) ? `'${filler.code}'` : filler.code;
  });
}
