import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readVocabulary, type Vocabulary } from '../../../src/link/splitPieces';
import { createCodec, type PythonCodec } from './codec';
import { learnSymbols } from './learnSymbols';
import { SLOTS } from './limits';
import { readBenchmarks, type Row } from './readBenchmarks';
import { SPELLING } from './symbolTable';
import { writeRequest } from './writeRequest';

// What the codec can say at all, in totals: node_modules/.bin/tsx model/tasks/python/reportShares.ts

const POSITIONS = [16, 20, 24, 32, 48, 64] as const;

function main(): number {
  const set = readBenchmarks();
  if (!set.ok) {
    console.error(set.error);
    return 2;
  }
  const { train, test, dropped } = set.value;
  const codec = createCodec(learnSymbols(train));
  console.log(`${codec.symbols.length} symbols`);
  const folder = dirname(fileURLToPath(import.meta.url));
  const vocabulary = readVocabulary(
    readFileSync(join(folder, '../../../assets/model/vocab.txt'), 'utf8'),
  );
  reportSide(`train: ${train.length} of ${train.length + dropped.train}`, train, {
    codec,
    vocabulary,
  });
  reportSide(`test: ${test.length} of ${test.length + dropped.test}`, test, { codec, vocabulary });
  return 0;
}

interface Reading {
  readonly codec: PythonCodec;
  readonly vocabulary: Vocabulary;
}

function reportSide(name: string, rows: readonly Row[], { codec, vocabulary }: Reading): void {
  const lengths: number[] = [];
  let [changed, truncated, unspelled] = [0, 0, 0];
  const skeletons = [0, 0, 0];
  for (const { request, program } of rows) {
    const opened = codec.open(request);
    const symbols = opened.encode(program);
    if (writeRequest(opened.request, opened.kinds, vocabulary).truncated) truncated += 1;
    if (symbols === null) continue;
    lengths.push(symbols.length);
    if (!symbols.some((symbol) => SPELLING.has(symbol))) unspelled += 1;
    const size = symbols.findIndex((symbol) => /(?:^|·)END$/.test(symbol)) - SLOTS;
    if (size in skeletons) skeletons[size] = (skeletons[size] ?? 0) + 1;
    if (opened.decode(symbols) !== opened.normalForm(program)) changed += 1;
  }
  const share = (hits: number): string => `${((100 * hits) / rows.length).toFixed(1)} %`;
  const within = POSITIONS.map(
    (most) => `${share(lengths.filter((length) => length <= most).length)} in ${most}`,
  );
  const [half, most] = [0.5, 0.9].map(
    (part) => [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length * part)] ?? 0,
  );
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  console.log(
    `${name} rows have a request; programs that can be said ` +
      `${share(lengths.length)}, ${within.join(', ')}; ${changed} change on the way; ` +
      `mean ${mean.toFixed(1)}, p50 ${half}, p90 ${most} symbols; ${share(unspelled)} spell nothing; ` +
      `skeletons of one, two, three symbols ${skeletons.map(share).join(', ')}; ${share(truncated)} of the requests are too long`,
  );
}

process.exitCode = main();
