import { parseRuleSet } from '../../src/rule/parseRule';
import type { RuleSet } from '../../src/rule/ruleSet';
import { parsePaperRule, type PaperNode } from './paperRule';
import { readConstant } from './paperValue';

/** A function of the paper on a column, as text of the rule language. */
type Say = (column: string, constants: readonly string[]) => string;

const call =
  (name: string): Say =>
  (column, constants) =>
    `${name}(${[column, ...constants].join(', ')})`;
const rank =
  (name: string): Say =>
  (column, [asked = '1']) => {
    const share = /^percent\((.+)\)$/.exec(asked)?.[1];
    return share === undefined
      ? `${name}(${asked}, ${column})`
      : `${name}Percent(${Math.round(Number(share) * 100)}, ${column})`;
  };
const duplicate: Say = (column) => `duplicate(${column})`;

const SAID: Readonly<Record<string, Say>> = {
  greaterthan: call('gt'),
  greaterthanequal: call('ge'),
  greaterthanequals: call('ge'),
  lessthan: call('lt'),
  lessthanequal: call('le'),
  equals: call('eq'),
  between: call('between'),
  textequals: call('eq'),
  textcontains: call('contains'),
  startswith: call('starts'),
  textstartswith: call('starts'),
  endswith: call('ends'),
  textendswith: call('ends'),
  duplicate,
  duplicates: duplicate,
  blanks: call('blank'),
  errors: call('error'),
  aboveaverage: call('aboveAverage'),
  belowaverage: call('belowAverage'),
  top: rank('top'),
  bottom: rank('bottom'),
};

const VISUAL: Readonly<Record<string, string>> = {
  colorscale: 'colorScale(COLUMN, red, yellow, green)',
  databar: 'dataBar(COLUMN, blue)',
  iconset: 'iconSet(COLUMN, arrows)',
};

/** What a rule of the paper's train split asks for; `where` as the rule language says it ("cells", "address(A1)"). */
export function paperTarget(code: string, where: string): RuleSet | null {
  const node = parsePaperRule(code);
  if (node?.kind !== 'call') return null;
  const visual = VISUAL[node.name];
  const when = visual === undefined ? sayCondition(node) : null;
  if (visual === undefined && when === null) return null;
  const [column = null] = node.args;
  const named = /^address\((.+)\)$/.exec(where)?.[1] ?? 'this';
  const text = visual?.replace('COLUMN', column?.kind === 'column' ? `[${column.index}]` : named);
  const parsed = parseRuleSet(text ?? `${where} where ${when ?? ''} -> unformatted`);
  return parsed.ok ? parsed.value : null;
}

function sayCondition(node: PaperNode): string | null {
  if (node.kind !== 'call') return null;
  if (['and', 'or', 'not'].includes(node.name)) {
    const parts = node.args.map(sayCondition);
    return parts.includes(null) ? null : `${node.name}(${parts.join(', ')})`;
  }
  const say = SAID[node.name];
  const [first, ...others] = node.args;
  const isOwn = first?.kind === 'column';
  const constants = (isOwn ? others : node.args).map(sayConstant);
  const isText = node.name.startsWith('text') || /^(?:starts|ends)with$/.test(node.name);
  const column = isOwn ? `[${first.index}]` : 'this';
  if (say === undefined || constants.includes(null)) return null;
  return say(
    column,
    constants.map((one) =>
      isText && !(one ?? '').startsWith('"') ? `"${one ?? ''}"` : (one ?? ''),
    ),
  );
}

function sayConstant(node: PaperNode): string | null {
  if (node.kind === 'column') return `[${node.index}]`;
  if (node.kind !== 'constant') return null;
  if (node.text.trim().endsWith('%')) return `percent(${parseFloat(node.text) / 100})`;
  const value = readConstant(node.text);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return `"${node.text.trim().replaceAll('"', '')}"`;
}
