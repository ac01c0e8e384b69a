import { keepFiles } from './keepFiles';
import { loadSuggester } from './loadSuggester';
import { createOrtOpener } from './ortSession';
import { readFrom } from './readFrom';
import { serveSuggester } from './serveSuggester';

// Everything lies beside this script, on the own origin.
const here = self.location.href;
const open = createOrtOpener(new URL('./', here).href);
const folder = new URL('assets/model/', here);
const read = keepFiles(readFrom(folder), () => caches.open('rulefusion-model'), folder);

serveSuggester(self, () => loadSuggester(read, open));
