import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readVocabulary } from '../../../src/link/splitPieces';
import { createRandom } from '../cf/random';
import { SHAPE, sourceLayout } from './features';
import { createJudge, makeOwnRows, type Judged } from './makeOwnRows';
import { GROUPS, makePairRows, makeSnippetRows, type Making, type Row } from './makeRows';
import { readBenchmark, readSnippets, type DataProblem, type Pair } from './readPaper';
import { readParaphrases } from './readParaphrases';
import { splitPairs } from './splitPairs';
import { normalFormOf } from './template';
import { readCodebook } from './vocabulary';

const HERE = dirname(fileURLToPath(import.meta.url));
const { M, F, L } = SHAPE;

/** Writes one side's arrays; symbols take as many bytes as the largest id needs. */
function writeSide(
  rows: readonly Row[],
  symbols: readonly string[],
  folder: string,
  prefix: '' | 'held-',
): void {
  const ids = new Map(symbols.map((symbol, id) => [symbol, id]));
  const source = new Uint16Array(rows.length * M * F);
  const target = new (targetBytes(symbols) === 2 ? Uint16Array : Uint8Array)(rows.length * L);
  const group = new Uint8Array(rows.length);
  rows.forEach((row, at) => {
    source.set(row.source, at * M * F);
    row.symbols.forEach((symbol, position) => {
      const id = ids.get(symbol);
      if (id === undefined) throw new Error(`${symbol} is no symbol`);
      target[at * L + position] = id;
    });
    group[at] = GROUPS.indexOf(row.group);
  });
  writeFileSync(join(folder, `${prefix}source.bin`), source);
  writeFileSync(join(folder, `${prefix}target.bin`), target);
  writeFileSync(join(folder, `${prefix}group.bin`), group);
}

function targetBytes(symbols: readonly string[]): 1 | 2 {
  return symbols.length > 256 ? 2 : 1;
}

function writeMeta(
  making: Making,
  count: number,
  heldBack: number,
  seed: number,
  folder: string,
): void {
  const { symbols } = making.codebook;
  const pieces = making.vocabulary.size;
  const { sourceSize, description } = sourceLayout(pieces);
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const meta = {
    ...{ format: 1, task: 'bash', count, heldBack, M, F, L, targetBytes: targetBytes(symbols) },
    ...{ sourceSize, pieces, symbols, symbolsHash: hash(symbols.join('\n')) },
    ...{ sourceHash: hash(description), seed, groups: GROUPS },
  };
  writeFileSync(join(folder, 'meta.json'), JSON.stringify(meta));
}

/** The pieces' embeddings and the pretrained blocks are those of the same word pieces. */
function copyWords(folder: string): void {
  for (const name of ['pieces.f16', 'text.pt']) {
    const from = join(HERE, '../../data/cf', name);
    if (existsSync(from)) copyFileSync(from, join(folder, name));
    else console.log(`no ${name} beside model/data/cf: the words start untrained`);
  }
}

/** Rows of the train split in our words, each with copies about other things. */
function makeParaphrasedRows(
  all: readonly Pair[],
  train: readonly Pair[],
  judged: Judged,
  { copies, paraphrases }: Options,
  making: Making,
): readonly Row[] {
  if (!paraphrases) return [];
  const [kept, isJudged] = [new Set(train), createJudge(judged)];
  const pairs = readParaphrases(all, (pair) => kept.has(pair)).filter((pair) => !isJudged(pair));
  return [...makePairRows(pairs, copies, making, 'paraphrase')];
}

interface Options {
  readonly phase: string;
  readonly held: number;
  readonly copies: number;
  /** Rows of our own pairs beside those of the paper. */
  readonly bank: number;
  /** Our wordings of the paper's requests too. */
  readonly paraphrases: boolean;
  readonly seed: number;
  readonly out: string;
}

async function writeAll(options: Options): Promise<DataProblem | null> {
  const benchmark = await readBenchmark();
  if (!benchmark.ok) return benchmark.error;
  const snippets = await readSnippets();
  if (!snippets.ok) return snippets.error;
  const random = createRandom(options.seed);
  const words = readFileSync(join(HERE, '../../../assets/model/vocab.txt'), 'utf8');
  const making = { codebook: readCodebook(), vocabulary: readVocabulary(words), random };
  const split = splitPairs(benchmark.value.train, options.held, random);
  const held = [...makePairRows(split.held, 0, making)];
  const rows: Row[] = [];
  if (options.phase !== '1') {
    rows.push(...makePairRows(split.train, options.copies, making));
    const judged = { test: benchmark.value.test, held: split.held };
    rows.push(...makeParaphrasedRows(benchmark.value.train, split.train, judged, options, making));
    rows.push(...makeOwnRows(options.bank, judged, making));
  }
  if (options.phase !== '2') {
    // Some snippets are commands of the test split.
    const judged = [...split.held, ...benchmark.value.test].map(({ code }) => normalFormOf(code));
    rows.push(...makeSnippetRows(snippets.value.keys(), new Set(judged), making));
  }
  mkdirSync(options.out, { recursive: true });
  writeSide(held, making.codebook.symbols, options.out, 'held-');
  writeSide(rows, making.codebook.symbols, options.out, '');
  writeMeta(making, rows.length, held.length, options.seed, options.out);
  copyWords(options.out);
  for (const group of GROUPS) {
    console.log(`${group}: ${rows.filter((row) => row.group === group).length} rows`);
  }
  console.log(`held back: ${held.length} rows; ${making.codebook.symbols.length} symbols`);
  return null;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      phase: { type: 'string', default: 'both' },
      held: { type: 'string', default: '500' },
      copies: { type: 'string', default: '3' },
      bank: { type: 'string', default: '0' },
      paraphrases: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  });
  const { phase } = values;
  const folder = join(HERE, '../../data/bash');
  const out = values.out ?? (phase === 'both' ? folder : join(folder, `phase${phase}`));
  const [held, copies] = [Number(values.held), Number(values.copies)];
  const [bank, seed] = [Number(values.bank), Number(values.seed)];
  if (!/^(?:1|2|both)$/.test(phase)) {
    console.error('badOption: --phase 1 | 2 | both');
    return 2;
  }
  if (!Number.isInteger(bank) || bank < 0) {
    console.error('badOption: --bank is a number of rows');
    return 2;
  }
  const { paraphrases } = values;
  const problem = await writeAll({ phase, held, copies, bank, paraphrases, seed, out });
  if (problem !== null) console.error(`${problem.code}: ${problem.message}`);
  return problem === null ? 0 : 2;
}

main().then((status) => {
  process.exitCode = status;
});
