import type { NativeRule } from '../rule/nativeRule';
import type { Rule, RuleSet } from '../rule/ruleSet';

/**
 * What takes the place of a rule, as it is written: what was left alone stays exactly as it stood on the sheet, colours
 * by their own shades and a formula by its own words. `planned` is what `after` says, `stood` what `before` told.
 */
export function keepUntouched(
  stood: NativeRule,
  planned: readonly NativeRule[],
  before: RuleSet,
  after: RuleSet,
): readonly NativeRule[] {
  const [told] = before.rules;
  const last = planned.length - 1;
  return planned.map((native, index) => {
    const rule = after.rules[index];
    if (told === undefined || rule === undefined) return native;
    const kept = keepRule(stood, native, told, rule);
    if (index === last && last === 0) return kept;
    return withPlanned(kept, native, index < last);
  });
}

/** Of several rules all but the last stop those below, and none may be of a kind of which Excel mixes up two. */
function withPlanned(kept: NativeRule, planned: NativeRule, stops: boolean): NativeRule {
  if (kept.kind !== 'custom' || planned.kind !== 'custom') return kept;
  const isMixedUp = kept.builtIn?.kind === 'cellValue';
  const said = isMixedUp ? { ...planned, format: kept.format } : kept;
  return { ...said, stopIfTrue: stops || kept.stopIfTrue };
}

function keepRule(stood: NativeRule, planned: NativeRule, before: Rule, after: Rule): NativeRule {
  if (stood.kind === 'custom' && planned.kind === 'custom') {
    const isHighlight = before.kind === 'highlight' && after.kind === 'highlight';
    const isSaid = isHighlight && isSame([before.where, before.when], [after.where, after.when]);
    const isLook = isHighlight && isSame(before.format, after.format);
    return {
      ...(isSaid ? stood : planned),
      format: isLook ? stood.format : planned.format,
      stopIfTrue: stood.stopIfTrue,
    };
  }
  if (stood.kind === 'colorScale' && planned.kind === 'colorScale') {
    const isLook =
      before.kind === 'colorScale' &&
      after.kind === 'colorScale' &&
      isSame(before.colours, after.colours);
    return isLook ? { ...planned, colours: stood.colours } : planned;
  }
  if (stood.kind === 'dataBar' && planned.kind === 'dataBar') {
    const isLook =
      before.kind === 'dataBar' && after.kind === 'dataBar' && before.colour === after.colour;
    return isLook ? { ...planned, colour: stood.colour } : planned;
  }
  return planned;
}

/** Changes keep the order of parts. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
