import type { AstExpression } from '@borgar/fx';
import type { Condition, Content } from '../../rule/condition';
import type { FormulaPlace } from '../../rule/formulaPlace';
import { readNumber, readText } from './readConstant';
import { readColumn, readRange } from './readReference';
import { argumentsOf, callName } from './treeKey';

type Read = (
  args: readonly (AstExpression | null)[],
  place: FormulaPlace,
  node: AstExpression,
) => Condition | null;

const CONTENTS: Readonly<Record<string, Content>> = {
  ISNUMBER: 'number',
  ISTEXT: 'text',
  ISFORMULA: 'formula',
  ISODD: 'odd',
  ISEVEN: 'even',
};

const READERS: Readonly<Record<string, Read>> = {
  ISBLANK: ([cell], place) => withColumn(cell, place, (column) => ({ kind: 'blank', column })),
  ISERROR: readIsError,
  ISNA: readIsError,
  ISNUMBER: readIsNumber,
  ISTEXT: readContent,
  ISFORMULA: readContent,
  ISODD: readContent,
  ISEVEN: readContent,
  SEARCH: (_, place, node) => readSought(node, place),
  FIND: (_, place, node) => readSought(node, place),
  MATCH: (_, place, node) => readSought(node, place),
  EXACT: readExact,
};

/** What a call of TRUE or FALSE asks; null for anything else. */
export function readCall(node: AstExpression, place: FormulaPlace): Condition | null {
  const read = READERS[callName(node)];
  return read?.(argumentsOf(node, callName(node)) ?? [], place, node) ?? null;
}

function withColumn(
  node: AstExpression | null | undefined,
  place: FormulaPlace,
  make: (column: number | 'this') => Condition,
): Condition | null {
  const column = readColumn(node, place);
  return column === null ? null : make(column);
}

function readContent(
  [cell]: readonly (AstExpression | null)[],
  place: FormulaPlace,
  node: AstExpression,
): Condition | null {
  const is = CONTENTS[callName(node)];
  return is === undefined
    ? null
    : withColumn(cell, place, (column) => ({ kind: 'content', is, column }));
}

function readIsNumber(
  [inner]: readonly (AstExpression | null)[],
  place: FormulaPlace,
): Condition | null {
  return (
    readSought(inner, place) ??
    withColumn(inner, place, (column) => ({ kind: 'content', is: 'number', column }))
  );
}

/** An error in a cell, or of a search, which says that nothing was found. */
function readIsError(
  [inner]: readonly (AstExpression | null)[],
  place: FormulaPlace,
  node: AstExpression,
): Condition | null {
  const sought = readSought(inner, place);
  if (sought !== null) return { kind: 'not', of: sought };
  if (callName(node) === 'ISNA') return null;
  return withColumn(inner, place, (column) => ({ kind: 'error', column }));
}

/** SEARCH, FIND and MATCH give a number where they find something. */
function readSought(node: AstExpression | null | undefined, place: FormulaPlace): Condition | null {
  const name = callName(node);
  if (name === 'MATCH') return readMatch(node, place);
  const [sought, cell, start] = argumentsOf(node, 'SEARCH', 'FIND') ?? [];
  const text = readText(sought);
  if (text === null || start !== undefined) return null;
  if (name === 'FIND') {
    return withColumn(cell, place, (column) => ({
      kind: 'text',
      match: 'containsCase',
      column,
      text,
    }));
  }
  const plain = text.replace(/~([~*?])/g, '$1');
  const isPattern = /(?<!~)[*?]/.test(text);
  return withColumn(cell, place, (column) =>
    isPattern
      ? { kind: 'text', match: 'like', column, text: `*${text}*` }
      : { kind: 'text', match: 'contains', column, text: plain },
  );
}

function readMatch(node: AstExpression | null | undefined, place: FormulaPlace): Condition | null {
  const [cell, range, mode] = argumentsOf(node, 'MATCH') ?? [];
  const other = readRange(range, place);
  if (typeof other !== 'number' || readNumber(mode) !== 0) return null;
  return withColumn(cell, place, (column) =>
    column === other
      ? { kind: 'not', of: { kind: 'blank', column } }
      : { kind: 'inColumn', column, other },
  );
}

function readExact(
  [cell, text]: readonly (AstExpression | null)[],
  place: FormulaPlace,
): Condition | null {
  const wanted = readText(text);
  if (wanted === null) return null;
  return withColumn(cell, place, (column) => ({
    kind: 'text',
    match: 'exact',
    column,
    text: wanted,
  }));
}
