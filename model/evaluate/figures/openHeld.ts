import { openLanguage, type OpenedLanguage } from '../../../src/cli/openLanguage';
import { openModel } from '../../../src/cli/openModel';
import { indexTable } from '../../../src/link/indexTable';
import { linkRequest } from '../../../src/link/linkRequest';
import type { Vocabulary } from '../../../src/link/splitPieces';
import { canonicalRuleSet } from '../../../src/rule/canonicalRule';
import { writeSymbols } from '../../../src/rule/symbols/writeSymbols';
import { fail, ok, type Result } from '../../../src/sheet/result';
import { bash } from '../../tasks/bash/language';
import { makePairRows } from '../../tasks/bash/makeRows';
import { readBenchmark, type Pair } from '../../tasks/bash/readPaper';
import { holdBack } from '../../tasks/bash/splitPairs';
import { readCodebook } from '../../tasks/bash/vocabulary';
import { createRandom } from '../../tasks/cf/random';
import type { Language } from '../../tasks/language';
import { createCodec } from '../../tasks/python/codec';
import { python } from '../../tasks/python/language';
import { isHeld, makeRow } from '../../tasks/python/makeRows';
import { readBenchmarks } from '../../tasks/python/readBenchmarks';
import type { EvalError } from '../evalError';
import { findShards } from '../findShards';
import { readHeld, type HeldRequest } from '../heldCases';
import { takeSample } from '../takeSample';
import type { HeldRow, HeldTask } from './measureDenoising';

export interface HeldPlace {
  /** The model's folder; the one that ships, or that the language's variable names, where null. */
  readonly model: string | null;
  /** The folder of the rules' shards; the newest where null. Bash and Python hold back rows of the paper's train split. */
  readonly data: string | null;
  readonly most: number;
}

export const HELD_LANGUAGES = ['cf', 'bash', 'python'] as const;
export type HeldLanguage = (typeof HELD_LANGUAGES)[number];

type Open = (place: HeldPlace) => Promise<Result<HeldTask, EvalError>>;

/** A language's model with rows that its training held back; the paper's test is never read for them. */
export const OPENERS: Readonly<Record<HeldLanguage, Open>> = {
  cf: openCf,
  bash: openBash,
  python: openPython,
};

async function openCf({ model, data, most }: HeldPlace): Promise<Result<HeldTask, EvalError>> {
  const folder = await findShards(data);
  if (!folder.ok) return folder;
  const held = await readHeld(folder.value, most);
  if (!held.ok) return held;
  const opened = await openModel({ folder: model, threads: 2 });
  if (!opened.ok) return fail({ code: 'noModel', message: opened.error.message });
  const rows = ruleRows(held.value, opened.value.vocabulary);
  return ok({ model: opened.value.model, rows });
}

/** Rows of own requests for rules; those whose rule cannot be said are left out. */
export function ruleRows(held: readonly HeldRequest[], vocabulary: Vocabulary): readonly HeldRow[] {
  return held.flatMap(({ utterance, snapshot, target }) => {
    const linked = linkRequest(utterance, snapshot, vocabulary, { index: indexTable(snapshot) });
    const rule = target.kind === 'rules' ? canonicalRuleSet(target) : target;
    const symbols = writeSymbols(rule, linked.slots);
    return symbols === null ? [] : [{ source: linked.source, target: symbols }];
  });
}

async function openBash({ model, most }: HeldPlace): Promise<Result<HeldTask, EvalError>> {
  const benchmark = await readBenchmark();
  if (!benchmark.ok) return benchmark;
  const opened = await openCoding(bash, model);
  if (!opened.ok) return opened;
  const held = takeSample(holdBack(benchmark.value).test, most);
  const rows = commandRows(held, opened.value.vocabulary);
  return ok({ model: opened.value.model, rows });
}

/** Rows of commands as training makes them; those that do not fit are left out. */
export function commandRows(held: readonly Pair[], vocabulary: Vocabulary): readonly HeldRow[] {
  // Without copies nothing is drawn.
  const making = { codebook: readCodebook(), vocabulary, random: createRandom(0) };
  return [...makePairRows(held, 0, making)].map(({ source, symbols }) => ({
    source,
    target: symbols,
  }));
}

async function openPython({ model, most }: HeldPlace): Promise<Result<HeldTask, EvalError>> {
  const benchmarks = readBenchmarks();
  if (!benchmarks.ok) return fail({ code: 'noData', message: benchmarks.error });
  const opened = await openCoding(python, model);
  if (!opened.ok) return opened;
  const { vocabulary, symbols } = opened.value;
  const making = {
    codec: createCodec(symbols),
    vocabulary,
    positions: opened.value.model.card.shapes.L,
  };
  const rows = takeSample(benchmarks.value.train.filter(isHeld), most).flatMap((one) => {
    const row = makeRow(making, one, null);
    return row === null ? [] : [{ source: row.source, target: row.symbols }];
  });
  return ok({ model: opened.value.model, rows });
}

async function openCoding(
  language: Language,
  folder: string | null,
): Promise<Result<OpenedLanguage, EvalError>> {
  const opened = await openLanguage(language, folder);
  if (opened.ok) return opened;
  return fail({ code: 'noModel', message: opened.error.message });
}
