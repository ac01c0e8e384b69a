import type { Quantity } from '../phrase';
import type { RuleWords } from './ruleWords';

/** How a language speaks of several cells of one row. */
export interface OverWords {
  /** "any cell of the row". */
  readonly cells: Readonly<Record<Quantity, string>>;
  /** "any of", before a list or a span of columns. */
  readonly several: Readonly<Record<Quantity, string>>;
  /** "either " and "or", around and between two columns. */
  readonly pair: Readonly<Record<Quantity, readonly [before: string, between: string]>>;
  /** Between the first and the last column of a span. */
  readonly to: string;
}

/** Cells of the row as what is said something about: "any cell of the row", "all of Q1 to Q4". */
export function overSubject({ cells, several, pair, to }: OverWords): RuleWords['over'] {
  return (quantity, over, say) => {
    const isAll = quantity === 'every' || quantity === 'notEvery';
    const subject = (text: string, plural: boolean) => ({ text, plural, isIt: false });
    if (over.kind === 'across') return subject(cells[quantity], false);
    if (over.kind === 'span') {
      const span = `${say.column(over.from)} ${to} ${say.column(over.to)}`;
      return subject(`${several[quantity]} ${span}`, isAll);
    }
    const names = over.columns.map(say.column);
    if (names.length === 2) {
      const [before, between] = pair[quantity];
      return subject(`${before}${names.join(` ${between} `)}`, isAll);
    }
    const list = quantity === 'some' ? say.or(names) : say.and(names);
    return subject(`${several[quantity]} ${list}`, isAll);
  };
}
