import type { Condition } from '../rule/condition';
import { columnPhrase } from '../rule/describeColumn';
import { describeCondition } from '../rule/describeCondition';
import type { ColumnRef } from '../rule/ruleSet';
import { sayEnglish } from '../rule/words/en';
import { isPlace } from '../rule/words/ruleWords';
import { printAreas } from '../sheet/printAddress';
import type { Area } from '../sheet/area';
import type { Snapshot } from '../sheet/snapshot';
import type { InspectedRule, Unreadable } from '../xlsx/inspectRules';
import type { FileVisual, VisualPoint } from '../xlsx/readFileVisual';
import { isPlain, type Look } from '../xlsx/readLook';
import { nameColour } from '../rule/nameColour';

const REASONS: Readonly<Record<Unreadable, string>> = {
  unknownKind: 'its kind is not known here',
  noFormula: 'it holds no formula',
  noRange: 'it has no range',
  severalAreas: 'it compares the cells of several ranges with each other',
  emptySheet: 'the sheet holds no cells that could be read',
};

/** Why a rule cannot be worked out, in words. */
export function sayUnreadable(reason: Unreadable): string {
  return REASONS[reason];
}

/** A rule of a file as a sentence; `condition` is what is known of its formula, on the table that it lies on. */
export function sayRule(
  rule: InspectedRule,
  condition: Condition | null,
  table: Snapshot | null,
): string {
  const range = printAreas(rule.areas);
  if (rule.visual !== null) return `${capital(sayVisual(rule.visual))} in ${range}.`;
  const said = rule.stopIfTrue ? `${sayLook(rule.look)}; rules below it stop` : sayLook(rule.look);
  if (condition !== null && table !== null) {
    return `${sayHits(condition, rule.areas, table)}, ${said}.`;
  }
  if (rule.formula !== null) {
    return `Cells in ${range} for which ${rule.formula} is true (not told in words), ${said}.`;
  }
  const reason = rule.unreadable === null ? '' : `: ${REASONS[rule.unreadable]}`;
  return `A rule of the kind "${rule.type}" in ${range} that cannot be read${reason}.`;
}

function sayHits(condition: Condition, areas: readonly Area[], table: Snapshot): string {
  const { data } = table;
  const isRows = areas.every(({ left, right }) => left <= data.left && right >= data.right);
  const cells = `${isRows && data.left < data.right ? 'Whole rows' : 'Cells'} in ${printAreas(areas)}`;
  const [first] = areas;
  const isOne = areas.every(({ left, right }) => left === first?.left && right === left);
  const own = isOne && first !== undefined ? first.left - data.left : null;
  const phrase = describeCondition(condition, {
    snapshot: table,
    name: (column: ColumnRef) => (column === own ? { kind: 'own' } : columnPhrase(column, table)),
  });
  return isPlace(phrase)
    ? `${cells}: ${sayEnglish.place(phrase)}`
    : `${cells} where ${sayEnglish.condition(phrase)}`;
}

/** What a look does, in words. */
function sayLook(look: Look): string {
  if (isPlain(look)) return 'without a look of its own';
  const words = [
    look.fill === null ? '' : `filled ${nameColour(look.fill)}`,
    look.font === null ? '' : `in ${nameColour(look.font)} text`,
    ...look.marks.map((mark) => MARKS[mark]),
    look.border ? 'with a border' : '',
    look.numberFormat === null ? '' : `shown as ${look.numberFormat}`,
  ];
  return sayEnglish.and(words.filter((word) => word !== ''));
}

const MARKS: Readonly<Record<Look['marks'][number], string>> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underlined',
  strikethrough: 'struck through',
};

function sayVisual(visual: FileVisual): string {
  switch (visual.kind) {
    case 'colorScale':
      return `a colour scale from ${visual.points
        .map((point) => `${nameColour(point.colour ?? 'a theme colour')} (${sayPoint(point)})`)
        .join(' to ')}`;
    case 'dataBar':
      return `${nameColour(visual.colour ?? 'coloured')} data bars from ${visual.points
        .map(sayPoint)
        .join(' to ')}${sayNegative(visual)}${sayHidden(visual)}`;
    case 'iconSet': {
      const [, ...steps] = visual.points.map((point) =>
        point.includes ? sayPoint(point) : `above ${sayPoint(point)}`,
      );
      const order = visual.reversed ? ' in reverse order' : '';
      const icons = visual.own === null ? visual.icons : `of its own (${visual.own.join(', ')})`;
      return `icons ${icons}${order}, changing at ${sayEnglish.and(steps)}${sayHidden(visual)}`;
    }
  }
}

function sayNegative({ axis, negativeColour }: Extract<FileVisual, { kind: 'dataBar' }>): string {
  if (axis === 'none') return '';
  const where = axis === 'middle' ? 'the middle' : 'an axis';
  const colour = negativeColour === null ? '' : `, negative ones ${nameColour(negativeColour)}`;
  return `${colour}, drawn from ${where}`;
}

function sayHidden({ hidesValue }: { readonly hidesValue: boolean }): string {
  return hidesValue ? ', without the values' : '';
}

const POINTS: Readonly<Record<string, string>> = {
  min: 'the lowest value',
  max: 'the highest value',
  autoMin: 'the lowest value or 0',
  autoMax: 'the highest value or 0',
};

function sayPoint({ type, value }: VisualPoint): string {
  const named = POINTS[type];
  if (named !== undefined) return named;
  if (type === 'percent') return `${value ?? '0'}%`;
  return type === 'percentile' ? `percentile ${value ?? '0'}` : (value ?? '0');
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
