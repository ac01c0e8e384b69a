import { describeRuleSet } from '../../rule/describeRule';
import type { RuleSet } from '../../rule/ruleSet';
import type { RulePrinter } from '../../rule/words/printRules';
import type { Snapshot } from '../../sheet/snapshot';
import type { Span } from './findSpan';

/** Stands before a header, with the column's index after it, and behind it. */
const OPEN = 0xe000;
const CLOSE = '\uf8ff';

/** The sentence of a rule set in the language of `print`. */
export function sayRules(ruleSet: RuleSet, snapshot: Snapshot, print: RulePrinter): string {
  return print(describeRuleSet(ruleSet, snapshot));
}

/** A place where the sentence names a column by its header. */
export interface NamedAt extends Span {
  readonly column: number;
}

/** Where the sentence names columns: said once more with marked headers. */
export function findHeaders(
  ruleSet: RuleSet,
  snapshot: Snapshot,
  print: RulePrinter,
): readonly NamedAt[] {
  const columns = snapshot.columns.map((column, index) => {
    const header = column.header.trim();
    // Past the private characters no column is marked; nobody reads so many in one sentence.
    const isMarked = header !== '' && index < CLOSE.charCodeAt(0) - OPEN;
    return isMarked
      ? { ...column, header: `${String.fromCharCode(OPEN + index)}${header}${CLOSE}` }
      : column;
  });
  const marked = sayRules(ruleSet, { ...snapshot, columns }, print);
  const found: NamedAt[] = [];
  let marks = 0;
  let open: { readonly column: number; readonly from: number } | null = null;
  for (let at = 0; at < marked.length; at += 1) {
    const code = marked.charCodeAt(at);
    if (marked[at] === CLOSE && open !== null) {
      found.push({ ...open, to: at - marks });
      open = null;
    } else if (code >= OPEN && code < CLOSE.charCodeAt(0)) {
      open = { column: code - OPEN, from: at - marks };
    } else continue;
    marks += 1;
  }
  return found;
}
