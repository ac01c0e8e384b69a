import type { Snapshot } from '../../src/sheet/snapshot';
import type { Random } from '../tasks/cf/random';
import { misspell } from '../tasks/cf/spellValue';
import { isQuoted } from './isQuoted';
import type { Vary } from './variant';
import { extraColumns, permuteColumns, recaseHeaders, sameColumns } from './varyTable';
import { swapNumbers, swapSpelling } from './swapWords';

/** What must not change an answer. */
export const VARIATIONS: Readonly<Record<string, Vary>> = {
  'header case': recaseHeaders,
  'column order': permuteColumns,
  'extra columns': extraColumns,
  'British or American': reword((text, taken) => swapSpelling(text, taken)),
  'digits or words': reword((text, taken) => swapNumbers(text, taken)),
  politeness: reword((text, _, random) => addThanks(text, random)),
  typo: reword(makeSlip),
};

type Reword = (text: string, taken: ReadonlySet<string>, random: Random) => string;

/** Changes words outside of quotes; those that stand in the sheet (`taken`) may mean its cells. */
function reword(change: Reword): Vary {
  return (request, random) => {
    const { utterance, snapshot } = request;
    const changed = change(utterance, takenWords(snapshot), random);
    return changed === utterance
      ? null
      : { utterance: changed, snapshot, columns: sameColumns(snapshot) };
  };
}

/** Words of the sheet's headers and texts, in lower case. */
function takenWords({ columns, rows }: Snapshot): ReadonlySet<string> {
  const texts = [
    ...columns.map(({ header }) => header),
    ...rows.flat().filter((cell) => typeof cell === 'string'),
  ];
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
}

const THANKS = [', please', ' please', ' thanks', ', thank you!', ' pls', ' - thanks a lot', ' :)'];

function addThanks(text: string, random: Random): string {
  return text.replace(/[\s.!?]+$/, '') + random.pick(THANKS);
}

function makeSlip(text: string, taken: ReadonlySet<string>, random: Random): string {
  const words = [...text.matchAll(/(?<![\p{L}\p{N}'"])[a-z]{5,}(?![\p{L}\p{N}'"])/gu)].filter(
    ({ 0: word, index }) => !taken.has(word) && !isQuoted(text, index),
  );
  if (words.length === 0) return text;
  const { 0: word, index } = random.pick(words);
  return text.slice(0, index) + misspell(word, random) + text.slice(index + word.length);
}
