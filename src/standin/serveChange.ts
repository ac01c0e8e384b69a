import { readAsk, type NativeType } from './nativeAsk';
import { invalidArgument, readText } from './readArgument';
import type { RuleAccess } from './serveRule';
import type { Json, ServerObject } from './serverObject';
import { PLAIN, type RuleBody, type StoredFormat, type StoredRule } from './storedRule';

const NATIVE: readonly NativeType[] = ['CellValue', 'ContainsText', 'TopBottom', 'PresetCriteria'];

/** Methods that make a rule ask another thing where it stands (ExcelApi 1.17); its look stays. */
export function serveChange(
  { store, id, guard, flush }: RuleAccess,
  rule: () => StoredRule,
): NonNullable<ServerObject['methods']> {
  const change = (body: RuleBody): null => {
    guard();
    store.change(id, { body });
    flush();
    return null;
  };
  const toNative = (officeType: NativeType) => (args: readonly Json[]) => {
    const ask = readAsk(officeType, args[0] ?? null);
    return change({ kind: 'native', officeType, ask, format: lookOf(rule().body) });
  };
  return {
    ChangeRuleToCustom: (args) => {
      const formula = readText(args[0], 'formula');
      guardFormula(formula);
      return change({ kind: 'custom', formula, format: lookOf(rule().body) });
    },
    ...Object.fromEntries(NATIVE.map((type) => [`ChangeRuleTo${type}`, toNative(type)])),
  };
}

function lookOf(body: RuleBody): StoredFormat {
  return 'format' in body ? body.format : PLAIN;
}

/** Excel's rules need a formula and may not hold array constants; the component would take them. */
export function guardFormula(formula: string): void {
  if (formula === '' || /[{}]/.test(formula.replace(/"[^"]*"/g, '')))
    throw invalidArgument('formula');
}
