import { mergeRules } from '../formula/mergeRules';
import { subtractAreas } from '../sheet/areaSets';
import { keyOfCell } from '../sheet/keyOfCell';
import type { ExplainedSheet } from './explainSheet';
import { partsOfRule } from './partsOfRule';
import { problem, type Problem } from './problem';

/** Rules of which every hit is taken by a higher rule that stops. */
export function hiddenProblems({ rules, ground }: ExplainedSheet): readonly Problem[] {
  if (ground === null) return [];
  const stopped = new Map<number, number>();
  const found: Problem[] = [];
  for (const [index, { rule, check }] of rules.entries()) {
    if (check === null || check.status !== 'cells') continue;
    const { hits } = check;
    const by = hits.map((cell) => stopped.get(keyOfCell(cell)));
    if (hits.length > 0 && by.every((other) => other !== undefined)) {
      const above = [...new Set(by)].map((other) => (other ?? 0) + 1).join(', ');
      const message = `No cell shows it: rule ${above} stands above it and stops.`;
      found.push(problem(index, 'hidden', message));
    }
    if (rule.stopIfTrue && rule.visual === null) {
      for (const cell of hits)
        if (!stopped.has(keyOfCell(cell))) stopped.set(keyOfCell(cell), index);
    }
  }
  return found;
}

/** Rules of which all that they would show is set by higher rules already. */
export function shadowedProblems({ rules, ground }: ExplainedSheet): readonly Problem[] {
  if (ground === null) return [];
  const set = new Map<string, number>();
  const found: Problem[] = [];
  for (const [index, { rule, check }] of rules.entries()) {
    if (check === null || check.status !== 'cells') continue;
    const parts = partsOfRule(rule);
    const keys = check.hits.flatMap((cell) => parts.map((part) => `${keyOfCell(cell)} ${part}`));
    const by = new Set(keys.map((key) => set.get(key)));
    if (keys.length > 0 && !by.has(undefined) && !rule.stopIfTrue) {
      const above = [...by].map((other) => (other ?? 0) + 1).join(', ');
      const message = `No cell shows it: rule ${above} above it sets the same of the look on all of its cells.`;
      found.push(problem(index, 'shadowed', message));
    }
    for (const key of keys) if (!set.has(key)) set.set(key, index);
  }
  return found;
}

/** Rules that could be one. */
export function mergeProblems({ rules }: ExplainedSheet): readonly Problem[] {
  const ranked = rules.map(({ rule }) => rule);
  return mergeRules(ranked).flatMap(({ keeper, merged }) => {
    const kept = ranked.indexOf(keeper) + 1;
    return merged.map((rule) => {
      const index = ranked.indexOf(rule);
      const isCovered = subtractAreas(rule.areas, keeper.areas).length === 0;
      return isCovered
        ? problem(index, 'duplicate', `It says the same as rule ${kept}, on the same cells.`)
        : problem(
            index,
            'fragmented',
            `It is a piece of rule ${kept}: the same rule on other cells.`,
          );
    });
  });
}
