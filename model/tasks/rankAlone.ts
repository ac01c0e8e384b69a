import type { Drawn, Ranked } from './language';

/** Each program once, by its largest weight: what K seeds say without looking at one another. */
export function rankAlone(drawn: readonly Drawn[]): readonly Ranked[] {
  const best = new Map<string, number>();
  for (const { code, weight } of drawn) best.set(code, Math.max(weight, best.get(code) ?? 0));
  return [...best].map(([code, score]) => ({ code, score })).sort((a, b) => b.score - a.score);
}
