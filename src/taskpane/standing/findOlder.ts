import type { Applied } from '../../host/receipt';
import { intersect } from '../../sheet/area';
import type { Standing, StandingRule } from '../paneState';

/** Rules that stood there before and share cells with those that were applied above them, the winning one first. */
export function findOlder(standing: Standing, { rules }: Applied): readonly StandingRule[] {
  if (standing.kind !== 'known') return [];
  const own = rules.flatMap(({ areas }) => areas);
  return standing.rules.filter(({ listed }) =>
    listed.areas.some((area) => own.some((other) => intersect(area, other) !== null)),
  );
}
