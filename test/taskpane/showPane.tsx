import '@testing-library/jest-dom';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FillPort } from '../../src/host/fillPort';
import type { ColumnPort } from '../../src/host/columnPort';
import type { Host } from '../../src/host/host';
import type { Answer, Sketch, Suggester, SuggestRequest } from '../../src/suggest/answer';
import { createChecker } from '../../src/suggest/recheck';
import type { HousePort } from '../../src/taskpane/house/housePort';
import { createPaneStore } from '../../src/taskpane/paneStore';
import type { About } from '../../src/taskpane/settings/about';
import { App } from '../../src/taskpane/view/app';
import { en } from '../../src/taskpane/words/en';
import type { Words } from '../../src/taskpane/words/words';

/** A suggester whose answers the test gives out by hand; it remembers what it was asked. */
export interface HandSuggester extends Suggester {
  readonly asked: SuggestRequest[];
  /** Answers the latest open request. */
  answer(answer: Answer): Promise<void>;
  /** Tells what the first seeds of the latest open request say. */
  early(answer: Answer): Promise<void>;
  /** Tells how far the latest open request is. */
  progress(share: number): Promise<void>;
  /** Tells what the model says so far. */
  sketch(sketch: Sketch): Promise<void>;
  fail(error: Error): Promise<void>;
}

export function createHandSuggester(): HandSuggester {
  const asked: SuggestRequest[] = [];
  const open: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = [];
  return {
    asked,
    suggest(request) {
      asked.push(request);
      return new Promise((resolve, reject) => {
        open.push({ resolve, reject });
        request.signal?.addEventListener('abort', () => {
          reject(new DOMException('cancelled', 'AbortError'));
        });
      });
    },
    answer: (answer) => act(async () => open.at(-1)?.resolve(answer)),
    early: (answer) => act(async () => asked.at(-1)?.onEarly?.(answer)),
    progress: (share) => act(async () => asked.at(-1)?.onProgress?.(share)),
    sketch: (sketch) => act(async () => asked.at(-1)?.onSketch?.(sketch)),
    fail: (error) => act(async () => open.at(-1)?.reject(error)),
  };
}

/** jsdom has no media queries: none of them holds unless it is named. */
function answerMedia(holds: readonly string[]): void {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      matches: holds.includes(media),
      media,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
}

const ABOUT: About = {
  readCard: () => Promise.reject(new Error('no card')),
  forget: () => Promise.resolve(),
  environment: () => ({
    version: '1.2.3',
    browser: 'jsdom',
    host: 'memory',
    platform: '',
    sets: ['1.9'],
    language: 'en-US',
  }),
};

/** The real pane over a host and a suggester. */
export async function showPane(
  host: Host,
  options: {
    readonly media?: readonly string[];
    readonly firstUse?: boolean;
    readonly about?: Partial<About>;
    readonly house?: HousePort;
    readonly fills?: FillPort;
    readonly words?: Words;
    readonly columns?: ColumnPort;
  } = {},
) {
  answerMedia(options.media ?? []);
  const suggester = createHandSuggester();
  const firstUse = { isFirst: () => options.firstUse ?? false, end: () => undefined };
  const store = createPaneStore({
    host,
    suggester,
    checker: createChecker(),
    firstUse,
    about: { ...ABOUT, ...options.about },
    ...(options.fills === undefined ? {} : { fills: options.fills }),
    ...(options.columns === undefined ? {} : { columns: options.columns }),
    ...(options.house === undefined ? {} : { house: options.house }),
  });
  const user = userEvent.setup({ delay: null });
  const view = render(<App store={store} words={options.words ?? en} />);
  // Lets the first look at the sheet end.
  await act(async () => undefined);
  return { ...view, suggester, user, store };
}
