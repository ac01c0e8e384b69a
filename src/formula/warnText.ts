import type { AstExpression } from '@borgar/fx';
import type { NativeRule } from '../rule/nativeRule';
import type { Cell } from '../sheet/area';
import { rowsOfCells } from '../sheet/rowsOfCells';
import type { Snapshot } from '../sheet/snapshot';
import { parseFormula } from './parseFormula';
import { rangeOf } from './readReferences';
import { walkTree } from './walkTree';

/** A text that is looked for also stands inside longer words: "Effective" in "Ineffective". */
export interface TextWarning {
  readonly code: 'containsTooMuch';
  readonly column: number;
  readonly text: string;
  /** A value that is hit by the longer word alone. */
  readonly example: string;
  /** Rows with such a value. */
  readonly count: number;
}

/** Syllables that turn a word's meaning round. */
const TURNS_ROUND = /(?:^|[^\p{L}])(?:in|im|il|ir|un|non|dis|mis|de|dé|des|on|des|nicht)$/iu;

/** Texts looked for in a column that the rule's hits hold at the end of longer words. */
export function warnText(
  rule: NativeRule,
  snapshot: Snapshot,
  hits: readonly Cell[],
): readonly TextWarning[] {
  if (rule.kind !== 'custom' || hits.length === 0) return [];
  const searches = findSearches(rule.formula);
  if (searches.length === 0) return [];
  const rows = [...rowsOfCells(hits)];
  return searches.flatMap(({ column, text }) => {
    const index = column - snapshot.data.left;
    const values = rows.flatMap((row) => {
      const value = snapshot.rows[row - snapshot.data.top]?.[index];
      return typeof value === 'string' ? [value] : [];
    });
    const inside = values.filter((value) => placeOf(text, value) !== 'word');
    const isMixed = values.some((value) => placeOf(text, value) === 'word');
    const isTurned = inside.some((value) => placeOf(text, value) === 'turned');
    const [example] = inside;
    return example !== undefined && (isMixed || isTurned)
      ? [{ code: 'containsTooMuch', column: index, text, example, count: inside.length }]
      : [];
  });
}

/** Where the text stands in a value: at the start of a word, or only inside longer ones. */
function placeOf(text: string, value: string): 'word' | 'inside' | 'turned' {
  const [low, wanted] = [value.toLowerCase(), text.toLowerCase()];
  let found: 'word' | 'inside' | 'turned' = 'word';
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + 1)) {
    const before = low.slice(0, at);
    if (!/\p{L}$/u.test(before)) return 'word';
    found = found === 'turned' || TURNS_ROUND.test(before) ? 'turned' : 'inside';
  }
  return found;
}

interface Search {
  /** 0-based, of the sheet. */
  readonly column: number;
  readonly text: string;
}

function findSearches(formula: string): readonly Search[] {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return [];
  return [...walkTree(parsed.value)].flatMap((node) => readSearch(node));
}

/** SEARCH("text",C2) or FIND; the text as it is meant, without the signs before wildcards. */
function readSearch(node: AstExpression): readonly Search[] {
  if (node.type !== 'CallExpression' || !/^(?:SEARCH|FIND)$/i.test(node.callee.name)) return [];
  const [wanted, where] = node.arguments;
  const range = rangeOf(where);
  if (wanted?.type !== 'Literal' || typeof wanted.value !== 'string' || range === null) return [];
  const text = wanted.value.replace(/~([*?~])/g, '$1');
  // One letter stands inside of nearly every word, as everybody knows.
  const isWord = text.length > 1 && /^\p{L}/u.test(text);
  return range.left === null || !isWord ? [] : [{ column: range.left, text }];
}
