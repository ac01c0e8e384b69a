import { intersect, type Area } from '../sheet/area';

/** The same cells without overlaps, from top to bottom, then left to right. */
export function disjointAreas(areas: readonly Area[]): readonly Area[] {
  const kept: Area[] = [];
  for (const area of areas) {
    kept.push(...kept.reduce<readonly Area[]>((rest, other) => without(rest, other), [area]));
  }
  return kept.sort((a, b) => a.top - b.top || a.left - b.left);
}

function without(areas: readonly Area[], hole: Area): readonly Area[] {
  return areas.flatMap((area) => cutOut(area, hole));
}

/** What is left of an area, in at most four strips. */
function cutOut(area: Area, hole: Area): readonly Area[] {
  const shared = intersect(area, hole);
  if (shared === null) return [area];
  const strips: readonly Area[] = [
    { ...area, bottom: shared.top - 1 },
    { ...area, top: shared.bottom + 1 },
    { top: shared.top, bottom: shared.bottom, left: area.left, right: shared.left - 1 },
    { top: shared.top, bottom: shared.bottom, left: shared.right + 1, right: area.right },
  ];
  return strips.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}
