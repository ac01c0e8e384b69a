import { growMerges, type Counted } from '../merges/growMerges';
import { MERGED, nameOf, type Unit } from '../merges/segment';
import { createCodec } from './codec';
import type { Example } from './example';

/**
 * Fewest occurrences that earn a symbol: a whole skeleton, a pair of neighbours; and most pairs. With 1,400
 * symbols an exported model should stay below 10 MiB, as Bash's of 1,458 does.
 */
export interface SkeletonLimits {
  readonly whole: number;
  readonly pair: number;
  readonly most: number;
}

export const SKELETONS: SkeletonLimits = { whole: 2, pair: 8, most: 600 };
const LONGEST = 40;

/** Symbols that stand for several of these: frequent skeletons as a whole, then pairs of neighbours in the others. */
export function learnMerges(
  examples: readonly Example[],
  symbols: readonly string[],
  { whole, pair, most }: SkeletonLimits,
): readonly string[] {
  const codec = createCodec(symbols);
  const seen = new Map<string, { readonly unit: Unit; count: number }>();
  for (const { request, program } of examples) {
    const unit = codec.open(request).skeleton(program);
    // A text with the sign between names could not be told from several.
    if (unit === null || unit.nodes.some(({ symbol }) => symbol.includes(MERGED))) continue;
    const known = seen.get(nameOf(unit.nodes));
    if (known === undefined) seen.set(nameOf(unit.nodes), { unit, count: 1 });
    else known.count += 1;
  }
  const units: readonly Counted[] = [...seen.values()];
  const frequent = units.filter(
    ({ unit, count }) => count >= whole && unit.nodes.length > 1 && unit.nodes.length <= LONGEST,
  );
  const names = new Set(frequent.map(({ unit }) => nameOf(unit.nodes)));
  return growMerges(units, { whole: names, others: [] }, { pair, most, longest: LONGEST });
}
