import type { Area } from '../sheet/area';
import { printCell } from '../sheet/printAddress';
import { readsItsRange, type BuiltIn, type CellOperator, type Criterion } from './builtIn';
import { isSaidBy } from './builtInFormula';
import type { Condition, Period, TextCondition } from './condition';
import { holdsErrors, someValue, type FormulaPlace } from './formulaPlace';

const SIGNS: readonly (readonly [string, CellOperator])[] = [
  ['>=', 'greaterThanOrEqual'],
  ['<=', 'lessThanOrEqual'],
  ['<>', 'notEqual'],
  ['>', 'greaterThan'],
  ['<', 'lessThan'],
  ['=', 'equal'],
];

const PERIODS: readonly (Period & Criterion)[] = [
  'today',
  'yesterday',
  'tomorrow',
  'last7Days',
  'lastWeek',
  'thisWeek',
  'nextWeek',
  'lastMonth',
  'thisMonth',
  'nextMonth',
];

/**
 * One of Excel's own kinds that says exactly what a condition's formula says on these cells; null where there is none, and
 * where what Excel does is not known: errors and empty texts among ranked or counted values, text among dates.
 */
export function findBuiltIn(
  condition: Condition,
  formula: string,
  place: FormulaPlace,
): BuiltIn | null {
  const found = candidatesFor(condition, formula, place.areas).find((one) =>
    isSaidBy(one, formula, place.areas),
  );
  return found !== undefined && isKnown(found, condition, place) ? found : null;
}

function isKnown(builtIn: BuiltIn, condition: Condition, place: FormulaPlace): boolean {
  if (readsItsRange(builtIn)) {
    const isEmptyText = someValue('this', place, (value) => value === '');
    return !holdsErrors('this', place) && !isEmptyText;
  }
  return (
    condition.kind !== 'period' || !someValue('this', place, (value) => typeof value === 'string')
  );
}

function candidatesFor(
  condition: Condition,
  formula: string,
  areas: readonly Area[],
): readonly BuiltIn[] {
  const of = condition.kind === 'not' ? condition.of : condition;
  const isNegated = condition.kind === 'not';
  switch (of.kind) {
    case 'compare':
    case 'between':
      return cellValues(formula, areas);
    case 'text':
      return texts(of, isNegated);
    case 'blank':
      return [preset(isNegated ? 'nonBlanks' : 'blanks')];
    case 'error':
      return [preset(isNegated ? 'nonErrors' : 'errors')];
    case 'rank': {
      const { side, n, percent } = of;
      const isRank = Number.isInteger(n) && typeof n === 'number' && n <= (percent ? 100 : 1000);
      return isRank && !isNegated ? [{ kind: 'topBottom', side, rank: n, percent }] : [];
    }
    case 'average': {
      const [plain, other] =
        of.side === 'above' ? (['above', 'below'] as const) : (['below', 'above'] as const);
      return [preset(isNegated ? `${other}OrEqualAverage` : `${plain}Average`)];
    }
    case 'duplicate':
      return [preset(of.unique !== isNegated ? 'unique' : 'duplicate')];
    case 'period':
      return isNegated ? [] : PERIODS.filter((one) => one === of.period).map(preset);
    default:
      return [];
  }
}

function preset(criterion: Criterion): BuiltIn {
  return { kind: 'preset', criterion };
}

function texts({ match, text }: TextCondition, isNegated: boolean): readonly BuiltIn[] {
  // Excel takes a text that begins with "=" for a formula.
  const isPlain = typeof text === 'string' && !/^=|[\p{Cc}]/u.test(text);
  if (!isPlain) return [];
  if (match === 'contains') {
    return [{ kind: 'containsText', operator: isNegated ? 'notContains' : 'contains', text }];
  }
  if (isNegated || (match !== 'starts' && match !== 'ends')) return [];
  return [{ kind: 'containsText', operator: match === 'starts' ? 'beginsWith' : 'endsWith', text }];
}

/** Comparisons with constants alone: Excel does not follow a cell that such a rule names (office-js issue 5299). */
function cellValues(formula: string, areas: readonly Area[]): readonly BuiltIn[] {
  const [first] = areas;
  const cell = printCell({ row: first?.top ?? 0, column: first?.left ?? 0 });
  const single = formula.startsWith(`=${cell}`) ? formula.slice(cell.length + 1) : '';
  const [sign, operator] = SIGNS.find(([one]) => single.startsWith(one)) ?? [];
  if (sign !== undefined && operator !== undefined) {
    return constants([single.slice(sign.length)]).map(([formula1 = '']) => ({
      kind: 'cellValue',
      operator,
      formula1,
    }));
  }
  return (['between', 'notBetween'] as const).flatMap((range) => {
    const [head, middle] =
      range === 'between' ? [`=AND(${cell}>=`, `,${cell}<=`] : [`=OR(${cell}<`, `,${cell}>`];
    if (!formula.startsWith(head)) return [];
    const [low = '', high = '', ...more] = formula.slice(head.length, -1).split(middle);
    return more.length > 0
      ? []
      : constants([low, high]).map(([formula1 = '', formula2 = '']) => ({
          kind: 'cellValue' as const,
          operator: range,
          formula1,
          formula2,
        }));
  });
}

/** The operands with "=", or nothing where one of them names a cell. */
function constants(operands: readonly string[]): readonly (readonly string[])[] {
  const names = operands.some((one) =>
    /\$?[A-Z]{1,3}\$?\d/.test(one.replace(/"(?:[^"]|"")*"/g, '')),
  );
  return names || operands.includes('') ? [] : [operands.map((one) => `=${one}`)];
}
