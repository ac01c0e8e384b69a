import { parseArea } from '../sheet/parseAddress';
import { fail, ok, type Result } from '../sheet/result';
import { COLOURS, type Format } from './format';
import { parseCondition } from './parseCondition';
import { RuleReader, UnreadableRule, type RuleTextError } from './ruleReader';
import type { Rule, RuleSet, Where } from './ruleSet';
import { tokenizeRule } from './tokenizeRule';
import { ICON_STYLES, type Visual } from './visual';

/** Reads rule text as `printRuleSet` writes it; an error says where reading stopped and what was expected. */
export function parseRuleSet(text: string): Result<RuleSet, RuleTextError> {
  const tokens = tokenizeRule(text);
  if (!tokens.ok) return fail({ code: 'unknownCharacter', at: tokens.error.at, expected: [] });
  try {
    return ok({ kind: 'rules', rules: takeRules(new RuleReader(tokens.value)) });
  } catch (error) {
    if (error instanceof UnreadableRule) return fail(error.problem);
    throw error;
  }
}

function takeRules(reader: RuleReader): readonly Rule[] {
  const rules = [takeRule(reader)];
  while (reader.skips(';')) rules.push(takeRule(reader));
  return reader.peek().kind === 'end' ? rules : reader.refuse([';']);
}

const PLACES = ['rows', 'cells', 'columns', 'address'] as const;
const VISUALS = ['colorScale', 'dataBar', 'iconSet'] as const;

function takeRule(reader: RuleReader): Rule {
  const name = reader.takeWord([...PLACES, ...VISUALS]);
  if (name === 'colorScale' || name === 'dataBar' || name === 'iconSet') {
    return takeVisual(name, reader);
  }
  const where = takeWhere(name, reader);
  reader.takeMark('where');
  const when = parseCondition(reader);
  reader.takeMark('->');
  return { kind: 'highlight', where, when, format: takeFormat(reader) };
}

function takeWhere(name: (typeof PLACES)[number], reader: RuleReader): Where {
  if (name === 'rows' || name === 'cells') return { kind: name };
  reader.takeMark('(');
  if (name === 'columns') {
    return { kind: 'columns', columns: reader.takeList(() => reader.takeNumber()) };
  }
  const area = parseArea(reader.takeAnyWord('address'));
  if (area === null) return reader.refuse(['address']);
  reader.takeMark(')');
  return { kind: 'address', area };
}

const LOOKS = ['fill', 'font', 'bold', 'italic', 'underline', 'strikethrough'] as const;

function takeFormat(reader: RuleReader): Format {
  if (reader.skips('unformatted')) return {};
  let format = takeLook(reader);
  while (reader.peek().kind === 'word') format = { ...format, ...takeLook(reader) };
  return format;
}

function takeLook(reader: RuleReader): Format {
  const look = reader.takeWord(LOOKS);
  if (look === 'fill') return { fill: reader.takeWord(COLOURS) };
  if (look === 'font') return { font: reader.takeWord(COLOURS) };
  return { [look]: true };
}

function takeVisual(kind: (typeof VISUALS)[number], reader: RuleReader): Visual {
  reader.takeMark('(');
  const column = reader.takeColumn();
  reader.takeMark(',');
  if (kind === 'colorScale') {
    return { kind, column, colours: reader.takeList(() => reader.takeWord(COLOURS)) };
  }
  if (kind === 'dataBar') {
    const colour = reader.takeWord(COLOURS);
    reader.takeMark(')');
    return { kind, column, colour };
  }
  const style = reader.takeWord(ICON_STYLES);
  const reversed = reader.skips(',');
  if (reversed) reader.takeWord(['reversed']);
  reader.takeMark(')');
  return { kind, column, style, reversed };
}
