/** @jest-environment ./test/nativeArrays.cjs */
import type { Answer } from '../../src/suggest/answer';
import type { LoadSuggester } from '../../src/worker/serveSuggester';
import { createWorkerSuggester, type WorkerLike } from '../../src/worker/workerSuggester';
import { ONE_READING } from './fixedAnswers';
import { loaded, REQUEST, startServed } from './servedWorker';

describe('a worker that nobody needs', () => {
  let served: ReturnType<typeof startServed>;
  afterEach(() => served.stop());

  /** A clock that the test turns: `pass` lets the idle while go by. */
  function createClock() {
    let due: (() => void) | null = null;
    return {
      wait: (work: () => void) => {
        due = work;
        return () => {
          if (due === work) due = null;
        };
      },
      pass: (): void => {
        const work = due;
        due = null;
        work?.();
      },
    };
  }

  /** Suggester, clock and how often each worker was ended. */
  function startIdle(load: LoadSuggester) {
    served = startServed(load);
    const ended: number[] = [];
    const clock = createClock();
    let count = 0;
    const start = (): WorkerLike => {
      const worker = served.start();
      const number = (count += 1);
      const { terminate } = worker;
      worker.terminate = () => {
        ended.push(number);
        terminate();
      };
      return worker;
    };
    return { suggester: createWorkerSuggester(start, clock.wait), clock, ended };
  }

  test('is let go after two idle minutes, and started anew by the next request', async () => {
    const { suggester, clock, ended } = startIdle(loaded(async () => ONE_READING));
    expect(await suggester.suggest(REQUEST)).toEqual(ONE_READING);
    clock.pass();
    expect(ended).toEqual([1]);
    expect(await suggester.suggest(REQUEST)).toEqual(ONE_READING);
    expect(served.workers).toHaveLength(2);
  });

  test('is kept while a request is open', async () => {
    let finish: (answer: Answer) => void = () => undefined;
    const finished = new Promise<Answer>((resolve) => (finish = resolve));
    const { suggester, clock, ended } = startIdle(loaded(() => finished));
    const answer = suggester.suggest(REQUEST);
    clock.pass();
    expect(ended).toEqual([]);
    finish(ONE_READING);
    expect(await answer).toEqual(ONE_READING);
    clock.pass();
    expect(ended).toEqual([1]);
  });

  test('is brought back as soon as the user types', () => {
    const { suggester, clock } = startIdle(loaded(async () => ONE_READING));
    suggester.wake();
    expect(served.workers).toHaveLength(1);
    clock.pass();
    suggester.wake();
    expect(served.workers).toHaveLength(2);
  });
});
