import { join } from 'node:path';
import { createRandom } from '../../model/tasks/cf/random';
import { readBank } from '../../model/tasks/cf/readBank';
import { sampleAny } from '../../model/tasks/cf/sampleAny';
import { sampleStory } from '../../model/tasks/cf/sampleStory';
import { sampleTable } from '../../model/tasks/cf/sampleTable';
import type { PlainRequest } from '../../src/worker/messages';

const BANK = join(__dirname, '../../model/tasks/cf/bank');
const SEED = 2026;

/** The same requests each time, half of them whole stories, in wordings that no training row has. */
export function fixedRequests(count: number): readonly PlainRequest[] {
  const bank = readBank(BANK);
  const random = createRandom(SEED);
  const requests: PlainRequest[] = [];
  while (requests.length < count) {
    const isStory = requests.length % 2 === 0;
    const table = sampleTable(random.pick(bank.tables), random);
    const sampled = isStory
      ? sampleStory(random.pick(bank.stories), 'held', random)
      : sampleAny({ bank, table, side: 'held', random });
    if (sampled === null) continue;
    const { utterance, snapshot } = sampled;
    requests.push({ utterance, snapshot, topK: 3, seed: 0, ask: true });
  }
  return requests;
}
