import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readVocabulary } from '../../../src/link/splitPieces';
import { createRandom, type Random } from '../cf/random';
import { createCodec } from './codec';
import type { Example } from './example';
import { learnSymbols } from './learnSymbols';
import { normalise } from './normalise';
import { readBenchmarks, type Benchmarks } from './readBenchmarks';
import { isHeld, makeRow, type Making, type Row } from './makeRows';
import { collectPool, varyExample, type Pool } from './varyExample';
import { writePrompt } from './writePrompt';
import { SOURCE_SHAPE, sourceLayout } from './writeRequest';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../../..');
/** A harvested program that spells more names than this is about its own package. */
const MOST_SPELLED = 2;

/** The paper's phases, and both in one folder. */
const PHASES = [1, 2, 12] as const;
/** Share of phase 1 where both are in one. */
const PROMPTED = 0.4;

function compact(rows: readonly (Row | null)[]): readonly Row[] {
  return rows.filter((row) => row !== null);
}

interface Sides {
  readonly train: readonly Row[];
  readonly held: readonly Row[];
}

/** Phase 2: the benchmark's train split, each row several times with other arguments. */
function makeAsked(making: Making, { train }: Benchmarks, copies: number): Sides {
  const taught = train.filter((row) => !isHeld(row));
  const pool = collectPool(taught);
  const vary = (row: Example, copy: number): Example =>
    copy === 0 ? row : varyOnce(row, pool, making.random);
  const rows = taught.flatMap((row) =>
    Array.from({ length: copies }, (_, copy) => makeRow(making, vary(row, copy), null)),
  );
  const held = train.filter(isHeld).map((row) => makeRow(making, row, null));
  return { train: compact(rows), held: compact(held) };
}

function varyOnce(row: Example, pool: Pool, random: Random): Example {
  return pool.names.length === 0 || pool.texts.length === 0 ? row : varyExample(row, pool, random);
}

const harvested = z.object({ program: z.string(), package: z.string() });

/** Phase 1: harvested programs, and those of the train split without their requests. */
function makePrompted(making: Making, { train }: Benchmarks, file: string, count: number): Sides {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const taught = train.filter((row) => !isHeld(row));
  const programs = [
    ...lines.map((line) => harvested.parse(JSON.parse(line)).program),
    ...Array.from({ length: 4 }, () => taught.map(({ program }) => program)).flat(),
  ];
  const order = programs
    .map((program) => ({ program, at: making.random.next() }))
    .sort((a, b) => a.at - b.at);
  const rows: Row[] = [];
  for (const { program } of order) {
    if (rows.length >= count) break;
    const row = makePromptedRow(making, program);
    if (row !== null) rows.push(row);
    if (rows.length % 20_000 === 0 && row !== null) console.log(`${rows.length} of ${count}`);
  }
  const held = Math.min(1000, Math.floor(rows.length / 20));
  return { train: rows.slice(held), held: rows.slice(0, held) };
}

/** Both phases for one short run: what is held back is asked for by requests. */
function mix({ train, held }: Sides, prompted: (count: number) => Sides): Sides {
  const count = Math.round((train.length * PROMPTED) / (1 - PROMPTED));
  return { train: [...train, ...prompted(count).train], held };
}

function makePromptedRow(making: Making, program: string): Row | null {
  const tokens = normalise(program);
  if (tokens === null) return null;
  const { mode, text } = writePrompt(tokens, making.random);
  const row = makeRow(making, { request: text, program }, mode);
  const spelled = row?.symbols.filter((symbol) => symbol === '<NAME>').length ?? 0;
  return spelled > MOST_SPELLED ? null : row;
}

