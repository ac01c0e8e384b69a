import type { Random } from '../cf/random';
import { fillPair } from './fillPair';
import type { BankEntry } from './readBank';
import type { Pair } from './readPaper';

/**
 * `count` pairs of a bank: each command is drawn equally often, however many wordings it has, and each wording
 * of it as often as its others.
 */
export function* makeBankPairs(
  entries: readonly BankEntry[],
  count: number,
  random: Random,
): Generator<Pair> {
  const byCode = new Map<string, BankEntry[]>();
  for (const entry of entries) {
    const wordings = byCode.get(entry.code);
    if (wordings === undefined) byCode.set(entry.code, [entry]);
    else wordings.push(entry);
  }
  const groups = [...byCode.values()];
  if (groups.length === 0) return;
  for (let made = 0; made < count; made += 1) {
    yield fillPair(random.pick(random.pick(groups)), random);
  }
}
