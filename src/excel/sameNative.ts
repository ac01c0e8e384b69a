import { moveBuiltIn } from '../rule/builtIn';
import { builtInOf } from '../rule/builtInFormula';
import type { NativeRule } from '../rule/nativeRule';

/** True for rules that say the same, however their formulas are spaced and spelled and their areas ordered. */
export function sameNative(a: NativeRule, b: NativeRule): boolean {
  return print(a) === print(b);
}

function print(rule: NativeRule): string {
  const areas = rule.areas.map((area) => JSON.stringify(area, sortKeys)).toSorted();
  return JSON.stringify({ ...sayings(rule), areas }, sortKeys);
}

/** What one of Excel's own kinds asks says it all: its formula may be one of several. */
function sayings(rule: NativeRule): object {
  if (rule.kind !== 'custom') return rule;
  const { kind, format, stopIfTrue } = rule;
  const builtIn = builtInOf(rule);
  const said = builtIn === null ? plain(rule.formula) : moveBuiltIn(builtIn, plain);
  return { kind, format, stopIfTrue, said };
}

/** A formula without spaces and in capitals, but for its texts. */
function plain(formula: string): string {
  return formula.replace(/("(?:[^"]|"")*")|([^"]+)/g, (_, text?: string, rest?: string) =>
    text === undefined ? (rest ?? '').replace(/\s+/g, '').toUpperCase() : text,
  );
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([x], [y]) => (x < y ? -1 : 1)));
}
