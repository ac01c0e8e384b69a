import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceLayout } from '../../../src/link/features';
import { VOCABULARY } from '../../../src/rule/symbols/vocabulary';
import type { Side } from './choosePhrase';
import { SHAPE, type Row } from './makeRows';
import { printSheet } from './printSheet';
import { printTarget } from './printTarget';

/** A shard and where it goes. */
export interface Shard {
  readonly folder: string;
  readonly count: number;
  readonly heldBack: number;
  readonly seed: number;
  /** Ids of pieces. */
  readonly pieces: number;
}

/** Writes a shard: rows held back first, whose first thousand are also told in words, then those of training. */
export function writeShard(shard: Shard, rowsOf: (side: Side) => Iterable<Row>): void {
  const { folder, count, heldBack } = shard;
  const groups: string[] = [];
  const held = writeSide(rowsOf('held'), 'held', heldBack, folder, groups);
  writeFileSync(join(folder, 'held.jsonl'), held.map(printHeld).join('\n'));
  writeSide(rowsOf('train'), 'train', count, folder, groups);
  writeMeta(shard, groups);
}

/** Writes one side of a shard; `groups` grows by the names of those it meets. Returns the first held-back rows. */
function writeSide(
  rows: Iterable<Row>,
  side: Side,
  count: number,
  folder: string,
  groups: string[],
): readonly Row[] {
  const { M, F, L } = SHAPE;
  const source = new Uint16Array(count * M * F);
  const target = new Uint8Array(count * L);
  const group = new Uint8Array(count);
  const kept: Row[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const row of rows) {
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

function writeMeta(
  { folder, count, heldBack, seed, pieces }: Shard,
  groups: readonly string[],
): void {
  const layout = sourceLayout(pieces);
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const meta = {
    ...{ format: 1, task: 'cf', count, heldBack, ...SHAPE, sourceSize: layout.sourceSize },
    ...{ pieces, symbols: VOCABULARY, symbolsHash: hash(VOCABULARY.join('\n')) },
    ...{ sourceHash: hash(layout.description), seed, groups },
  };
  writeFileSync(join(folder, 'meta.json'), JSON.stringify(meta));
}

function printHeld({ request, group }: Row): string {
  const { utterance, snapshot, target } = request;
  return JSON.stringify({ utterance, ...printSheet(snapshot), target: printTarget(target), group });
}
