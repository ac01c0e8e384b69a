import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { createOfficeFills } from '../excel/officeFills';
import { openWorkbook } from '../excel/openWorkbook';
import { createColumnPort } from '../excel/readColumns';
import { readLanguages } from '../excel/readLanguages';
import { startModel } from '../worker/startModel';
import { createWorkerSuggester } from '../worker/workerSuggester';
import { followRibbon } from './followRibbon';
import type { FirstUse } from './paneJobs';
import { createHousePort } from './house/housePort';
import { createPaneStore, type PaneStore } from './paneStore';
import { clearOwn, type About } from './settings/about';
import { chooseWords } from './words/chooseWords';

/** Set by the build. */
declare const RULEFUSION_VERSION: string;

/** The model is let go after as many milliseconds without work; the next word that is typed brings it back. */
const IDLE = 120_000;

/** Starts the model's worker and shows the pane as soon as the workbook can be asked. */
async function openPane(): Promise<PaneStore> {
  // Its own file, so that its code and Fluent's are read in a task of their own, while Excel is still starting.
  const view = import(/* webpackChunkName: "view" */ './view/app');
  const place = document.getElementById('root');
  if (place === null) throw new Error('the page has no #root');
  const suggester = createWorkerSuggester(startModel, waitIdle);
  document.addEventListener('input', () => suggester.wake());
  const host = await openWorkbook();
  const words = await chooseWords(readLanguages());
  const { App } = await view;
  const store = createPaneStore({
    host,
    suggester,
    checker: suggester,
    firstUse: rememberUse(),
    about: tellAbout(() => suggester.runtime()),
    house: createHousePort(() => window.localStorage, `rulefusion.house:${addressOf()}`),
    fills: createOfficeFills(),
    columns: createColumnPort(),
  });
  // In slices of time, as it is the most that is ever drawn at once.
  startTransition(() => createRoot(place).render(<App store={store} words={words} />));
  return store;
}

function waitIdle(work: () => void): () => void {
  const timer = window.setTimeout(work, IDLE);
  return () => window.clearTimeout(timer);
}

/** A workbook that was never saved has no address: all of those share their colours. */
function addressOf(): string {
  const { document: book }: Partial<Office.Context> = Office.context;
  return book?.url ?? '';
}

function tellAbout(runtime: () => object | null): About {
  return {
    readCard: async () => (await fetch('assets/model/model.json')).text(),
    forget: () =>
      clearOwn({
        storages: [() => window.localStorage, () => window.sessionStorage],
        caches: () => window.caches,
      }),
    environment: () => {
      const { diagnostics, requirements }: Partial<Office.Context> = Office.context;
      const sets = SETS.filter((version) => requirements?.isSetSupported('ExcelApi', version));
      return {
        version: RULEFUSION_VERSION,
        browser: navigator.userAgent,
        host: `${diagnostics?.host ?? ''} ${diagnostics?.version ?? ''}`.trim(),
        platform: String(diagnostics?.platform ?? ''),
        sets,
        language: navigator.language,
        runtime: runtime(),
      };
    },
  };
}

/** Requirement sets that change what the add-in can do. */
const SETS = ['1.9', '1.14', '1.17', '1.19', '1.20'] as const;

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

const opened = openPane();
// What went wrong stands in the console already.
followRibbon(
  window,
  opened.catch(() => null),
);
