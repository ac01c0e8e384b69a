import { growMerges, type Counted } from '../merges/growMerges';
import { MERGED, nameOf, namesOf, segment } from '../merges/segment';
import { derive, IN_PLACE } from './derive';
import { buildPlainGrammar } from './grammar';
import { moveLetters } from './packTarget';
import { unitsOf, type Unit } from './units';
import { widen, type Codebook } from './vocabulary';

/**
 * Fewest occurrences that earn a symbol: a whole skeleton, a command of several, a pair of neighbours, an argument.
 * An exported model of more symbols than these give is larger than 10 MiB.
 */
const FEWEST = { whole: 5, stage: 8, pair: 20, word: 24 } as const;
const MOST_PAIRS = 600;
const LONGEST = 40;

const COMMAND = /^(?:u:.*|RUN|SET|WITH|FOR|WHILE|UNTIL|IF(?:ELSE)?|NOT|SUBSHELL|GROUP)$/;
/** What begins another command. */
const STAGE = /^(?:[|;&]+|x:.*)$/;

/**
 * The symbols that are worth being one: frequent skeletons as a whole, then, in what these leave, frequent commands, and
 * pairs of neighbours.
 */
export function learnMerges(
  programs: readonly (readonly string[])[],
  codebook: Codebook,
): string[] {
  const seen = [...collectUnits(programs, codebook).values()];
  const whole = new Set(
    seen
      .filter(({ unit, count }) => count >= fewestOf(unit) && isLong(unit))
      .map(({ unit }) => nameOf(unit.nodes)),
  );
  const rest = seen.filter(({ unit }) => segment(unit, whole, LONGEST).length > 1);
  const limits = { pair: FEWEST.pair, most: MOST_PAIRS, longest: LONGEST };
  return growMerges(seen, { whole, others: learnStages(rest) }, limits);
}

const isLong = ({ nodes }: Unit): boolean =>
  nodes.length > 1 &&
  nodes.length <= LONGEST &&
  nodes.every(({ symbol }) => !symbol.includes(MERGED));

/** Frequent commands of pipelines and lists, each with the connector before it and all that it has behind it. */
function learnStages(rows: readonly Counted<Unit>[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { unit, count } of rows) {
    const { nodes, ends } = unit;
    const starts = nodes.flatMap(({ symbol }, at) => (at === 0 || STAGE.test(symbol) ? [at] : []));
    starts.forEach((start, index) => {
      const end = Math.min(starts[index + 1] ?? nodes.length, ends[start] ?? 0);
      if (end - start < 2 || end - start > LONGEST) return;
      const name = nameOf(nodes.slice(start, end));
      counts.set(name, (counts.get(name) ?? 0) + count);
    });
  }
  return [...counts].filter(([, count]) => count >= FEWEST.stage).map(([name]) => name);
}

/** Arguments are many and short: their symbols have to be more frequent. */
const fewestOf = ({ nodes }: Unit): number =>
  COMMAND.test(nodes[0]?.symbol ?? '') ? FEWEST.whole : FEWEST.word;

function collectUnits(
  programs: readonly (readonly string[])[],
  codebook: Codebook,
): ReadonlyMap<string, Counted<Unit>> {
  const { start, productions } = buildPlainGrammar(widen(codebook));
  const seen = new Map<string, { readonly unit: Unit; count: number }>();
  for (const program of programs) {
    const derived = derive(moveLetters(program).plain, start, productions, IN_PLACE);
    for (const unit of derived === null ? [] : unitsOf(derived.root)) {
      const cut = unit.nodes.map(() => 1);
      const key = namesOf(unit, cut).join(' ');
      const known = seen.get(key);
      if (known === undefined) seen.set(key, { unit, count: 1 });
      else known.count += 1;
    }
  }
  return seen;
}
