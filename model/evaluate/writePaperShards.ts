/**
 * Shards of which a part is the paper's own train split, for the second model of the table, which is never shipped:
 * `npx tsx model/evaluate/writePaperShards.ts --count 16000 --share 0.6 --seed 31 --out model/data/cf-with-paper`.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { indexTable } from '../../src/link/indexTable';
import { linkRequest } from '../../src/link/linkRequest';
import { printArea } from '../../src/sheet/printAddress';
import { makeRow, makeRows, type Making, type Row } from '../tasks/cf/makeRows';
import { openMaking } from '../tasks/cf/openMaking';
import type { SampledRequest } from '../tasks/cf/sampleRequest';
import { writeShard } from '../tasks/cf/shardFiles';
import { namedColumns, parsePaperRule } from './paperRule';
import { paperSet, type PaperCase } from './paperSet';
import { paperSnapshot, readPaperSheet } from './paperSnapshot';
import { paperTarget } from './paperTarget';
import { readJson } from './readData';

/** A request of the train split with its rule; null for what the rule language does not say. */
function readCase(one: PaperCase, making: Making): SampledRequest | null {
  const sheet = readPaperSheet(one);
  const rule = parsePaperRule(one.Code);
  const own = rule === null || namedColumns(rule).length > 0;
  const snapshot = paperSnapshot(sheet, own ? null : Math.min(1, sheet.header.length - 1), null);
  const utterance = one['NL Utterance'];
  const [area] = linkRequest(utterance, snapshot, making.vocabulary).slots.areas;
  const target = paperTarget(
    one.Code,
    area === undefined ? 'cells' : `address(${printArea(area)})`,
  );
  return target === null ? null : { utterance, snapshot, target, group: 'paper' };
}

function* mixRows(making: Making, cases: readonly SampledRequest[], share: number): Generator<Row> {
  const { random } = making;
  for (const row of makeRows(making, 'train')) {
    if (!random.chance(share)) {
      yield row;
      continue;
    }
    const one = random.pick(cases);
    const made = makeRow(making, one, indexTable(one.snapshot));
    if (made !== null) yield made;
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '16000' },
      share: { type: 'string', default: '0.6' },
      seed: { type: 'string', default: '31' },
      out: { type: 'string', default: 'model/data/cf-with-paper' },
    },
  });
  const set = await readJson('paper/CFRuleBenchmarks.json', paperSet);
  if (!set.ok) throw new Error(set.error.message);
  const making = openMaking(Number(values.seed));
  const cases = set.value.train.flatMap((one) => readCase(one, making) ?? []);
  const usable = cases.filter((one) => makeRow(making, one, indexTable(one.snapshot)) !== null);
  console.log(`${usable.length} of ${set.value.train.length} rows can be said`);
  mkdirSync(values.out, { recursive: true });
  const shard = { folder: values.out, count: Number(values.count), heldBack: 1000 };
  writeShard({ ...shard, seed: Number(values.seed), pieces: making.vocabulary.size }, (side) =>
    side === 'held' ? makeRows(making, 'held') : mixRows(making, usable, Number(values.share)),
  );
}

void main();
