import type { Outcome } from './outcome';
import { topShares, type TopShares } from './tally';

export interface Weighed {
  /** Each construct counts the same. */
  readonly flat: TopShares;
  readonly flatStrict: TopShares;
  /** Each construct counts as often as training has it. */
  readonly mix: TopShares;
  readonly mixStrict: TopShares;
}

/** Outcomes with constructs weighed; those that training does not have are left out of `mix`. */
export function weighGroups(
  outcomes: readonly Outcome[],
  shares: ReadonlyMap<string, number>,
): Weighed {
  const counts = new Map<string, number>();
  for (const { group } of outcomes) counts.set(group, (counts.get(group) ?? 0) + 1);
  const alike = ({ group }: Outcome): number => 1 / (counts.get(group) ?? 1);
  const mixed = (outcome: Outcome): number => (shares.get(outcome.group) ?? 0) * alike(outcome);
  return {
    flat: topShares(outcomes, ({ rank }) => rank, alike),
    flatStrict: topShares(outcomes, ({ strict }) => strict, alike),
    mix: topShares(outcomes, ({ rank }) => rank, mixed),
    mixStrict: topShares(outcomes, ({ strict }) => strict, mixed),
  };
}
