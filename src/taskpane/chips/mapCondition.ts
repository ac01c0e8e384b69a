import {
  COMPARISONS,
  CONTENTS,
  PERIODS,
  TEXT_MATCHES,
  type Compare,
  type Condition,
  type ConditionKind,
  type Over,
  type Quantified,
} from '../../rule/condition';
import type { Expression } from '../../rule/expression';
import { mapExpression, mapKey } from './mapExpression';
import { visitRef, type RuleVisitor } from './ruleVisitor';

/** Extract drops members whose kind is itself a union, such as some and every; this keeps them. */
type ConditionOf<K extends ConditionKind, C = Condition> = C extends { readonly kind: infer Own }
  ? K extends Own
    ? C
    : never
  : never;

/** `negated` is true for what stands below a 'not', which the answer then holds itself. */
type Mapper<K extends ConditionKind> = (
  condition: ConditionOf<K>,
  visitor: RuleVisitor,
  negated: boolean,
) => Condition;

const TOP = ['top', 'bottom'] as const;
const AVERAGES = ['above', 'below'] as const;
const DEVIATIONS = ['above', 'below', 'either'] as const;
const ENDS = ['first', 'last'] as const;
const SHAPES = ['nth', 'from', 'blocks'] as const;
const WHICH = ['first', 'later'] as const;
const LISTS = ['equals', 'contains'] as const;
const QUANTIFIERS = ['some', 'every'] as const;

const MAPPERS: { readonly [K in ConditionKind]: Mapper<K> } = {
  compare: (c, visitor, negated) => wrap(mapCompare(c, visitor), negated),
  between: (c, visitor, negated) => {
    const value = mapExpression(c.value, visitor);
    const sides = ['inside', 'outside'] as const;
    const outside = visitor.choice(c.outside ? 'outside' : 'inside', sides) === 'outside';
    const low = mapExpression(c.low, visitor);
    const high = mapExpression(c.high, visitor);
    return wrap({ ...c, value, low, high, outside }, negated);
  },
  text: (c, visitor, negated) => {
    const column = visitRef(c.column, visitor);
    // What is matched and whether it is denied are said in one verb.
    const [match, denied] = signed(c.match, TEXT_MATCHES, negated, visitor);
    const text = typeof c.text === 'string' ? visitor.text(c.text) : fillText(c.text, visitor);
    return wrap({ ...c, match, column, text }, denied);
  },
  blank: (c, visitor, negated) => single(c, visitor, negated),
  error: (c, visitor, negated) => single(c, visitor, negated),
  content: (c, visitor, negated) =>
    single({ ...c, is: visitor.choice(c.is, CONTENTS) }, visitor, negated),
  multiple: (c, visitor, negated) =>
    single({ ...c, of: visitor.number(c.of, 'count') }, visitor, negated),
  oneOf: (c, visitor, negated) => {
    const match = visitor.choice(c.match, LISTS);
    const items = c.items.map((item) =>
      typeof item === 'string' ? visitor.text(item) : visitor.number(item, 'plain'),
    );
    return single({ ...c, match, items }, visitor, negated);
  },
  inColumn: (c, visitor, negated) =>
    single({ ...c, other: visitor.column(c.other) }, visitor, negated),
  duplicate: (c, visitor, negated) => {
    const columns = mapKey(c.columns, visitor);
    const kinds = ['repeated', 'unique'] as const;
    const unique = visitor.choice(c.unique ? 'unique' : 'repeated', kinds) === 'unique';
    return wrap({ ...c, columns, unique }, negated);
  },
  occurrence: (c, visitor, negated) => {
    const columns = mapKey(c.columns, visitor);
    const [which, denied] = signed(c.which, WHICH, negated, visitor);
    return wrap({ ...c, columns, which }, denied);
  },
  rank: (c, visitor, negated) => {
    const side = visitor.choice(c.side, TOP);
    const n = typeof c.n === 'number' ? visitor.number(c.n, 'count') : fillCount(c.n, visitor);
    const units = ['count', 'percent'] as const;
    const percent = visitor.choice(c.percent ? 'percent' : 'count', units) === 'percent';
    return single({ ...c, ...visitGroup(c.by, visitor), side, n, percent }, visitor, negated);
  },
  average: (c, visitor, negated) => {
    const column = visitRef(c.column, visitor);
    const [side, denied] = signed(c.side, AVERAGES, negated, visitor);
    return wrap({ ...c, ...visitGroup(c.by, visitor), column, side }, denied);
  },
  deviates: (c, visitor, negated) => {
    const n = visitor.number(c.n, 'plain');
    return single({ ...c, n, side: visitor.choice(c.side, DEVIATIONS) }, visitor, negated);
  },
  period: (c, visitor, negated) =>
    single({ ...c, period: visitor.choice(c.period, PERIODS) }, visitor, negated),
  stripe: (c, visitor, negated) => {
    const n = visitor.number(c.n, 'count');
    const shape = visitor.choice(c.shape, SHAPES);
    return wrap({ ...c, n, shape }, deny(negated, visitor));
  },
  bands: (c, visitor, negated) =>
    wrap({ ...c, column: visitor.column(c.column) }, deny(negated, visitor)),
  edge: (c, visitor, negated) => {
    const n = visitor.number(c.n, 'count');
    return wrap({ ...c, n, side: visitor.choice(c.side, ENDS) }, deny(negated, visitor));
  },
  some: mapQuantified,
  every: mapQuantified,
  not: ({ of }, visitor, negated) => mapInside(of, visitor, !negated),
  and: (c, visitor, negated) => mapGroup(c, visitor, negated),
  or: (c, visitor, negated) => mapGroup(c, visitor, negated),
};

