import type { Slots } from '../../sheet/slots';
import type { Snapshot } from '../../sheet/snapshot';
import { each, GRAMMAR, type Productions } from './grammar';
import { columnProductions, followed, holding, symbolsOf, tableColumns } from './tableColumns';
import { operands, operandTails, valueProductions, without } from './tableValues';
import { SYMBOLS } from './vocabulary';

/** A grammar as data (shape of infer's `Grammar`). */
export interface TypedGrammar {
  readonly start: string;
  readonly productions: Readonly<Record<string, Productions>>;
}

const ORDERED = SYMBOLS.comparison.filter((symbol) => !/_(eq|ne)$/.test(symbol));
const EQUAL = SYMBOLS.comparison.filter((symbol) => /_(eq|ne)$/.test(symbol));

/**
 * The grammar narrowed to a table: what is ranked, averaged or put in a period holds numbers or dates, a value is
 * compared with what it can be, a column never with itself and not with a value that only another column holds.
 * A look has no colour that the request does not name. Its programs are programs of `GRAMMAR`.
 */
export function typedGrammar(snapshot: Snapshot, slots: Slots): TypedGrammar {
  const refs = tableColumns(snapshot);
  const ordered = holding(refs, 'number', 'date');
  const drawn = { ...each(symbolsOf(ordered)), ...each(SYMBOLS.area) };
  return {
    start: GRAMMAR.start,
    productions: {
      ...Object.fromEntries(
        Object.entries(GRAMMAR.productions).map(([name, productions]) => [
          name,
          LOOKS.test(name)
            ? without(narrow(productions, VISUALS), unnamedColours(slots))
            : narrow(productions, VISUALS),
        ]),
      ),
      ...columnProductions(refs),
      ...valueProductions(refs, snapshot, slots),
      ...operandTails(refs),
      condition: narrow(GRAMMAR.productions['condition'], CONDITIONS),
      where: narrow(GRAMMAR.productions['where'], PLACES),
      less: operands(ordered, 1),
      equal: operands(refs, 1),
      between: operands(ordered, 2),
      matched: followed(refs, ({ symbol }) => [`text ${symbol}`]),
      listed: followed(refs, ({ symbol }) => [
        `item ${symbol}`,
        `item ${symbol}`,
        `items ${symbol}`,
      ]),
      drawn,
      icons: { ...drawn, REVERSED: ['drawn'], STEPS: ['drawn', 'number', 'number'] },
      ratings: { ...drawn, REVERSED: ['drawn'] },
    },
  };
}

/** The nonterminals at which a look begins or goes on. */
const LOOKS = /^(?:look|font|style\d)$/;

/** Looks in colours that the request does not name. */
function unnamedColours({ colours }: Slots): ReadonlySet<string> {
  const named = new Set(colours.flatMap((colour) => [`FILL_${colour}`, `FONT_${colour}`]));
  return new Set([...SYMBOLS.fill, ...SYMBOLS.font].filter((symbol) => !named.has(symbol)));
}

/** The same symbols, some of them followed by narrower nonterminals. */
function narrow(productions: Productions | undefined, narrower: Productions): Productions {
  return Object.fromEntries(
    Object.entries(productions ?? {}).map(([symbol, then]) => [symbol, narrower[symbol] ?? then]),
  );
}

/** Five icons have no two steps. */
const VISUALS: Productions = { ICONS_ratings: ['ratings', 'more'] };

const PLACES: Productions = {
  ROWS_BUT: ['named'],
  ON: ['named'],
  ON2: ['span'],
  ON3: ['three'],
};

const CONDITIONS: Productions = {
  ...each(ORDERED, ['less']),
  ...each(EQUAL, ['equal']),
  ...each(['BETWEEN', 'OUTSIDE'], ['between']),
  ...each(SYMBOLS.match, ['matched']),
  ...each(['ONE_OF', 'CONTAINS_ANY'], ['listed']),
  IN_COLUMN: ['kin'],
  ...each(['IS_whole', 'IS_odd', 'IS_even'], ['numeric']),
  MULTIPLE: ['numeric', 'plain'],
  ...each(['ABOVE_AVERAGE', 'BELOW_AVERAGE'], ['grouped number']),
  ...each(['DEVIATES_ABOVE', 'DEVIATES_BELOW', 'DEVIATES'], ['numeric', 'plain']),
  ...each(['TOP', 'BOTTOM'], ['grouped ordered', 'rank']),
  ...each(['TOP_PERCENT', 'BOTTOM_PERCENT'], ['grouped ordered', 'share']),
  ...each(['STRIPE_nth', 'STRIPE_from', 'STRIPE_blocks'], ['whole']),
  BANDS: ['named'],
  ...each(['FIRST_ROWS', 'LAST_ROWS'], ['whole']),
  ...each(SYMBOLS.period, ['dated']),
};
