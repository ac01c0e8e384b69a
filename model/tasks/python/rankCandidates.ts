import type { Drawn, Ranked } from '../language';
import { chrf } from './chrf';

/** Programs beyond so many have too little weight to be worth comparing. */
const COMPARED = 24;

/**
 * Minimum Bayes risk (Kumar & Byrne, 2004) over chrF, the cheapest measure that grows with likeness: a program's score
 * is the weight of all, each counted as far as it is like this one.
 */
export function rankByAgreement(drawn: readonly Drawn[]): readonly Ranked[] {
  const weights = new Map<string, number>();
  for (const { code, weight } of drawn) weights.set(code, (weights.get(code) ?? 0) + weight);
  const voted = [...weights].sort(([, a], [, b]) => b - a);
  const compared = voted.slice(0, COMPARED);
  const total = compared.reduce((sum, [, weight]) => sum + weight, 0) || 1;
  const scored = compared.map(([code]) => {
    const likeness = compared.map(
      ([other, weight]) => weight * (other === code ? 1 : chrf(code, other)),
    );
    return { code, score: likeness.reduce((sum, one) => sum + one, 0) / total };
  });
  scored.sort((a, b) => b.score - a.score);
  return [...scored, ...voted.slice(COMPARED).map(([code]) => ({ code, score: 0 }))];
}
