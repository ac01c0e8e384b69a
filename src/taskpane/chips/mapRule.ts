import { DEFAULT_COLOUR } from '../../rule/palette';
import type { Format } from '../../rule/format';
import type { Highlight, Rule, RuleSet, Where } from '../../rule/ruleSet';
import { ICON_STYLES, isAddress, type VisualPlace } from '../../rule/visual';
import { mapCondition } from './mapCondition';
import { visitRef, type RuleVisitor } from './ruleVisitor';

type Mapper<K extends Rule['kind']> = (
  rule: Extract<Rule, { kind: K }>,
  visitor: RuleVisitor,
) => Rule;

const ORDERS = ['usual', 'reversed'] as const;

const MAPPERS: { readonly [K in Rule['kind']]: Mapper<K> } = {
  highlight: (rule, visitor) => ({
    ...rule,
    where: mapWhere(rule, visitor),
    when: mapCondition(rule.when, visitor),
    format: mapFormat(rule.format, visitor),
  }),
  colorScale: (rule, visitor) => ({
    ...rule,
    on: visitPlace(rule.on, visitor),
    colours: rule.colours.map((colour) => visitor.colour(colour)),
  }),
  dataBar: (rule, visitor) => ({
    ...rule,
    colour: visitor.colour(rule.colour),
    on: visitPlace(rule.on, visitor),
  }),
  iconSet: (rule, visitor) => {
    const style = visitor.choice(rule.style, ICON_STYLES);
    const on = visitPlace(rule.on, visitor);
    const order = visitor.choice(rule.reversed ? 'reversed' : 'usual', ORDERS);
    const [low, high] = rule.bounds ?? [];
    if (low === undefined || high === undefined) {
      return { ...rule, style, on, reversed: order === 'reversed' };
    }
    const bounds = [visitor.number(low, 'plain'), visitor.number(high, 'plain')] as const;
    return { ...rule, style, on, reversed: order === 'reversed', bounds };
  },
};

/** Rules with what the visitor answers in place of their parts; the order of visits is always the same. */
export function mapRuleSet(ruleSet: RuleSet, visitor: RuleVisitor): RuleSet {
  return {
    kind: 'rules',
    rules: ruleSet.rules.map((rule) => {
      const map = MAPPERS[rule.kind] as (rule: Rule, visitor: RuleVisitor) => Rule;
      return map(rule, visitor);
    }),
  };
}

function mapWhere({ where }: Highlight, visitor: RuleVisitor): Where {
  switch (where.kind) {
    case 'rowsExcept':
      return { ...where, column: visitor.column(where.column) };
    case 'columns':
      return { ...where, columns: where.columns.map((column) => visitor.column(column)) };
    default:
      return where;
  }
}

function visitPlace(on: VisualPlace, visitor: RuleVisitor): VisualPlace {
  return isAddress(on) ? on : visitRef(on, visitor);
}

/** A look that nobody asked for is a fill too; it becomes one of its own once it is changed. */
function mapFormat(format: Format, visitor: RuleVisitor): Format {
  if (Object.keys(format).length === 0) {
    const fill = visitor.colour(DEFAULT_COLOUR);
    return fill === DEFAULT_COLOUR ? format : { fill };
  }
  const { fill: before, ...rest } = format;
  const fill = visitor.fill(before);
  const font = format.font === undefined ? {} : { font: visitor.colour(format.font) };
  return { ...rest, ...font, ...(fill !== undefined && { fill }) };
}
