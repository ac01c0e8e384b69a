import { checkLegality } from '../../src/formula/checkLegality';
import { checkRule } from '../../src/formula/checkRule';
import { parseFormula } from '../../src/formula/parseFormula';
import { walkTree } from '../../src/formula/walkTree';
import type { NativeRule } from '../../src/rule/nativeRule';
import { intersect, MAX_COLUMNS, MAX_ROWS, type Area } from '../../src/sheet/area';
import type { Snapshot } from '../../src/sheet/snapshot';
import type { Answer, Candidate } from '../../src/suggest/answer';

/** What reads or does something outside the cells of this workbook, and what runs again at every change. */
const FORBIDDEN =
  /^(WEBSERVICE|HYPERLINK|INDIRECT|OFFSET|RTD|DDE|CALL|REGISTER(\.ID)?|EXEC|EVALUATE|FILTERXML|ENCODEURL|IMAGE|CELL|INFO|RAND|RANDBETWEEN|RANDARRAY|STOCKHISTORY|CUBE\w+|GETPIVOTDATA|IMPORT\w+)$/i;
const VOLATILE_BUT_SHOWN = /^(TODAY|NOW)$/i;

/** Longest text that Excel takes inside quotes in a formula, and longest formula. */
const LONGEST_TEXT = 255;
const LONGEST_FORMULA = 8192;

/** Everything that is wrong with an answer, as sentences; [] for a sound one. */
export function judgeAnswer(answer: Answer, snapshot: Snapshot): readonly string[] {
  if (answer.kind !== 'candidates') return [];
  const faults = answer.candidates.flatMap((candidate) => judgeCandidate(candidate, snapshot));
  if (answer.candidates.length === 0) faults.push('an answer without candidates');
  if (JSON.stringify(answer.candidates).includes('null,"score"')) faults.push('a score of NaN');
  return faults;
}

function judgeCandidate(candidate: Candidate, snapshot: Snapshot): string[] {
  const { explanation, score, hitRows, rows, planned, ruleSet } = candidate;
  const faults = planned.flatMap(({ native }) => [...judgeRule(native)]);
  if (planned.length !== ruleSet.rules.length) faults.push('a rule that is not planned');
  if (explanation === '' || /undefined|NaN|\[object/.test(explanation))
    faults.push(`says: ${explanation}`);
  if (!(score >= 0 && score <= 1)) faults.push(`a score of ${score}`);
  if (hitRows > Math.max(rows, snapshot.rows.length) + 1) faults.push(`${hitRows} of ${rows} rows`);
  for (const { native, hits } of planned) {
    const check = checkRule(native, snapshot);
    if (check.status === 'illegal') faults.push(`illegal: ${JSON.stringify(native)}`);
    if (check.status === 'cells' && check.hits.length !== hits.length)
      faults.push(`${hits.length} hits instead of ${check.hits.length}`);
    if (native.kind === 'custom' && /\b(TODAY|NOW)\(/.test(native.formula))
      if (!/today|now|week|month|quarter|year|past|future|day|ago|date|tomorrow/i.test(explanation))
        faults.push(`does not say that it looks at today: ${explanation}`);
  }
  return faults;
}

/** What is wrong with a rule as it would be written. */
export function judgeRule(rule: NativeRule): readonly string[] {
  const faults = judgeAreas(rule.areas);
  if (rule.kind === 'custom') faults.push(...judgeFormula(rule.formula));
  return faults;
}

function judgeAreas(areas: readonly Area[]): string[] {
  const outside = areas.filter(
    ({ top, left, bottom, right }) =>
      !(top >= 0 && left >= 0 && bottom < MAX_ROWS && right < MAX_COLUMNS) ||
      top > bottom ||
      left > right,
  );
  const twice = areas.some((one, i) => areas.slice(i + 1).some((other) => intersect(one, other)));
  return [
    ...(areas.length === 0 ? ['no area'] : []),
    ...outside.map((area) => `outside the sheet: ${JSON.stringify(area)}`),
    ...(twice ? ['areas that overlap'] : []),
  ];
}

/** What is wrong with a formula: Excel would refuse it, or it would do more than look at this workbook. */
export function judgeFormula(formula: string): readonly string[] {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return [`does not parse: ${formula}`];
  const refused = checkLegality(parsed.value);
  const faults = refused === null ? [] : [`refused (${JSON.stringify(refused)}): ${formula}`];
  if (formula.length > LONGEST_FORMULA) faults.push(`${formula.length} characters`);
  for (const node of walkTree(parsed.value)) {
    if (node.type === 'Literal' && typeof node.value === 'string') {
      if (node.value.length > LONGEST_TEXT)
        faults.push(`a text of ${node.value.length} characters`);
    }
    if (node.type === 'ReferenceIdentifier') {
      if (node.value.includes('[') || node.value.includes('|')) faults.push(`reads ${node.value}`);
      if (node.kind === 'name') faults.push(`names ${node.value}`);
    }
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier') {
      if (FORBIDDEN.test(node.callee.name)) faults.push(`calls ${node.callee.name}`);
    }
  }
  return faults;
}

/** True when a formula looks at the clock. */
export function readsClock(formula: string): boolean {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return false;
  return [...walkTree(parsed.value)].some(
    (node) =>
      node.type === 'CallExpression' &&
      node.callee.type === 'Identifier' &&
      VOLATILE_BUT_SHOWN.test(node.callee.name),
  );
}
