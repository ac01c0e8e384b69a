import { createWebGpuFinder } from './findWebGpu';
import { keepFiles } from './keepFiles';
import { loadSuggester } from './loadSuggester';
import { createWasmOpener } from './openWasm';
import { readFrom } from './readFrom';
import { serveSuggester } from './serveSuggester';
import { WITH_ANY_WEBGPU, WITHOUT_WEBGPU } from './workerNames';

// Everything lies beside this script, on the own origin.
const here = self.location.href;
const base = new URL('./', here).href;
const open = createWasmOpener(base);
const folder = new URL('assets/model/', here);
const read = keepFiles(readFrom(folder), () => caches.open('rulefusion-model'), folder);
const findWebGpu = createWebGpuFinder(navigator, base, self.name === WITH_ANY_WEBGPU);

serveSuggester(self, (tellRuntime) =>
  loadSuggester(read, open, {
    tellRuntime,
    ...(self.name !== WITHOUT_WEBGPU && { findWebGpu }),
  }),
);
