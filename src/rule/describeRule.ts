import type { Snapshot } from '../sheet/snapshot';
import { conditionColumns } from './conditionColumns';
import { columnPhrase, nameColumn } from './describeColumn';
import { describeCondition } from './describeCondition';
import type { ColumnPhrase, DeclinePhrase, DrawnPhrase, RulePhrase, WherePhrase } from './phrase';
import type { ColumnRef, DeclineReason, Highlight, Rule, RuleSet } from './ruleSet';
import { isAddress, type VisualPlace } from './visual';

/** What a rule set says, rule by rule, with the table's headers; a words file makes sentences of it. */
export function describeRuleSet(ruleSet: RuleSet, snapshot: Snapshot): readonly RulePhrase[] {
  return ruleSet.rules.map((rule) => describeRule(rule, snapshot));
}

/** What is said when conditional formatting cannot do what was asked. */
export function describeDecline(reason: DeclineReason): DeclinePhrase {
  return { kind: 'decline', reason };
}

function describeRule(rule: Rule, snapshot: Snapshot): RulePhrase {
  if (rule.kind === 'iconSet') {
    const { kind, style, reversed, bounds } = rule;
    return { kind, on: describePlace(rule.on, snapshot), style, reversed, bounds: bounds ?? null };
  }
  if (rule.kind !== 'highlight') return { ...rule, on: describePlace(rule.on, snapshot) };
  const own = ownColumn(rule);
  const name = (column: ColumnRef): ColumnPhrase =>
    column === own ? { kind: 'own' } : columnPhrase(column, snapshot);
  return {
    kind: 'highlight',
    where: describeWhere(rule, snapshot),
    when: describeCondition(rule.when, { name, snapshot }),
    format: rule.format,
  };
}

function describePlace(on: VisualPlace, snapshot: Snapshot): DrawnPhrase {
  return isAddress(on) ? { kind: 'address', area: on } : columnPhrase(on, snapshot);
}

/** The column whose cells are coloured, when it is just one: its cell is "the value". */
function ownColumn({ where, when }: Highlight): ColumnRef | null {
  if (where.kind === 'cells') return conditionColumns(when)[0] ?? null;
  return where.kind === 'columns' && where.columns.length === 1 ? (where.columns[0] ?? null) : null;
}

function describeWhere({ where, when }: Highlight, snapshot: Snapshot): WherePhrase {
  switch (where.kind) {
    case 'rows':
      return { kind: 'rows', except: null };
    case 'rowsExcept':
      return { kind: 'rows', except: nameColumn(where.column, snapshot) };
    case 'address':
      return where;
    case 'cells': {
      const [first] = conditionColumns(when);
      const named = first === undefined || first === 'this' ? [] : [first];
      return { kind: 'columns', columns: named.map((column) => columnPhrase(column, snapshot)) };
    }
    case 'columns':
      return {
        kind: 'columns',
        columns: where.columns.map((column) => columnPhrase(column, snapshot)),
      };
  }
}
