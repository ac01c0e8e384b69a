import { parseArea } from '../sheet/parseAddress';
import { fail, ok, type Result } from '../sheet/result';
import { COLOURS } from '../sheet/colours';
import type { Format } from './format';
import { parseCondition } from './parseCondition';
import { RuleReader, UnreadableRule, type RuleTextError } from './ruleReader';
import type { Rule, RuleSet, Where } from './ruleSet';
import { tokenizeRule } from './tokenizeRule';
import { ICON_STYLES, type Visual, type VisualPlace } from './visual';

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

const PLACES = ['rows', 'rowsExcept', 'cells', 'columns', 'address'] as const;
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
    return { kind: 'columns', columns: reader.takeList(() => takeWhereColumn(reader)) };
  }
  if (name === 'rowsExcept') {
    const column = reader.takeIndex();
    reader.takeMark(')');
    return { kind: 'rowsExcept', column };
  }
  const area = parseArea(reader.takeAnyWord('address'));
  if (area === null) return reader.refuse(['address']);
  reader.takeMark(')');
  return { kind: 'address', area };
}

/** Also as a bare number, as rule texts written earlier have it. */
function takeWhereColumn(reader: RuleReader): number {
  return reader.peek().kind === 'number' ? reader.takeNumber() : reader.takeIndex();
}

const LOOKS = ['fill', 'font', 'bold', 'italic', 'underline', 'strikethrough', 'border'] as const;

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
  const on = takeVisualPlace(reader);
  reader.takeMark(',');
  if (kind === 'colorScale') {
    return { kind, on, colours: reader.takeList(() => reader.takeWord(COLOURS)) };
  }
  if (kind === 'dataBar') {
    const colour = reader.takeWord(COLOURS);
    reader.takeMark(')');
    return { kind, on, colour };
  }
  return takeIconSet(on, reader);
}

function takeVisualPlace(reader: RuleReader): VisualPlace {
  const token = reader.peek();
  if (token.kind === 'column' || (token.kind === 'word' && token.text === 'this')) {
    return reader.takeColumn();
  }
  const area = token.kind === 'word' ? parseArea(token.text) : null;
  if (area === null) return reader.refuse(['[column]', 'this', 'address']);
  reader.takeAnyWord('address');
  return area;
}

function takeIconSet(on: VisualPlace, reader: RuleReader): Visual {
  const style = reader.takeWord(ICON_STYLES);
  let hasMore = reader.skips(',');
  const reversed = hasMore && reader.skips('reversed');
  if (reversed) hasMore = reader.skips(',');
  const iconSet = { kind: 'iconSet' as const, on, style, reversed };
  if (!hasMore) {
    reader.takeMark(')');
    return iconSet;
  }
  if (reader.peek().kind !== 'number')
    return reader.refuse(reversed ? ['number'] : ['reversed', 'number']);
  const low = reader.takeNumber();
  reader.takeMark(',');
  const high = reader.takeNumber();
  reader.takeMark(')');
  return { ...iconSet, bounds: [low, high] };
}
