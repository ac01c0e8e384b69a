import { cellCount } from '../sheet/area';
import { checkRule } from '../formula/checkRule';
import { planRules } from '../rule/planRules';
import type { Rule, RuleSet } from '../rule/ruleSet';
import type { Snapshot } from '../sheet/snapshot';

/** What a vote counts for a rule set that people hardly ever mean; on own held-back rows 0.3 and 0.55 were alike, 0.1 worse. */
const ODD_WEIGHT = 0.3;

/** Rows above which the closer look is left out: it works every part of a rule out once more. */
const MOST_ROWS = 2000;

/**
 * How much a vote for a rule set counts, 0 to 1: less where it hits none of the user's rows, still less where it hits
 * none of the probed rows either (it contradicts itself), less where it hits every cell of those, holds a rule or a
 * part of a condition without which it would do the same there, has a rule without a look beside one with a look, or
 * scales from a colour to itself.
 * `keys` tell effects on the user's rows and on the probed rows, which the caller has worked out already.
 */
export function weighReading(
  ruleSet: RuleSet,
  snapshot: Snapshot,
  probed: Snapshot,
  keys: Readonly<Record<'own' | 'probed', (ruleSet: RuleSet) => string>>,
): number {
  // Without rows nothing can be hit, which says nothing against a rule.
  const isIdle = snapshot.rows.length > 0 && keys.own(ruleSet) === '';
  const isNever = isIdle && keys.probed(ruleSet) === '';
  const isOdd =
    mixesLooks(ruleSet) ||
    repeatsColours(ruleSet) ||
    (probed.rows.length <= MOST_ROWS &&
      (hitsAll(ruleSet, probed) || hasIdlePart(ruleSet, keys.probed)));
  return [isIdle, isNever, isOdd].reduce((weight, is) => weight * (is ? ODD_WEIGHT : 1), 1);
}

/** True where one rule asks for a look and another for none: "leave those alone" is a part of the condition. */
function mixesLooks({ rules }: RuleSet): boolean {
  const looks = rules.flatMap((rule) =>
    rule.kind === 'highlight' ? [Object.keys(rule.format).length > 0] : [],
  );
  return looks.includes(true) && looks.includes(false);
}

/** True for a colour scale that goes from a colour to itself. */
function repeatsColours({ rules }: RuleSet): boolean {
  return rules.some(
    (rule) =>
      rule.kind === 'colorScale' && rule.colours.some((one, at) => one === rule.colours[at + 1]),
  );
}

/** True when a rule of the set holds for every cell that it looks at. */
function hitsAll(ruleSet: RuleSet, snapshot: Snapshot): boolean {
  const plan = planRules(ruleSet, snapshot);
  if (!plan.ok) return false;
  return plan.value.some((native) => {
    if (native.kind !== 'custom') return false;
    const check = checkRule(native, snapshot);
    const cells = native.areas.reduce((sum, area) => sum + cellCount(area), 0);
    return check.status === 'cells' && check.hits.length === cells;
  });
}

function hasIdlePart(ruleSet: RuleSet, keyProbed: (ruleSet: RuleSet) => string): boolean {
  const shorter = [
    ...withoutRules(ruleSet),
    ...ruleSet.rules.flatMap((rule, at) => withoutParts(ruleSet, rule, at)),
  ];
  if (shorter.length === 0) return false;
  const effect = keyProbed(ruleSet);
  return shorter.some((less) => keyProbed(less) === effect);
}

/** The set without each of its rules. */
function withoutRules({ rules }: RuleSet): readonly RuleSet[] {
  return rules.length < 2
    ? []
    : rules.map((_, at) => ({
        kind: 'rules',
        rules: rules.filter((_rule, other) => other !== at),
      }));
}

/** The set without each part of one rule's condition. */
function withoutParts({ rules }: RuleSet, rule: Rule, at: number): readonly RuleSet[] {
  if (rule.kind !== 'highlight' || (rule.when.kind !== 'and' && rule.when.kind !== 'or')) return [];
  const { when } = rule;
  return when.of.flatMap((_, part): readonly RuleSet[] => {
    const rest = when.of.filter((_condition, other) => other !== part);
    const [only] = rest;
    if (only === undefined) return [];
    const less: Rule = { ...rule, when: rest.length === 1 ? only : { ...when, of: rest } };
    return [{ kind: 'rules', rules: rules.map((one, other) => (other === at ? less : one)) }];
  });
}
