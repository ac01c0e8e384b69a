/**
 * Says of every file of the bank how much of it can be used, and what cannot and why:
 * `npx tsx model/tasks/bash/checkBank.ts [FOLDER]`. Each wording is filled several times.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVocabulary } from '../../../src/link/splitPieces';
import { createRandom, type Random } from '../cf/random';
import { fillPair } from './fillPair';
import { BANK_FOLDER } from './makeOwnRows';
import { createMaker, tell, type Maker } from './makeRows';
import { parseBash } from './parseBash';
import { readBank, type BankEntry, type BankProblem, type PlacedEntry } from './readBank';
import { readCodebook } from './vocabulary';

const TRIES = 6;

type Verdict = 'fits' | 'read' | 'bad';

/** The best that comes of some tries. */
function tryOut(entry: BankEntry, maker: Maker, random: Random): Verdict {
  let isRead = false;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const pair = fillPair(entry, random);
    if (!parseBash(pair.code).ok) continue;
    isRead = true;
    if (tell(pair, maker) !== null) return 'fits';
  }
  return isRead ? 'read' : 'bad';
}

function reportFile(
  file: string,
  entries: readonly PlacedEntry[],
  problems: readonly BankProblem[],
  verdictOf: (entry: BankEntry) => Verdict,
): void {
  const bad = new Map(
    problems.map(({ index, reason }) => [`${index} ${reason}`, `[${index}] ${reason}`]),
  );
  const counts = { fits: 0, read: 0, bad: 0 };
  for (const entry of entries) {
    const verdict = verdictOf(entry);
    counts[verdict] += 1;
    if (verdict === 'fits') continue;
    const reason = verdict === 'bad' ? 'cannot be read' : 'no symbols say it, or too many';
    bad.set(`${entry.index} ${reason}`, `[${entry.index}] ${reason}: ${entry.code}`);
  }
  const commands = new Set(entries.map(({ index }) => index)).size;
  const read = counts.fits + counts.read;
  console.log(
    `${file}: ${commands} commands, ${entries.length} wordings, ${read} can be read, ${counts.fits} fit`,
  );
  for (const line of bad.values()) console.log(`  ${line}`);
}

function main(): void {
  const { entries, problems } = readBank(process.argv[2] ?? BANK_FOLDER);
  const words = readFileSync(join(BANK_FOLDER, '../../../../assets/model/vocab.txt'), 'utf8');
  const random = createRandom(1);
  const maker = createMaker({
    codebook: readCodebook(),
    vocabulary: readVocabulary(words),
    random,
  });
  const files = new Set([...problems, ...entries].map(({ file }) => file));
  for (const file of [...files].sort()) {
    reportFile(
      file,
      entries.filter((entry) => entry.file === file),
      problems.filter((problem) => problem.file === file),
      (entry) => tryOut(entry, maker, random),
    );
  }
}

main();
