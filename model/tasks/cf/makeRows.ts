import { indexTable, type TableIndex } from '../../../src/link/indexTable';
import { SOURCE_SHAPE } from '../../../src/link/features';
import { linkRequest } from '../../../src/link/linkRequest';
import type { Vocabulary } from '../../../src/link/splitPieces';
import { canonicalRuleSet } from '../../../src/rule/canonicalRule';
import { writeSymbols } from '../../../src/rule/symbols/writeSymbols';
import type { Random } from './random';
import type { Bank, Story } from './readBank';
import { polishRequest } from './polishRequest';
import { sampleAny } from './sampleAny';
import { sampleStory } from './sampleStory';
import { withLead, type SampledRequest } from './sampleRequest';
import { joinSpecs, sampleTable } from './sampleTable';
import type { Side } from './choosePhrase';

/** Positions, features of each, and symbols of a program. */
export const SHAPE = { M: SOURCE_SHAPE.positions, F: SOURCE_SHAPE.features, L: 32 } as const;

/** Requests made from one table: sampling it anew costs more than linking. */
const PER_TABLE = 4;

/** One row of training data. */
export interface Row {
  readonly source: Int32Array;
  readonly target: readonly number[];
  readonly group: string;
  readonly request: SampledRequest;
}

/** What rows are made with. */
export interface Making {
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

/** A request as a row; null where the model could not read or write it. */
export function makeRow(making: Making, sampled: SampledRequest, index: TableIndex): Row | null {
  const { bank, vocabulary, symbolIds, random } = making;
  const polished = polishRequest(sampled.utterance, bank.frames, random);
  const utterance = withLead(sampled, polished);
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
  if (symbols === null || symbols.length > SHAPE.L) return null;
  const ids = symbols.map((symbol) => symbolIds.get(symbol) ?? 0);
  return {
    source: linked.source,
    target: ids,
    group: sampled.group,
    request: { ...request, target },
  };
}

/** Rows of the bank without end. */
export function* makeRows(making: Making, side: Side): Generator<Row> {
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
