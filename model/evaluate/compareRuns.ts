import { z } from 'zod';
import { fail, ok, type Result } from '../../src/sheet/result';
import type { EvalError } from './evalError';
import { parseJson, readText } from './readData';

const rank = z.number().int().nullable();
const run = z.object({
  set: z.string(),
  requests: z.array(z.object({ id: z.string(), group: z.string(), rank, strict: rank })),
});
type Run = z.infer<typeof run>;
type Request = Run['requests'][number];

/** Reads the report that `--json` printed: the last line of a file. */
export async function readRun(file: string): Promise<Result<Run, EvalError>> {
  const text = await readText(file);
  if (!text.ok) return text;
  const parsed = parseJson(text.value.trim().split('\n').at(-1) ?? '', run);
  return parsed.ok ? parsed : fail({ code: 'badData', message: `${file}: ${parsed.error}` });
}

/** Requests that both runs had, by who had them right. */
export interface Score {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

type Pair = readonly [Request, Request];
type IsRight = (request: Request) => boolean;

const MEASURES: readonly (readonly [string, IsRight])[] = [
  ['top-1', ({ rank }) => rank === 0],
  ['top-3', ({ rank }) => (rank ?? Infinity) < 3],
  ['top-5', ({ rank }) => (rank ?? Infinity) < 5],
  ['strict top-1', ({ strict }) => strict === 0],
];

/** Who won where, in counts: each measure with McNemar's exact test, then the groups that differ at top-1. */
export function compareRuns(first: Run, second: Run): Result<string, EvalError> {
  const others = new Map(second.requests.map((request) => [request.id, request]));
  const pairs = first.requests.flatMap((request): Pair[] => {
    const other = others.get(request.id);
    return other === undefined ? [] : [[request, other]];
  });
  if (pairs.length === 0) {
    return fail({ code: 'badData', message: 'The two runs have no request in common.' });
  }
  const isFirst: IsRight = ({ rank }) => rank === 0;
  const groups = [...new Set(pairs.map(([{ group }]) => group))]
    .map((group) => ({
      group,
      score: countScore(
        pairs.filter(([one]) => one.group === group),
        isFirst,
      ),
    }))
    .filter(({ score }) => score.onlyFirst + score.onlySecond > 0)
    .sort((a, b) => leadOf(a.score) - leadOf(b.score));
  return ok(
    [
      ...groups.map(
        ({ group, score }) =>
          `  ${group}: only first ${score.onlyFirst}, only second ${score.onlySecond}`,
      ),
      ...MEASURES.map(([name, isRight]) => `  ${name}: ${printScore(countScore(pairs, isRight))}`),
      `compare ${first.set}: n=${pairs.length} in both, ${first.requests.length} and ${second.requests.length} in all`,
    ].join('\n'),
  );
}

function countScore(pairs: readonly Pair[], isRight: IsRight): Score {
  const count = (a: boolean, b: boolean): number =>
    pairs.filter(([one, other]) => isRight(one) === a && isRight(other) === b).length;
  return {
    both: count(true, true),
    onlyFirst: count(true, false),
    onlySecond: count(false, true),
    neither: count(false, false),
  };
}

function leadOf({ onlyFirst, onlySecond }: Score): number {
  return onlySecond - onlyFirst;
}

function printScore(score: Score): string {
  const { both, onlyFirst, onlySecond, neither } = score;
  return `both ${both}, only first ${onlyFirst}, only second ${onlySecond}, neither ${neither} (p ${signTest(onlyFirst, onlySecond).toFixed(3)})`;
}

/** Two-sided exact McNemar test: how likely so uneven a split is, were both runs equally good. */
export function signTest(a: number, b: number): number {
  const n = a + b;
  let [term, tail] = [0.5 ** n, 0];
  for (let k = 0; k <= Math.min(a, b); k += 1) {
    tail += term;
    term *= (n - k) / (k + 1);
  }
  return Math.min(1, 2 * tail);
}
