import { readFileSync } from 'node:fs';
import type { SampleRequest, Sampler } from '../../../src/infer/port';
import { readVocabulary } from '../../../src/link/splitPieces';
import { createDrawer } from './answerBash';
import { readCodebook } from './vocabulary';

const vocabulary = readVocabulary(readFileSync('assets/model/vocab.txt', 'utf8'));
const asked: SampleRequest[] = [];

/** A drawer whose model says one thing to every request. */
function drawerOf(symbols: readonly string[], free = symbols): ReturnType<typeof createDrawer> {
  const sampler: Sampler = {
    sample(request) {
      asked.push(request);
      return Promise.resolve([{ seed: 0, symbols, logProbability: 0, place: 0, free }]);
    },
  };
  return createDrawer(sampler, vocabulary, readCodebook());
}

const FOUND = ['u:find·ARG·o:-type·o:-size·END', 'PATH_0', 'w:f', 'f:+…·SIZE_0', 'STOP'];

describe('What the model writes for a request', () => {
  test("is a command with the request's words", async () => {
    const draw = drawerOf(FOUND);
    const answer = await draw('find files in /var larger than 5 MB', { seeds: 1, steps: null });
    expect(answer).toEqual({
      drawn: [{ code: 'find /var -type f -size +5M', weight: 1 }],
      free: true,
    });
  });

  test('holds no word that the request does not give, nor a symbol that holds one', async () => {
    await drawerOf(FOUND)('find files in /var', { seeds: 1, steps: null });
    const barred = asked[asked.length - 1]?.barred;
    expect([barred?.has('SIZE_0'), barred?.has('f:+…·SIZE_0')]).toEqual([true, true]);
    expect([barred?.has('PATH_0'), barred?.has('f:…/·PATH_0')]).toEqual([false, false]);
  });

  test('is told from what is no program without the grammar', async () => {
    const answer = await drawerOf(['u:whoami', 'END', 'STOP'], ['STOP', 'STOP'])('who am i', {
      seeds: 1,
      steps: null,
    });
    expect(answer).toEqual({ drawn: [{ code: 'whoami', weight: 1 }], free: false });
  });

  test('says once what it says twice in a row', async () => {
    const twice = ['u:ls', 'ARG·ARG·END', 'PATH_0', 'PATH_0', 'STOP'];
    const { drawn } = await drawerOf(twice)('list /tmp', { seeds: 1, steps: null });
    expect(drawn.map(({ code }) => code)).toEqual(['ls /tmp']);
  });
});
