import { printArea } from '../../sheet/printAddress';
import type { Format } from '../format';
import { DEFAULT_COLOUR } from '../palette';
import type { ColumnPhrase, ConditionPhrase, DrawnPhrase, WherePhrase } from '../phrase';
import type { DeclineReason } from '../ruleSet';
import type { IconStyle } from '../visual';
import { COMPARISONS } from './enCompare';
import { STATEMENTS } from './enCondition';
import { OPERANDS, sayColumn } from './enOperand';
import { OVER, sayPlace, statePlace } from './enPlace';
import { figuresOf } from './figures';
import { overSubject } from './overSubject';
import { createRulePrinter, createSay } from './printRules';
import { isPlace, type Rules, type RuleWords, type Say } from './ruleWords';

const RULES: Rules = {
  highlight: ({ where, when, format }, say) =>
    `${sayHits(where, when, say)}, ${sayFormat(format, say)}`,
  colorScale: ({ on, colours }) =>
    `${cellsOf(on)} on a colour scale from ${colours.join(' over ')} (lowest to highest)`,
  dataBar: ({ on, colour }) => `${colour} data bars in ${cellsOf(on)}`,
  iconSet: ({ on, style, reversed, bounds }, say) => {
    const icons = `${ICONS[style]} in ${cellsOf(on)}`;
    if (bounds === null) return `${icons}${reversed ? ', in reverse order' : ''}`;
    const [best, middle, worst] = ICON_NAMES[style];
    const [low, high] = bounds;
    return `${icons}, ${reversed ? worst : best} from ${say.number(high)}, ${middle} from ${say.number(low)}`;
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

/** English. */
export const en: RuleWords = {
  // Britain's lists have no comma before "and", and its dates begin with the day.
  language: 'en-GB',
  quotes: ['“', '”'],
  otherwise: 'otherwise',
  column: sayColumn,
  operands: OPERANDS,
  statements: STATEMENTS,
  comparisons: COMPARISONS,
  among: statePlace,
  place: sayPlace,
  over: overSubject(OVER),
  forEach: (subject, condition) => `for ${subject}, ${condition}`,
  nested: {
    all: (said, parts) => `${parts === 2 ? 'both ' : ''}${said}`,
    any: (said) => `either ${said}`,
  },
  rules: RULES,
  declines: DECLINES,
};

const FIGURES = figuresOf('en-US');

/** Parts of English sentences with English figures. */
export const sayEnglish: Say = createSay(en, FIGURES);

/** English for what `describeRuleSet` or `describeDecline` says, with English figures. */
export const printWords = createRulePrinter(en, FIGURES);

/** Which cells: where they are, and when. */
function sayHits(where: WherePhrase, when: ConditionPhrase, say: Say): string {
  if (!isPlace(when)) return `${sayWhere(where, say)} where ${say.condition(when)}`;
  const place = say.place(when);
  return where.kind === 'rows'
    ? `${place}${sayExcept(where.except)}`
    : `${sayWhere(where, say)} in ${place}`;
}

function sayExcept(except: ColumnPhrase | null): string {
  return except === null ? '' : ` except ${sayColumn(except)}`;
}

function sayWhere(where: WherePhrase, say: Say): string {
  switch (where.kind) {
    case 'rows':
      return `whole rows${sayExcept(where.except)}`;
    case 'columns':
      return where.columns.length === 0
        ? 'cells'
        : `cells in ${say.and(where.columns.map(sayColumn))}`;
    case 'address':
      return `cells in ${printArea(where.area)}`;
  }
}

function cellsOf(on: DrawnPhrase): string {
  if (on.kind === 'address') return printArea(on.area);
  return on.kind === 'own' ? 'the cells' : sayColumn(on);
}

function sayFormat(format: Format, say: Say): string {
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
    : say.and(looks);
}
