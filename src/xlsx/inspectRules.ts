import { moveFormula, relativeFormula } from '../formula/seatFormula';
import { builtInFormula } from '../rule/builtInFormula';
import type { Condition } from '../rule/condition';
import { formulaText } from '../rule/formulaText';
import { cellCount, type Area } from '../sheet/area';
import { cornerOf } from '../sheet/areaSets';
import type { Snapshot } from '../sheet/snapshot';
import { readFileBuiltIn } from './fileBuiltIn';
import { fileCondition, readsItsRange } from './fileCondition';
import { fileRuleFormula, formulasOf } from './fileRuleFormula';
import { halfOfRule } from './halfOfRule';
import { readFileVisual, type FileVisual } from './readFileVisual';
import { readLook, type Look } from './readLook';
import { childrenOf, type XmlNode } from './readNodes';
import { readSelection } from './readSheetPart';
import { isTrue } from './readWorkbookPart';
import type { PlacedRule, PlacedRules } from './listFileRules';

/** Why a rule of a file cannot be worked out. */
export type Unreadable =
  /** A kind that is not known here. */
  | 'unknownKind'
  | 'noFormula'
  | 'noRange'
  /** It looks at all cells of several areas at once. */
  | 'severalAreas'
  | 'emptySheet';

/** A rule of a file with all that is known of it. */
export interface InspectedRule {
  readonly id: string;
  /** As the file says it; the lowest wins. */
  readonly priority: number;
  /** The file's word for the kind, such as "cellIs". */
  readonly type: string;
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  readonly look: Look;
  /** null for a highlight. */
  readonly visual: FileVisual | null;
  /** Of a kind that says it without a formula, on the coloured cell. */
  readonly condition: Condition | null;
  /** Says the same as the rule, for the top-left cell of `areas[0]`; null for a visual and where it cannot be told. */
  readonly formula: string | null;
  readonly unreadable: Unreadable | null;
  /** Its formula would mean something else to programs that see it from the first area. */
  readonly isAmbiguous: boolean;
  /** What it says and shows whatever its range and priority are: the same text for rules that can be one. */
  readonly meaning: string;
  /** It stands whole in one place, and belongs to no pivot table. */
  readonly canChange: boolean;
  /** It may become one with rules that say the same. */
  readonly canMerge: boolean;
  /** Whether what it does to a cell depends on its other cells. */
  readonly readsRange: boolean;
}

/** What is known of the rules of a worksheet, winning rule first; `whole` is the sheet's used range. */
export function inspectRules(
  { ranked, dxfs, halves }: PlacedRules,
  whole: Snapshot | null,
): readonly InspectedRule[] {
  return ranked.map((placed) => {
    const name = halfOfRule(placed.rule);
    const half = (name === null ? undefined : halves.get(name)) ?? null;
    return inspectRule(placed, half, dxfs, whole);
  });
}

function inspectRule(
  { id, rule, sqref, priority, isPivot }: PlacedRule,
  half: XmlNode | null,
  dxfs: readonly XmlNode[],
  whole: Snapshot | null,
): InspectedRule {
  const { type = '', dxfId, stopIfTrue } = rule.attributes;
  const areas = readSelection(sqref);
  const dxf = childrenOf(rule, 'x14:dxf')[0] ?? dxfs[Number(dxfId ?? NaN)];
  const visual = readFileVisual(rule, half);
  const condition = fileCondition(rule);
  const told = tell(rule, areas, condition, whole);
  const unreadable = visual !== null && areas.length > 0 ? null : told.unreadable;
  const canChange = !isPivot && childrenOf(rule, 'extLst').length === 0;
  const ambiguous = isAmbiguous(rule, areas);
  return {
    ...{ id, priority, type, areas, visual, condition },
    stopIfTrue: isTrue(stopIfTrue),
    look: readLook(dxf),
    formula: told.formula,
    unreadable,
    canChange,
    canMerge: canChange && !ambiguous && unreadable === null,
    isAmbiguous: ambiguous,
    meaning: meaningOf(rule, areas, dxf),
    readsRange: readsItsRange(type) || visual !== null,
  };
}

interface Told {
  readonly formula: string | null;
  readonly unreadable: Unreadable | null;
}

function tell(
  rule: XmlNode,
  areas: readonly Area[],
  condition: Condition | null,
  whole: Snapshot | null,
): Told {
  const [first, ...others] = areas;
  const type = rule.attributes['type'] ?? '';
  if (first === undefined) return { formula: null, unreadable: 'noRange' };
  if (condition !== null) {
    if (readsItsRange(type) && !isBox(areas)) {
      const builtIn = readFileBuiltIn(rule, areas);
      return builtIn === null
        ? { formula: null, unreadable: 'severalAreas' }
        : { formula: builtInFormula(builtIn, areas), unreadable: null };
    }
    if (whole === null) return { formula: null, unreadable: 'emptySheet' };
    const formula = formulaText(condition, { snapshot: whole, areas: [first, ...others] });
    return { formula, unreadable: null };
  }
  const corner = cornerOf(areas);
  const formula = fileRuleFormula(rule, corner);
  if (formula !== null) {
    const seat = { row: first.top, column: first.left };
    return { formula: moveFormula(formula, corner, seat), unreadable: null };
  }
  const isKnown = /^(?:expression|cellIs|timePeriod|(?:notC|c)ontainsText|beginsWith|endsWith)$/;
  return { formula: null, unreadable: isKnown.test(type) ? 'noFormula' : 'unknownKind' };
}

/** True for areas that fill the box around them. */
function isBox(areas: readonly Area[]): boolean {
  const corner = cornerOf(areas);
  const box = {
    top: corner.row,
    left: corner.column,
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    right: Math.max(...areas.map(({ right }) => right)),
  };
  const cells = areas.reduce((sum, area) => sum + cellCount(area), 0);
  return cells === cellCount(box);
}

function isAmbiguous(rule: XmlNode, areas: readonly Area[]): boolean {
  const [first] = areas;
  if (first === undefined) return false;
  const corner = cornerOf(areas);
  const seat = { row: first.top, column: first.left };
  if (corner.row === seat.row && corner.column === seat.column) return false;
  return formulasOf(rule).some(
    (formula) => relativeFormula(formula, corner) !== relativeFormula(formula, seat),
  );
}

function meaningOf(rule: XmlNode, areas: readonly Area[], dxf: XmlNode | undefined): string {
  const said = Object.entries(rule.attributes)
    .filter(([name]) => !['priority', 'dxfId', 'id'].includes(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const corner = cornerOf(areas);
  const formulas = formulasOf(rule).map((formula) => relativeFormula(formula, corner) ?? formula);
  const others = rule.children.filter(({ name }) => !['formula', 'xm:f', 'extLst'].includes(name));
  return JSON.stringify([rule.name, said, formulas, others, dxf ?? null]);
}
