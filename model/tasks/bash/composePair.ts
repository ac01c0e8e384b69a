import type { Random } from '../cf/random';
import { composeFind } from './composeFind';
import { composeGrep } from './composeGrep';
import { fillPair } from './fillPair';
import type { Pair } from './readPaper';

const GREP_SHARE = 0.15;

/** A request put together from parts, with its command. */
export function composePair(random: Random): Pair {
  return fillPair(random.chance(GREP_SHARE) ? composeGrep(random) : composeFind(random), random);
}