/** A condition with what the visitor answers in place of its parts. */
export function mapCondition(condition: Condition, visitor: RuleVisitor): Condition {
  return mapInside(condition, visitor, false);
}

function mapInside(condition: Condition, visitor: RuleVisitor, negated: boolean): Condition {
  const map = MAPPERS[condition.kind] as Mapper<ConditionKind>;
  return map(condition as never, visitor, negated);
}

/** Months and weekdays have names, so they are chosen and not typed. */
function mapCompare(c: Compare, visitor: RuleVisitor): Compare {
  const left = mapExpression(c.left, visitor);
  const op = visitor.choice(c.op, COMPARISONS);
  const { right } = c;
  const part = c.left.kind === 'datePart' ? c.left.part : null;
  const count = part === 'month' ? 12 : part === 'weekday' ? 7 : 0;
  if (right.kind !== 'number' || count === 0) {
    return { ...c, left, op, right: mapExpression(right, visitor) };
  }
  const names = Array.from({ length: count }, (_, index) => String(index + 1));
  const value = Number(visitor.choice(String(right.value), names));
  return { ...c, left, op, right: { ...right, value } };
}

function mapQuantified(c: Quantified, visitor: RuleVisitor, negated: boolean): Condition {
  const kind = visitor.choice(c.kind, QUANTIFIERS);
  return wrap({ kind, over: mapOver(c.over, visitor), of: mapCondition(c.of, visitor) }, negated);
}

function mapOver(over: Over, visitor: RuleVisitor): Over {
  switch (over.kind) {
    case 'across':
      return over;
    case 'span':
      return { ...over, from: visitor.column(over.from), to: visitor.column(over.to) };
    case 'list':
      return { ...over, columns: over.columns.map((column) => visitor.column(column)) };
  }
}

function mapGroup(
  c: Extract<Condition, { readonly kind: 'and' | 'or' }>,
  visitor: RuleVisitor,
  negated: boolean,
): Condition {
  const kind = visitor.choice(c.kind, ['and', 'or']);
  return wrap({ kind, of: c.of.map((part) => mapCondition(part, visitor)) }, negated);
}

/** A statement about one column that may be denied. */
function single<C extends Condition & { readonly column: number | 'this' }>(
  condition: C,
  visitor: RuleVisitor,
  negated: boolean,
): Condition {
  const placed = { ...condition, column: visitRef(condition.column, visitor) };
  return wrap(placed, deny(negated, visitor));
}

function deny(negated: boolean, visitor: RuleVisitor): boolean {
  return visitor.choice(negated ? 'not' : 'is', ['is', 'not']) === 'not';
}

/** A choice and its denial, chosen in one. */
function signed<T extends string>(
  value: T,
  among: readonly T[],
  negated: boolean,
  visitor: RuleVisitor,
): readonly [T, boolean] {
  const both = among.flatMap((one) => [one, `not ${one}` as const]);
  const chosen = visitor.choice<T | `not ${T}`>(negated ? `not ${value}` : value, both);
  const plain = among.find((one) => chosen === one || chosen === `not ${one}`) ?? value;
  return [plain, chosen !== plain];
}

function wrap(condition: Condition, negated: boolean): Condition {
  return negated ? { kind: 'not', of: condition } : condition;
}

function visitGroup(by: number | undefined, visitor: RuleVisitor): { readonly by?: number } {
  return by === undefined ? {} : { by: visitor.column(by) };
}

type OpenText = Extract<Condition, { readonly kind: 'text' }>['text'];

function fillText(hole: Exclude<OpenText, string>, visitor: RuleVisitor): OpenText {
  const filled = visitor.literal(hole);
  return filled.kind === 'text' ? filled.text : hole;
}

type OpenCount = Extract<Condition, { readonly kind: 'rank' }>['n'];

function fillCount(hole: Exclude<OpenCount, number>, visitor: RuleVisitor): OpenCount {
  const filled: Expression = visitor.literal(hole);
  return filled.kind === 'number' ? Math.max(1, Math.round(filled.value)) : hole;
}
