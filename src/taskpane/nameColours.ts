import { COLOURS, type Colour } from '../sheet/colours';
import { nativeFormat } from '../rule/nativeFormat';
import type { NativeRule } from '../rule/nativeRule';
import type { Rule } from '../rule/ruleSet';

/** The family of a written fill, or null where the rule has none. */
export function fillFamily(rule: NativeRule): Colour | null {
  if (rule.kind !== 'custom') return null;
  const { fill } = rule.format;
  if (fill === undefined) return null;
  return COLOURS.find((colour) => nativeFormat({ fill: colour }).fill === fill) ?? null;
}

/** The colours that a visual goes through, lowest first; [] for a highlight or icons. */
export function visualColours(rule: Rule | undefined): readonly Colour[] {
  if (rule?.kind === 'colorScale') return rule.colours;
  return rule?.kind === 'dataBar' ? [rule.colour] : [];
}
