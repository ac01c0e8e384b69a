import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { RuleSet } from '../../src/rule/ruleSet';
import { fail, ok, type Result } from '../../src/sheet/result';
import type { Snapshot } from '../../src/sheet/snapshot';
import type { EvalError } from './evalError';
import { parseJson, readText } from './readData';
import { findSheet, sheetSet, type ToldSheet } from './readSheetRules';

/** What the two meanings of a pair differ in. */
export const PAIR_KINDS = [
  'bound',
  'place',
  'negation',
  'join',
  'rank',
  'text',
  'blank',
  'side',
  'period',
] as const;
/** `open` is one request that truly means two things. */
export type ContrastKind = (typeof PAIR_KINDS)[number] | 'open';

const rules = z.array(z.string()).min(1);
const meaning = z.object({ words: z.string(), accept: rules });

const contrastSet = sheetSet.extend({
  pairs: z.array(
    z.object({ kind: z.enum(PAIR_KINDS), sheet: z.string(), first: meaning, second: meaning }),
  ),
  open: z.array(z.object({ sheet: z.string(), words: z.string(), first: rules, second: rules })),
});

/** A request with the rules that say one meaning, and those that say the one next to it. */
export interface ContrastRequest {
  readonly words: string;
  readonly accept: readonly RuleSet[];
  readonly other: readonly RuleSet[];
}

/** Both requests of a pair, or the one that is open. */
export interface ContrastCase {
  readonly kind: ContrastKind;
  readonly snapshot: Snapshot;
  readonly requests: readonly ContrastRequest[];
}

const FILE = fileURLToPath(new URL('contrast.json', import.meta.url));

/** Our own pairs of nearest meanings and open requests, held back from training; one that cannot be read is an error. */
export async function readContrast(
  file = FILE,
): Promise<Result<readonly ContrastCase[], EvalError>> {
  const text = await readText(file);
  if (!text.ok) return text;
  const parsed = parseJson(text.value, contrastSet);
  if (!parsed.ok) return fail({ code: 'badData', message: `${file}: ${parsed.error}` });
  const { pairs, open, ...set } = parsed.value;
  const told: readonly ToldCase[] = [
    ...pairs.map(({ kind, sheet, first, second }): ToldCase => ({
      ...{ kind, sheet, words: [first.words, second.words] },
      ...{ first: first.accept, second: second.accept },
    })),
    ...open.map(({ words, ...one }): ToldCase => ({ ...one, kind: 'open', words: [words] })),
  ];
  const read: ContrastCase[] = [];
  for (const one of told) {
    const made = makeCase(one, findSheet(set, one.sheet));
    const message = `${file}: ${one.sheet}: ${one.words.join(' / ')}`;
    if (made === null) return fail({ code: 'badData', message });
    read.push(made);
  }
  return ok(read);
}

interface ToldCase {
  readonly kind: ContrastKind;
  readonly sheet: string;
  /** The second wording, if there is one, has the meanings the other way round. */
  readonly words: readonly string[];
  readonly first: readonly string[];
  readonly second: readonly string[];
}

function makeCase(told: ToldCase, sheet: ToldSheet | null): ContrastCase | null {
  const first = sheet?.readRules(told.first) ?? null;
  const second = sheet?.readRules(told.second) ?? null;
  if (sheet === null || first === null || second === null) return null;
  const requests = told.words.map((words, at) =>
    at === 0 ? { words, accept: first, other: second } : { words, accept: second, other: first },
  );
  return { kind: told.kind, snapshot: sheet.snapshot, requests };
}
