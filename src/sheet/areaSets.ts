import { intersect, type Area, type Cell } from './area';

/** The cells of some areas that lie in none of others, as disjoint areas. */
export function subtractAreas(areas: readonly Area[], holes: readonly Area[]): readonly Area[] {
  let rest = areas;
  for (const hole of holes) rest = rest.flatMap((area) => cutOut(area, hole));
  return rest;
}

/** True when two sets of areas share a cell. */
export function doMeet(a: readonly Area[], b: readonly Area[]): boolean {
  return a.some((one) => b.some((other) => intersect(one, other) !== null));
}

/** True when two sets of areas hold the same cells. */
export function sameCells(a: readonly Area[], b: readonly Area[]): boolean {
  return subtractAreas(a, b).length === 0 && subtractAreas(b, a).length === 0;
}

/** The top-left cell of the box around areas; A1 for none. */
export function cornerOf([first, ...others]: readonly Area[]): Cell {
  const corner = { row: first?.top ?? 0, column: first?.left ?? 0 };
  for (const { top, left } of others) {
    corner.row = Math.min(corner.row, top);
    corner.column = Math.min(corner.column, left);
  }
  return corner;
}

/** True when the first area's corner is the corner of all. */
export function isCorner(areas: readonly Area[]): boolean {
  const [first] = areas;
  return (
    first !== undefined && areas.every(({ top, left }) => top >= first.top && left >= first.left)
  );
}

/** Disjoint areas with neighbours of one width or height made one, from top to bottom, then left to right. */
export function joinAreas(areas: readonly Area[]): readonly Area[] {
  let joined = areas;
  for (;;) {
    const next = joinAcross(joinDown(joined));
    if (next.length === joined.length) return next.toSorted(byPlace);
    joined = next;
  }
}

function byPlace(a: Area, b: Area): number {
  return a.top - b.top || a.left - b.left;
}

function joinDown(areas: readonly Area[]): readonly Area[] {
  const sorted = areas.toSorted((a, b) => a.left - b.left || a.right - b.right || a.top - b.top);
  const joined: Area[] = [];
  for (const area of sorted) {
    const last = joined.at(-1);
    const fits = last?.left === area.left && last.right === area.right;
    if (last !== undefined && fits && last.bottom + 1 === area.top) {
      joined[joined.length - 1] = { ...last, bottom: area.bottom };
    } else joined.push(area);
  }
  return joined;
}

function joinAcross(areas: readonly Area[]): readonly Area[] {
  const sorted = areas.toSorted((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left);
  const joined: Area[] = [];
  for (const area of sorted) {
    const last = joined.at(-1);
    const fits = last?.top === area.top && last.bottom === area.bottom;
    if (last !== undefined && fits && last.right + 1 === area.left) {
      joined[joined.length - 1] = { ...last, right: area.right };
    } else joined.push(area);
  }
  return joined;
}

/** What is left of an area, in at most four strips. */
function cutOut(area: Area, hole: Area): readonly Area[] {
  const shared = intersect(area, hole);
  if (shared === null) return [area];
  const { top, left, bottom, right } = area;
  const strips: readonly Area[] = [
    { top, bottom: shared.top - 1, left, right },
    { top: shared.top, bottom: shared.bottom, left, right: shared.left - 1 },
    { top: shared.top, bottom: shared.bottom, left: shared.right + 1, right },
    { top: shared.bottom + 1, bottom, left, right },
  ];
  return strips.filter((strip) => strip.top <= strip.bottom && strip.left <= strip.right);
}
