import type { Candidate } from '../../suggest/answer';
import type { RuleSet } from '../../rule/ruleSet';
import { keyOfCell } from '../../sheet/keyOfCell';
import { findSlots } from '../chips/findSlots';
import type { Examples } from './examples';

/** True when a candidate colours every cell that should stand out and none of those that should not. */
export function fitsExamples(candidate: Candidate, { should, shouldNot }: Examples): boolean {
  // A visual singles nothing out, and what could not be worked out here is not known to fit.
  const isHighlight = candidate.kind === 'highlight' || candidate.kind === 'multi';
  const isKnown = !candidate.warnings.some(({ code }) => code === 'cannotCheck');
  if (!isHighlight || !isKnown) return false;
  const hits = new Set(candidate.planned.flatMap((rule) => rule.hits.map(keyOfCell)));
  return (
    should.every((cell) => hits.has(keyOfCell(cell))) &&
    !shouldNot.some((cell) => hits.has(keyOfCell(cell)))
  );
}

/** What fits the examples, the simplest first; among equals the likelier one. Without examples all, as they stand. */
export function pickByExamples<Item extends { readonly candidate: Candidate }>(
  items: readonly Item[],
  examples: Examples,
): readonly Item[] {
  if (examples.should.length + examples.shouldNot.length === 0) return items;
  return items
    .filter(({ candidate }) => fitsExamples(candidate, examples))
    .sort(
      (a, b) =>
        weigh(a.candidate.ruleSet) - weigh(b.candidate.ruleSet) ||
        b.candidate.score - a.candidate.score,
    );
}

/** How much a rule set says: its rules and everything in their conditions that could be another value. */
export function weigh(ruleSet: RuleSet): number {
  const said = findSlots(ruleSet).filter(({ kind }) => kind !== 'colour' && kind !== 'fill');
  return ruleSet.rules.length + said.length;
}
