import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { indexTable, type TableIndex } from '../../../src/link/indexTable';
import { linkRequest } from '../../../src/link/linkRequest';
import { SOURCE_SHAPE, sourceLayout } from '../../../src/link/features';
import { readVocabulary, type Vocabulary } from '../../../src/link/splitPieces';
import { canonicalRuleSet } from '../../../src/rule/canonicalRule';
import { printTarget } from './printTarget';
import { VOCABULARY } from '../../../src/rule/symbols/vocabulary';
import { writeSymbols } from '../../../src/rule/symbols/writeSymbols';
import { createRandom, type Random } from './random';
import { readBank, type Bank, type Story } from './readBank';
import { polishRequest } from './polishRequest';
import { printSheet } from './printSheet';
import { sampleAny } from './sampleAny';
import { sampleStory } from './sampleStory';
import type { SampledRequest } from './sampleRequest';
import { joinSpecs, sampleTable } from './sampleTable';
import type { Side } from './choosePhrase';

const HERE = dirname(fileURLToPath(import.meta.url));
const [M, F, L] = [SOURCE_SHAPE.positions, SOURCE_SHAPE.features, 32];
/** Requests made from one table: sampling it anew costs more than linking. */
const PER_TABLE = 4;

interface Row {
  readonly source: Int32Array;
  readonly target: readonly number[];
  readonly group: string;
  readonly request: SampledRequest;
}

interface Making {
  readonly bank: Bank;
  readonly vocabulary: Vocabulary;
  readonly symbolIds: ReadonlyMap<string, number>;
  readonly random: Random;
}

/** Share of requests that come from stories: the nearest there is to real users' words. */
const STORIES = 0.6;

/** Share of tables that are made of two domains. */
const WIDE = 0.4;

/** Share of the marks that training drops or moves, so that the model does not trust the linker blindly. */
const DROP = 0.15;
const MOVE = 0.05;

function makeRow(making: Making, sampled: SampledRequest, index: TableIndex): Row | null {
  const { bank, vocabulary, symbolIds, random } = making;
  const polished = polishRequest(sampled.utterance, bank.frames, random);
  const utterance = sampled.lead === undefined ? polished : `${sampled.lead}, ${polished}`;
  const request = { ...sampled, utterance };
  const columns = sampled.snapshot.columns.length;
  const linked = linkRequest(utterance, sampled.snapshot, vocabulary, {
    index,
    editMark: ({ column }) => {
      const roll = random.next();
      if (roll < DROP) return null;
      return roll < DROP + MOVE ? random.int(0, Math.min(columns, 16) - 1) : column;
    },
  });
  const target =
    sampled.target.kind === 'rules' ? canonicalRuleSet(sampled.target) : sampled.target;
  const symbols = linked.truncated ? null : writeSymbols(target, linked.slots);
  if (symbols === null || symbols.length > L) return null;
  const ids = symbols.map((symbol) => symbolIds.get(symbol) ?? 0);
  return {
    source: linked.source,
    target: ids,
    group: sampled.group,
    request: { ...request, target },
  };
}

function* makeRows(making: Making, side: Side): Generator<Row> {
  const { bank, random } = making;
  for (;;) {
    const make = random.chance(STORIES) ? null : tableRows(making, side);
    for (let made = 0; made < PER_TABLE; made += 1) {
      const row = make === null ? storyRow(making, random.pick(bank.stories), side) : make();
      if (row !== null) yield row;
    }
  }
}

/** Makes rows about one sampled table. */
function tableRows(making: Making, side: Side): () => Row | null {
  const { bank, random } = making;
  const own = random.pick(bank.tables);
  const spec = random.chance(WIDE) ? joinSpecs(own, random.pick(bank.tables)) : own;
  const table = sampleTable(spec, random);
  const index = indexTable(table.snapshot);
  return () => {
    const sampled = sampleAny({ bank, table, side, random });
    return sampled === null ? null : makeRow(making, sampled, index);
  };
}

/** A row of a story, whose table fits the request. */
function storyRow(making: Making, story: Story, side: Side): Row | null {
  const sampled = sampleStory(story, side, making.random);
  return sampled === null ? null : makeRow(making, sampled, indexTable(sampled.snapshot));
}

function writeSide(
  making: Making,
  side: Side,
  count: number,
  folder: string,
  groups: string[],
): Row[] {
  const source = new Uint16Array(count * M * F);
  const target = new Uint8Array(count * L);
  const group = new Uint8Array(count);
  const kept: Row[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const row of makeRows(making, side)) {
    source.set(row.source, at * M * F);
    target.set(row.target, at * L);
    if (!groups.includes(row.group)) groups.push(row.group);
    group[at] = groups.indexOf(row.group);
    if (side === 'held' && kept.length < 1000) kept.push(row);
    texts.push(row.request.utterance.replace(/\n/g, ' '));
    at += 1;
    if (at % 10_000 === 0) console.log(`${side}: ${at} of ${count}`);
    if (at >= count) break;
  }
  const prefix = side === 'held' ? 'held-' : '';
  writeFileSync(join(folder, `${prefix}source.bin`), source);
  writeFileSync(join(folder, `${prefix}target.bin`), target);
  writeFileSync(join(folder, `${prefix}group.bin`), group);
  if (side === 'train') writeFileSync(join(folder, 'requests.txt'), [...new Set(texts)].join('\n'));
  return kept;
}

function main(): void {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '120000' },
      held: { type: 'string', default: '3000' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: join(HERE, '../../data/cf') },
    },
  });
  const [count, heldBack, seed] = [Number(values.count), Number(values.held), Number(values.seed)];
  mkdirSync(values.out, { recursive: true });
  const vocabularyFile = join(HERE, '../../../assets/model/vocab.txt');
  const vocabulary = readVocabulary(readFileSync(vocabularyFile, 'utf8'));
  const symbolIds = new Map(VOCABULARY.map((symbol, id) => [symbol, id]));
  const making = {
    bank: readBank(join(HERE, 'bank')),
    vocabulary,
    symbolIds,
    random: createRandom(seed),
  };
  const groups: string[] = [];
  const held = writeSide(making, 'held', heldBack, values.out, groups);
  writeFileSync(join(values.out, 'held.jsonl'), held.map(printHeld).join('\n'));
  writeSide(making, 'train', count, values.out, groups);
  const layout = sourceLayout(vocabulary.size);
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const meta = {
    ...{ format: 1, task: 'cf', count, heldBack, M, F, L, sourceSize: layout.sourceSize },
    ...{ pieces: vocabulary.size, symbols: VOCABULARY, symbolsHash: hash(VOCABULARY.join('\n')) },
    ...{ sourceHash: hash(layout.description), seed, groups },
  };
  writeFileSync(join(values.out, 'meta.json'), JSON.stringify(meta));
}

function printHeld({ request, group }: Row): string {
  const { utterance, snapshot, target } = request;
  return JSON.stringify({ utterance, ...printSheet(snapshot), target: printTarget(target), group });
}

main();
