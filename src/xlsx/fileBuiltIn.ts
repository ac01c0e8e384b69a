import { relativeFormula } from '../formula/seatFormula';
import { CELL_OPERATORS, CRITERIA, TEXT_OPERATORS, type BuiltIn } from '../rule/builtIn';
import type { Area } from '../sheet/area';
import { cornerOf } from '../sheet/areaSets';
import { FILE_CRITERIA, FILE_TEXTS, sayBuiltIn } from './builtInXml';
import { formulasOf } from './fileRuleFormula';
import type { XmlNode } from './readNodes';
import { isTrue } from './readWorkbookPart';

type Attributes = XmlNode['attributes'];
type Read = (rule: XmlNode, areas: readonly Area[]) => BuiltIn | null;

/** Attributes that a rule of any kind may have (ECMA-376 18.3.1.10). */
const COMMON: ReadonlySet<string> = new Set(['type', 'dxfId', 'priority', 'stopIfTrue', 'id']);

/** Attributes that say whether a thing is so, and what they are when absent. */
const FLAGS: Readonly<Record<string, string>> = {
  aboveAverage: '1',
  percent: '0',
  bottom: '0',
  equalAverage: '0',
};

const READERS: Readonly<Record<string, Read>> = {
  cellIs: readCellIs,
  containsText: readText,
  notContainsText: readText,
  beginsWith: readText,
  endsWith: readText,
  top10: ({ attributes: { rank = '', percent, bottom } }) => {
    const places = Number(rank);
    const isPlace = Number.isInteger(places) && places > 0;
    const side = isTrue(bottom) ? 'bottom' : 'top';
    return isPlace ? { kind: 'topBottom', side, rank: places, percent: isTrue(percent) } : null;
  },
};

/** One of Excel's own kinds of highlight in a file; null for another kind, and where our terms do not say all of it. */
export function readFileBuiltIn(rule: XmlNode, areas: readonly Area[]): BuiltIn | null {
  const builtIn = READERS[rule.attributes['type'] ?? '']?.(rule, areas) ?? readPreset(rule);
  if (builtIn === null) return null;
  const { attributes, formulas } = sayBuiltIn(builtIn, areas);
  const isSame = sameAttributes(rule.attributes, attributes);
  return isSame && (builtIn.kind === 'cellValue' || agrees(rule, builtIn, formulas, areas))
    ? builtIn
    : null;
}

function readCellIs(rule: XmlNode, areas: readonly Area[]): BuiltIn | null {
  const { operator: word } = rule.attributes;
  const operator = CELL_OPERATORS.find((one) => one === word);
  const formulas = formulasOf(rule);
  const [formula1, formula2] = formulas;
  const isRange = operator === 'between' || operator === 'notBetween';
  if (operator === undefined || formula1 === undefined) return null;
  if (formulas.length !== (isRange ? 2 : 1)) return null;
  // Programs disagree from which area a relative operand is seen.
  const [first] = areas;
  const [seat, corner] = [{ row: first?.top ?? 0, column: first?.left ?? 0 }, cornerOf(areas)];
  if (formulas.some((one) => relativeFormula(one, seat) !== relativeFormula(one, corner))) {
    return null;
  }
  const both = formula2 === undefined ? {} : { formula2 };
  return { kind: 'cellValue', operator, formula1, ...both };
}

function readText({ attributes: { type, text = '' } }: XmlNode): BuiltIn | null {
  const operator = TEXT_OPERATORS.find((one) => FILE_TEXTS[one].type === type);
  return operator === undefined || text === '' ? null : { kind: 'containsText', operator, text };
}

function readPreset({ attributes }: XmlNode): BuiltIn | null {
  const criterion = CRITERIA.find((one) => {
    const { type, attributes: own } = FILE_CRITERIA[one];
    return attributes['type'] === type && sameAttributes(attributes, { type, ...own });
  });
  return criterion === undefined ? null : { kind: 'preset', criterion };
}

function sameAttributes(there: Attributes, wanted: Attributes): boolean {
  const tell = (attributes: Attributes): string =>
    JSON.stringify(
      Object.entries(attributes)
        .filter(([name]) => !COMMON.has(name))
        .map(([name, value = '']) => [name, name in FLAGS ? String(isTrue(value)) : value] as const)
        .filter(([name, value]) => !(name in FLAGS) || value !== String(isTrue(FLAGS[name])))
        // Programs leave it out, as the type says it too.
        .filter(([name]) => name !== 'operator' || there['type'] === 'cellIs')
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  return tell(there) === tell(wanted);
}

/** True where the formula beside a rule is Excel's own, or one of the shapes in which other programs write it. */
function agrees(
  rule: XmlNode,
  builtIn: BuiltIn,
  usual: readonly string[],
  areas: readonly Area[],
): boolean {
  const [there, ...more] = formulasOf(rule);
  if (there === undefined) return true;
  if (more.length > 0 || usual.length === 0) return false;
  // A period is not a matter of its formula, which programs write in many ways.
  if (builtIn.kind === 'preset' && rule.attributes['type'] === 'timePeriod') return true;
  const isLength = builtIn.kind === 'containsText' ? builtIn.text.length : 0;
  const plain = (formula: string): string =>
    formula.replace(/^=/, '').replace(/LEN\("(?:[^"]|"")*"\)/, String(isLength));
  const shapes = usual.flatMap((one) => [
    one,
    one.replace(/^NOT\(ISERROR\((.*)\)\)$/, 'ISNUMBER($1)'),
  ]);
  return areas.length > 0 && shapes.some((one) => plain(one) === plain(there));
}
