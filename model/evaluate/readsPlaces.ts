import type { HeldRequest } from './heldCases';

/** Words that name a column by its letter or its place, or a cell. */
const BY_PLACE =
  /\b(columns?|cols?)\s+["']?[a-z]{1,2}\b|\b[a-z]{1,2}\d+\b|\b(first|second|third|fourth|last|leftmost|rightmost)\s+(\w+\s+)?(columns?|cols?)\b|\b(left|right|next to|beside|adjacent)\b/i;
/** "A" and "I" are words, too. */
const LONE_LETTER = /(?<![\p{L}\p{N}'’])[B-HJ-Z](?![\p{L}\p{N}'’])/u;

/** True when the order of the columns matters: the rule or the words name places. */
export function needsOrder({ utterance, target }: HeldRequest): boolean {
  const inRule = kindsOf(target).some(
    (kind) => kind === 'span' || kind === 'beside' || kind === 'fixed' || kind === 'address',
  );
  return inRule || readsRowPart(target) || drawsInArea(target) || namesPlace(utterance);
}

/** True when one column more may change what is meant: the rule reads the whole row, or the whole table. */
export function needsWidth({ target, snapshot, utterance }: HeldRequest): boolean {
  const kinds = kindsOf(target);
  const readsRow = kinds.some((kind) => kind === 'across' || kind === 'rowAggregate');
  const readsTable = snapshot.selection.length === 0 && JSON.stringify(target).includes('"this"');
  return readsRow || readsTable || /\b(last|rightmost) (column|col)\b/i.test(utterance);
}

function namesPlace(utterance: string): boolean {
  return BY_PLACE.test(utterance) || LONE_LETTER.test(utterance);
}

function readsRowPart(target: unknown): boolean {
  return /"kind":"rowAggregate"[^}]*"span":\{/.test(JSON.stringify(target));
}

function drawsInArea(target: unknown): boolean {
  return /"on":\{/.test(JSON.stringify(target));
}

/** The kinds of all parts of a rule set. */
function kindsOf(target: unknown): readonly string[] {
  return [...JSON.stringify(target).matchAll(/"kind":"(\w+)"/g)].map(([, kind = '']) => kind);
}
