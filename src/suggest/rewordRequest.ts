import { canonicalRuleSet } from '../rule/canonicalRule';
import { sayPlain, sayRequest } from '../rule/sayRequest';
import type { Highlight, Rule, RuleSet } from '../rule/ruleSet';
import type { Snapshot } from '../sheet/snapshot';
import { dropLook, withoutParts } from './dropLook';
import { findAddition } from './findAddition';

/** A request that would make a rule anew. */
export interface AskedChange {
  readonly kind: 'asked';
  readonly utterance: string;
  /** The words say what is to be otherwise, and not the whole rule. */
  readonly isAddition: boolean;
  /** The rule before without what the words take away of its look; null where it is no single highlight. */
  readonly kept: Highlight | null;
}

/** What becomes of a rule by some words: the model is asked, or it is known without. */
export type Reworded = AskedChange | { readonly kind: 'known'; readonly ruleSet: RuleSet };

/**
 * What the model is asked for changed words of a rule: one whole sentence. Before an addition the look is left out, as
 * two looks in one sentence are read as two rules. Words that only take something of the look away need no model.
 */
export function rewordRequest(ruleSet: RuleSet, snapshot: Snapshot, words: string): Reworded {
  const text = words.trim();
  const [rule, ...others] = ruleSet.rules;
  const kept = rule?.kind === 'highlight' && others.length === 0 ? rule : null;
  const sentence = sayRequest(ruleSet, snapshot);
  const addition = findAddition(text, sentence);
  if (addition === null) return { kind: 'asked', utterance: text, isAddition: false, kept };
  if (kept === null) {
    return { kind: 'asked', utterance: `${sentence}, ${addition}`, isAddition: true, kept };
  }
  return rewordHighlight(kept, snapshot, addition);
}

function rewordHighlight(rule: Highlight, snapshot: Snapshot, addition: string): Reworded {
  const dropped = dropLook(addition, rule.format, snapshot);
  const format = dropped === null ? rule.format : withoutParts(rule.format, dropped.parts);
  const kept: Highlight = { ...rule, format };
  // A rule without any look would show nothing.
  if (dropped?.rest === '' && Object.keys(format).length > 0)
    return { kind: 'known', ruleSet: { kind: 'rules', rules: [kept] } };
  const said = dropped === null || dropped.rest === '' ? addition : dropped.rest;
  const utterance = `${sayPlain(rule, snapshot)}, ${said}`;
  return { kind: 'asked', utterance, isAddition: true, kept };
}

/**
 * What the model's readings make of the rule before: they keep its look where nothing else was said, and one that
 * changes nothing is none.
 */
export function readChange(
  readings: readonly RuleSet[],
  before: RuleSet,
  asked: AskedChange,
): readonly RuleSet[] {
  const seen = new Set([keyOf(before)]);
  return readings
    .map((reading) => keepLook(reading, asked))
    .filter((reading) => {
      const key = keyOf(reading);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

function keyOf(ruleSet: RuleSet): string {
  return JSON.stringify(canonicalRuleSet(ruleSet));
}

/** After an addition the look goes on where nothing was said against it; a whole request may leave it out. */
function keepLook(ruleSet: RuleSet, { kept, isAddition }: AskedChange): RuleSet {
  if (kept === null) return ruleSet;
  const rules = ruleSet.rules.map((rule): Rule => {
    if (rule.kind !== 'highlight') return rule;
    const isOpen = isAddition || Object.keys(rule.format).length === 0;
    return isOpen ? { ...rule, format: { ...kept.format, ...rule.format } } : rule;
  });
  return { ...ruleSet, rules };
}
