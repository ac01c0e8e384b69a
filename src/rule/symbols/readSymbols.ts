import { fail, ok, type Result } from '../../sheet/result';
import type { Slots } from '../../sheet/slots';
import { COLOURS } from '../../sheet/colours';
import type { Format } from '../format';
import { DECLINE_REASONS, type Rule, type Target, type Where } from '../ruleSet';
import { readColumn } from './readColumns';
import { readCondition } from './readCondition';
import { readArea, type SlotProblem } from './readLiteral';
import { readVisual } from './readVisual';
import { readTree, type Node, type SyntaxProblem } from './readTree';

export type ReadProblem = SyntaxProblem | SlotProblem | { readonly code: 'tooManyRules' };

const MOST_RULES = 4;

/** A program of symbols (END included, no padding) as a rule set or a decline, its literals taken from the slots. */
export function readSymbols(symbols: readonly string[], slots: Slots): Result<Target, ReadProblem> {
  const tree = readTree(symbols);
  if (!tree.ok) return tree;
  const declined = DECLINE_REASONS.find((reason) => tree.value.symbol === `DECLINE_${reason}`);
  if (declined !== undefined) return ok({ kind: 'decline', reason: declined });
  const rules: Rule[] = [];
  for (let node: Node | null = tree.value; node !== null;) {
    const read: Result<{ rule: Rule; rest: Node | null }, SlotProblem> = readRule(node, slots);
    if (!read.ok) return read;
    rules.push(read.value.rule);
    node = read.value.rest;
  }
  return rules.length > MOST_RULES ? fail({ code: 'tooManyRules' }) : ok({ kind: 'rules', rules });
}

interface RuleAndRest {
  readonly rule: Rule;
  readonly rest: Node | null;
}

/** The rule that begins at a node, and the node where the next one begins. */
function readRule(node: Node, slots: Slots): Result<RuleAndRest, SlotProblem> {
  if (node.symbol !== 'IF') {
    const visual = readVisual(node, slots);
    const last = node.children[node.children.length - 1];
    const rest = last === undefined || last.symbol === 'END' ? null : last;
    return visual.ok ? ok({ rule: visual.value, rest }) : visual;
  }
  const [where, condition, look] = node.children;
  if (where === undefined || condition === undefined || look === undefined) return broken(node);
  const place = readWhere(where, slots);
  if (!place.ok) return place;
  const when = readCondition(condition, slots);
  if (!when.ok) return when;
  const { format, rest } = readLook(look);
  return ok({ rule: { kind: 'highlight', where: place.value, when: when.value, format }, rest });
}

function readWhere(node: Node, slots: Slots): Result<Where, SlotProblem> {
  if (node.symbol === 'ROWS') return ok({ kind: 'rows' });
  if (node.symbol === 'AT') {
    const area = readArea(node.children[0]?.symbol ?? '', slots);
    return area.ok ? ok({ kind: 'address', area: area.value }) : area;
  }
  const columns = node.children.map(readColumn).filter((column) => column !== 'this');
  if (node.symbol === 'ROWS_BUT') {
    const [column] = columns;
    return column === undefined
      ? fail({ code: 'notColumn', symbol: 'THIS' })
      : ok({ kind: 'rowsExcept', column });
  }
  return ok(columns.length === 0 ? { kind: 'cells' } : { kind: 'columns', columns });
}

/** Reads looks until the next rule or the end. */
function readLook(first: Node): { readonly format: Format; readonly rest: Node | null } {
  let format: Format = {};
  let node: Node | undefined = first;
  while (node !== undefined) {
    const { symbol }: Node = node;
    const colour = COLOURS.find((name) => symbol.endsWith(`_${name}`));
    if (symbol.startsWith('FILL_') && colour !== undefined) format = { ...format, fill: colour };
    else if (symbol.startsWith('FONT_') && colour !== undefined)
      format = { ...format, font: colour };
    else if (symbol === 'BOLD') format = { ...format, bold: true };
    else if (symbol === 'ITALIC') format = { ...format, italic: true };
    else if (symbol === 'UNDERLINE') format = { ...format, underline: true };
    else if (symbol === 'STRIKETHROUGH') format = { ...format, strikethrough: true };
    else if (symbol === 'BORDER') format = { ...format, border: true };
    else return { format, rest: symbol === 'END' ? null : node };
    node = node.children[0];
  }
  return { format, rest: null };
}

function broken(node: Node): { readonly ok: false; readonly error: SlotProblem } {
  return fail({ code: 'noSuchSlot', symbol: node.symbol });
}
