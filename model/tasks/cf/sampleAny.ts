import { sampleArea } from './sampleArea';
import { sampleChange } from './sampleChange';
import { sampleConjunction, sampleSeveral, sampleVisual } from './sampleJoined';
import { sampleTemplate } from './sampleTemplate';
import {
  sampleDecline,
  sampleHole,
  sampleSingle,
  type SampledRequest,
  type Sampling,
} from './sampleRequest';

/**
 * The mix of the training data. Single rules are what nearly everybody asks for; joins and several rules are
 * harder than they are common, so they get more than their share; visuals are short and soon learnt; templates hold
 * everything that is less common. Changes of a rule that is there are a second language, beside which
 * requests keep their places.
 */
const MIX: readonly (readonly [(sampling: Sampling) => SampledRequest | null, number])[] = [
  [sampleSingle, 32],
  [sampleTemplate, 50],
  [sampleConjunction, 24],
  [sampleSeveral, 9],
  [sampleVisual, 9],
  [sampleDecline, 3.5],
  [sampleHole, 2.5],
  [sampleArea, 7],
  [sampleChange, 16],
];

/** One request of the mix; null when the draw did not work out (the caller draws again). */
export function sampleAny(sampling: Sampling): SampledRequest | null {
  const [sample] = sampling.random.weigh(MIX, ([, weight]) => weight);
  return sample(sampling);
}
