import { createRoot } from 'react-dom/client';
import { openWorkbook } from '../excel/openWorkbook';
import { createWorkerSuggester } from '../worker/workerSuggester';
import type { FirstUse } from './paneJobs';
import { createPaneStore } from './paneStore';
import { App } from './view/app';
import { en } from './words/en';

/** Starts the model's worker and shows the pane as soon as the workbook can be asked. */
async function openPane(): Promise<void> {
  const place = document.getElementById('root');
  if (place === null) throw new Error('the page has no #root');
  const suggester = createWorkerSuggester(
    () => new Worker(new URL('../worker/main.ts', import.meta.url)),
  );
  const host = await openWorkbook();
  const store = createPaneStore({ host, suggester, checker: suggester, firstUse: rememberUse() });
  createRoot(place).render(<App store={store} words={en} />);
}

/** Remembers the first request in local storage; where that is forbidden, every time is the first. */
function rememberUse(): FirstUse {
  const key = 'rulefusion.used';
  return {
    isFirst() {
      try {
        return window.localStorage.getItem(key) === null;
      } catch {
        return true;
      }
    },
    end() {
      try {
        window.localStorage.setItem(key, 'yes');
      } catch {
        // Only the two lines will show again.
      }
    },
  };
}

void openPane();
