import { derive, IN_PLACE } from './derive';
import { findCommonest } from './findCommonest';
import { buildPlainGrammar } from './grammar';
import { moveLetters } from './packTarget';
import { nameOf, namesOf, segment, type Cut } from './segment';
import { unitsOf, type Unit } from './units';
import { MERGED, widen, type Codebook } from './vocabulary';

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

/** A unit that occurs, with how often, and how it is cut so far. */
interface Seen {
  readonly unit: Unit;
  count: number;
  cut: Cut;
}

/**
 * The symbols that are worth being one: frequent skeletons as a whole, then, in what these leave, frequent commands, and
 * pairs of neighbours as byte-pair merges find them (Gage, 1994; Sennrich et al., arXiv 1508.07909). A merge that only
 * led to a longer one goes again: it costs a symbol and says nothing.
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
  let rest = seen.filter(({ unit }) => segment(unit, whole, LONGEST).length > 1);
  const merges = new Set([...whole, ...learnStages(rest)]);
  rest = rest.map((one) => ({ ...one, cut: segment(one.unit, merges, LONGEST) }));
  for (let found = 0; found < MOST_PAIRS; found += 1) {
    const pair = commonPair(rest);
    if (pair === null) break;
    merges.add(pair);
    rest = rest.map((one) => mergePair(one, pair)).filter(({ cut }) => cut.length > 1);
  }
  return prune(seen, merges, whole);
}

const isLong = ({ nodes }: Unit): boolean =>
  nodes.length > 1 &&
  nodes.length <= LONGEST &&
  nodes.every(({ symbol }) => !symbol.includes(MERGED));

/** Frequent commands of pipelines and lists, each with the connector before it and all that it has behind it. */
function learnStages(rows: readonly Seen[]): readonly string[] {
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
): ReadonlyMap<string, Seen> {
  const { start, productions } = buildPlainGrammar(widen(codebook));
  const seen = new Map<string, Seen>();
  for (const program of programs) {
    const derived = derive(moveLetters(program).plain, start, productions, IN_PLACE);
    for (const unit of derived === null ? [] : unitsOf(derived.root)) {
      const cut = unit.nodes.map(() => 1);
      const key = namesOf(unit, cut).join(' ');
      const known = seen.get(key);
      if (known === undefined) seen.set(key, { unit, count: 1, cut });
      else known.count += 1;
    }
  }
  return seen;
}

/** Neighbours in a cut that could be one symbol: the second is something that the first leads to. */
function pairsOf({ unit, cut }: Seen): readonly (string | null)[] {
  const names = namesOf(unit, cut);
  let at = 0;
  return cut.slice(1).map((length, index) => {
    const first = at;
    at += cut[index] ?? 0;
    const inside = (unit.ends[first] ?? 0) >= at + length;
    return inside ? `${names[index]}${MERGED}${names[index + 1]}` : null;
  });
}

function commonPair(rows: readonly Seen[]): string | null {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const pair of pairsOf(row)) {
      if (pair !== null) counts.set(pair, (counts.get(pair) ?? 0) + row.count);
    }
  }
  return findCommonest(counts, FEWEST.pair);
}

function mergePair(row: Seen, pair: string): Seen {
  const pairs = pairsOf(row);
  if (!pairs.includes(pair)) return row;
  const cut: number[] = [];
  for (let at = 0; at < row.cut.length; at += 1) {
    const isPair = pairs[at] === pair;
    cut.push((row.cut[at] ?? 0) + (isPair ? (row.cut[at + 1] ?? 0) : 0));
    if (isPair) at += 1;
  }
  return { ...row, cut };
}

/** Without the merges that stand hardly anywhere when each unit is cut as short as it can be. */
function prune(
  seen: readonly Seen[],
  merges: ReadonlySet<string>,
  whole: ReadonlySet<string>,
): string[] {
  let kept = merges;
  for (;;) {
    const used = new Map<string, number>();
    for (const { unit, count } of seen) {
      for (const name of namesOf(unit, segment(unit, kept, LONGEST))) {
        used.set(name, (used.get(name) ?? 0) + count);
      }
    }
    const next = [...kept].filter(
      (name) => whole.has(name) || (used.get(name) ?? 0) >= FEWEST.pair / 2,
    );
    if (next.length === kept.size)
      return next.sort((a, b) => (used.get(b) ?? 0) - (used.get(a) ?? 0));
    kept = new Set(next);
  }
}