function writeSide(rows: readonly Row[], side: string, folder: string, meta: Meta): void {
  const width = meta.M * meta.F;
  const source = new Uint16Array(rows.length * width);
  const target =
    meta.targetBytes === 1
      ? new Uint8Array(rows.length * meta.L)
      : new Uint16Array(rows.length * meta.L);
  const ids = new Map(meta.symbols.map((symbol, id) => [symbol, id]));
  rows.forEach((row, at) => {
    source.set(row.source, at * width);
    target.set(
      row.symbols.map((symbol) => ids.get(symbol) ?? 0),
      at * meta.L,
    );
  });
  writeFileSync(join(folder, `${side}source.bin`), source);
  writeFileSync(join(folder, `${side}target.bin`), target);
  const groups = rows.map(({ group }) => meta.groups.indexOf(group));
  writeFileSync(join(folder, `${side}group.bin`), new Uint8Array(groups));
}

type Meta = ReturnType<typeof describe>;

function describe(sides: Sides, making: Making, phase: number, seed: number) {
  const { symbols } = making.codec;
  const { sourceSize, description } = sourceLayout(making.vocabulary.size);
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  return {
    ...{ format: 1, task: 'python', phase, seed },
    ...{ count: sides.train.length, heldBack: sides.held.length },
    ...{ M: SOURCE_SHAPE.positions, F: SOURCE_SHAPE.features, L: making.positions },
    ...{ sourceSize, pieces: making.vocabulary.size, symbols: [...symbols] },
    /** Width of an id in target.bin. */
    targetBytes: symbols.length > 256 ? 2 : 1,
    ...{ symbolsHash: hash(symbols.join('\n')), sourceHash: hash(description) },
    groups: [...new Set([...sides.held, ...sides.train].map(({ group }) => group))],
  };
}

/** Starting weights of the word pieces, which do not depend on the task. */
function copyWords(from: string, to: string): void {
  for (const name of ['pieces.f16', 'text.pt']) {
    const file = join(from, name);
    if (existsSync(file)) copyFileSync(file, join(to, name));
    else console.log(`${file} is not there: this part starts from random weights`);
  }
}

function readArguments() {
  return parseArgs({
    options: {
      phase: { type: 'string', default: '2' },
      copies: { type: 'string', default: '12' },
      count: { type: 'string', default: '150000' },
      positions: { type: 'string', default: '32' },
      seed: { type: 'string', default: '1' },
      harvest: { type: 'string', default: join(ROOT, 'model/data/python/harvest.jsonl') },
      words: { type: 'string', default: join(ROOT, 'model/data/cf') },
      out: { type: 'string' },
    },
  }).values;
}

function main(): number {
  const values = readArguments();
  const benchmarks = readBenchmarks();
  if (!benchmarks.ok) {
    console.error(benchmarks.error);
    return 2;
  }
  const phase = PHASES.find((one) => String(one) === values.phase) ?? 2;
  if (phase !== 2 && !existsSync(values.harvest)) {
    console.error(`${values.harvest} is missing: model/tasks/python/harvest.py writes it`);
    return 2;
  }
  const out = values.out ?? join(ROOT, `model/data/python/phase${phase}`);
  const pieces = readFileSync(join(ROOT, 'assets/model/vocab.txt'), 'utf8');
  const making: Making = {
    codec: createCodec(learnSymbols(benchmarks.value.train)),
    vocabulary: readVocabulary(pieces),
    random: createRandom(Number(values.seed)),
    positions: Number(values.positions),
  };
  const prompted = (count: number): Sides =>
    makePrompted(making, benchmarks.value, values.harvest, count);
  const asked = (): Sides => makeAsked(making, benchmarks.value, Number(values.copies));
  const sides =
    phase === 1
      ? prompted(Number(values.count))
      : phase === 2
        ? asked()
        : mix(asked(), (count) => prompted(count));
  mkdirSync(out, { recursive: true });
  const meta = describe(sides, making, phase, Number(values.seed));
  writeSide(sides.train, '', out, meta);
  writeSide(sides.held, 'held-', out, meta);
  writeFileSync(join(out, 'meta.json'), JSON.stringify(meta));
  copyWords(values.words, out);
  console.log(
    `${out}: ${meta.count} rows, ${meta.heldBack} held back, ${meta.symbols.length} symbols`,
  );
  return 0;
}

process.exitCode = main();
