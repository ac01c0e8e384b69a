import type { Runtime } from '../../src/worker/runtime';
import { askPane } from './askPane';
import { openStandin, type Standin } from './openStandin';
import { readRuntime } from './readRuntime';

/** What the model runs on, once WebGPU was tried. */
async function waitTried(standin: Standin): Promise<Runtime> {
  for (;;) {
    const told = await readRuntime(standin);
    if (told.webgpu !== 'untried') return told;
    await standin.page.waitForTimeout(500);
  }
}

/** Files of WebGPU's runtime that were fetched. */
function noteRuntime(asked: string[]) {
  return (page: Standin['page']): Promise<void> => {
    page.on('request', (request) => {
      if (/jspi|webgpu/.test(request.url())) asked.push(new URL(request.url()).pathname);
    });
    return Promise.resolve();
  };
}

/** Starts another of the pane's workers, which takes an adapter in software too, asks it, and waits for its verdict. */
function tryAnyAdapter({ page }: Standin): Promise<Runtime> {
  return page.evaluate(async () => {
    const frame = document.querySelector('iframe');
    const scripts = frame?.contentWindow?.performance.getEntriesByType('resource') ?? [];
    const worker = scripts
      .map(({ name }) => name)
      .find((name) => name.endsWith('/worker.chunk.js'));
    if (worker === undefined) throw new Error('the pane has started no worker');
    const any = new Worker(worker, { name: 'with-any-webgpu' });
    const column = { header: 'Hours', type: 'number', numberFormat: null };
    const data = { top: 1, left: 0, bottom: 2, right: 0 };
    const table = { sheetName: 'S', data, headerRow: 0, columns: [column], rows: [[5], [30]] };
    const snapshot = { ...table, selection: [], isTable: false, now: 46_348 };
    const utterance = 'hours above 20 in orange';
    const request = { utterance, snapshot, topK: 1, seed: 0, ask: false };
    any.postMessage({ kind: 'suggest', id: 1, early: false, request });
    return new Promise<Runtime>((resolve, reject) => {
      any.onerror = (event) => reject(new Error(event.message));
      any.onmessage = ({ data: message }) => {
        if (message.kind !== 'runtime' || message.runtime.webgpu === 'untried') return;
        any.terminate();
        resolve(message.runtime);
      };
    });
  });
}

describe('The model and the graphics processor', () => {
  test('an adapter is tried after the first answer, under the policy, and says the stored numbers', async () => {
    const asked: string[] = [];
    const standin = await openStandin(noteRuntime(asked), undefined, 'STANDIN_GPU_BROWSER');
    await askPane(standin, 'rows where budget is above 2000, in red');
    // The pane itself lets an adapter in software be.
    expect((await waitTried(standin)).webgpu).toBe('none');
    expect(asked).toEqual([]);
    const told = await tryAnyAdapter(standin);
    // Hardly ever faster; that it was timed says that its numbers were right.
    expect(['slower', 'chosen']).toContain(told.webgpu);
    expect(told.webgpuStep).toBeGreaterThan(0);
    expect(asked).toContain('/ort-wasm-simd-threaded.jspi.wasm');
    expect([standin.complaints, standin.strayRequests]).toEqual([[], []]);
    expect(standin.failedRequests).toEqual([]);
    await standin.close();
    // Its shaders are compiled for the CPU, which takes a minute or more.
  }, 400_000);

  test('without an adapter nothing of it is loaded, and nobody is told', async () => {
    const asked: string[] = [];
    const standin = await openStandin(noteRuntime(asked));
    await askPane(standin, 'rows where budget is above 2000, in red');
    const told = await waitTried(standin);
    expect([told.runs, told.webgpu]).toEqual(['wasm', 'none']);
    expect(asked).toEqual([]);
    expect(standin.complaints).toEqual([]);
    await standin.close();
  }, 120_000);
});
