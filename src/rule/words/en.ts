import { printArea } from '../../sheet/printAddress';
import type { Format } from '../format';
import { DEFAULT_COLOUR } from '../palette';
import type {
  ColumnPhrase,
  ConditionPhrase,
  DeclinePhrase,
  RulePhrase,
  WherePhrase,
} from '../phrase';
import type { DeclineReason } from '../ruleSet';
import type { IconStyle } from '../visual';
import { sayCondition } from './enCondition';
import { list, sayNumber } from './enNumber';
import { sayColumn } from './enOperand';
import { isPlace, sayPlace } from './enPlace';

/**
 * English for what `describeRuleSet` or `describeDecline` says: one sentence for a rule set ("Whole rows
 * where Price is greater than 5, filled red."), why and what to do instead for a decline.
 */
export function printWords(phrase: readonly RulePhrase[] | DeclinePhrase): string {
  return 'reason' in phrase ? DECLINES[phrase.reason] : sayRuleSet(phrase);
}

function sayRuleSet(rules: readonly RulePhrase[]): string {
  const parts = rules.map((rule, index) => {
    const before = rules[index - 1];
    const isNext = before?.kind === 'highlight' && rule.kind === 'highlight';
    return before === undefined ? sayRule(rule) : `; ${isNext ? 'otherwise ' : ''}${sayRule(rule)}`;
  });
  const text = parts.join('');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

type Sayer<K extends RulePhrase['kind']> = (rule: Extract<RulePhrase, { kind: K }>) => string;

const RULES: { readonly [K in RulePhrase['kind']]: Sayer<K> } = {
  highlight: ({ where, when, format }) => `${sayHits(where, when)}, ${sayFormat(format)}`,
  colorScale: ({ column, colours }) =>
    `${cellsOf(column)} on a colour scale from ${colours.join(' over ')} (lowest to highest)`,
  dataBar: ({ column, colour }) => `${colour} data bars in ${cellsOf(column)}`,
  iconSet: ({ column, style, reversed, bounds }) => {
    const icons = `${ICONS[style]} in ${cellsOf(column)}`;
    if (bounds === null) return `${icons}${reversed ? ', in reverse order' : ''}`;
    const [best, middle, worst] = ICON_NAMES[style];
    const [low, high] = bounds;
    return `${icons}, ${reversed ? worst : best} from ${sayNumber(high)}, ${middle} from ${sayNumber(low)}`;
  },
};

const ICONS: Readonly<Record<IconStyle, string>> = {
  arrows: 'arrows',
  trafficLights: 'traffic lights',
  flags: 'flags',
  symbols: 'tick and cross symbols',
  stars: 'stars',
  ratings: 'rating bars',
};

/** Best, middle and worst. */
const ICON_NAMES: Readonly<Record<IconStyle, readonly [string, string, string]>> = {
  arrows: ['up', 'sideways', 'down'],
  trafficLights: ['green', 'amber', 'red'],
  flags: ['green', 'yellow', 'red'],
  symbols: ['tick', 'exclamation mark', 'cross'],
  stars: ['full', 'half', 'empty'],
  ratings: ['full', 'half', 'empty'],
};

const DECLINES: Readonly<Record<DeclineReason, string>> = {
  activeCell:
    'A format that follows the selected cell needs a macro; conditional formatting does not see the selection.',
  macro: 'This needs a macro, and conditional formatting runs none.',
  sort: 'Conditional formatting cannot sort. Use Data > Sort, which can also sort by colour.',
  filter: 'Conditional formatting cannot hide or filter rows. Use Data > Filter, also by colour.',
  countByColour:
    'Formulas do not see colours. Count with COUNTIFS by the condition that sets the colour.',
  changeValue: 'Conditional formatting changes how a cell looks, never what it holds.',
  otherWorkbook: 'A rule can only look at cells of its own workbook.',
  cellSize: 'Conditional formatting cannot change sizes, row heights or column widths.',
  chart: 'Conditional formatting does not reach charts.',
  notify: 'Conditional formatting cannot send messages or show alerts.',
  byColour:
    'A rule cannot look at the colour of a cell, only at its value. Say what the coloured cells have in common.',
  notFormatting: 'This does not ask for a format that depends on cell values.',
};

function sayRule(rule: RulePhrase): string {
  const say = RULES[rule.kind] as (rule: RulePhrase) => string;
  return say(rule);
}

/** Which cells: where they are, and when. */
function sayHits(where: WherePhrase, when: ConditionPhrase): string {
  if (!isPlace(when)) return `${sayWhere(where)} where ${sayCondition(when)}`;
  const place = sayPlace(when);
  return where.kind === 'rows'
    ? `${place}${sayExcept(where.except)}`
    : `${sayWhere(where)} in ${place}`;
}

function sayExcept(except: ColumnPhrase | null): string {
  return except === null ? '' : ` except ${sayColumn(except)}`;
}

function sayWhere(where: WherePhrase): string {
  switch (where.kind) {
    case 'rows':
      return `whole rows${sayExcept(where.except)}`;
    case 'columns':
      return where.columns.length === 0
        ? 'cells'
        : `cells in ${list(where.columns.map(sayColumn), 'and')}`;
    case 'address':
      return `cells in ${printArea(where.area)}`;
  }
}

function cellsOf(column: ColumnPhrase): string {
  return column.kind === 'own' ? 'the cells' : sayColumn(column);
}

function sayFormat(format: Format): string {
  const looks: string[] = [];
  if (format.fill !== undefined) looks.push(`filled ${format.fill}`);
  if (format.font !== undefined) looks.push(`in ${format.font} text`);
  if (format.bold) looks.push('bold');
  if (format.italic) looks.push('italic');
  if (format.underline) looks.push('underlined');
  if (format.strikethrough) looks.push('struck through');
  if (format.border) looks.push('with a border');
  return looks.length === 0
    ? `highlighted in ${DEFAULT_COLOUR}, as no look was named`
    : list(looks, 'and');
}
