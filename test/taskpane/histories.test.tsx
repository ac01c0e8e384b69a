/** @jest-environment jsdom */
import { act, cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { readVocabulary } from '../../src/link/splitPieces';
import type { Host } from '../../src/host/host';
import { createSuggester } from '../../src/suggest/createSuggester';
import { createChecker } from '../../src/suggest/recheck';
import type { PaneEvent, PaneState } from '../../src/taskpane/paneState';
import { createPaneStore, type PaneStore } from '../../src/taskpane/paneStore';
import { App } from '../../src/taskpane/view/app';
import { en } from '../../src/taskpane/words/en';
import { befall, Workbook } from '../host/history';
import { runs } from '../hostile/runs';
import { fixedSampler } from '../suggest/fixedSampler';

const vocabulary = readVocabulary(readFileSync('assets/model/vocab.txt', 'utf8'));

/** What a user does in the pane, and what happens around it. */
const ACTS = [
  ...(['ask', 'ask', 'ask', 'ask', 'ask', 'choose', 'choose', 'choose', 'choose'] as const),
  ...(['cancel', 'undo', 'undo', 'redo', 'tab', 'tab', 'mendHost', 'mendHost'] as const),
  ...(['remove', 'move', 'tidy', 'edit', 'saveEdit', 'dropEdit', 'reword', 'why'] as const),
  ...(['standOut', 'more', 'wear', 'forget', 'confirmForget', 'keepAll'] as const),
  ...(['breakHost', 'mendHost', 'closePane', 'outside'] as const),
];
interface Act {
  readonly what: (typeof ACTS)[number];
  readonly a: number;
}
const acts = fc.array(fc.record({ what: fc.constantFrom(...ACTS), a: fc.nat(20) }), {
  minLength: 1,
  maxLength: 16,
});

/** What the model says to a request, one after the other; one of them fails, one never comes. */
const ANSWERS = [
  ['IF ROWS CMP_gt C_0 NUM_0 FILL_red END', 'IF CELLS CMP_gt C_0 NUM_0 FILL_red END'],
  ['IF ROWS CMP_lt C_0 NUM_0 BOLD END', 'IF ROWS CMP_le C_0 NUM_0 FILL_green END'],
  ['IF ROWS CMP_gt C_0 HOLE_number FILL_red END'],
  ['IF CELLS CMP_lt C_0 NUM_0 FILL_green END', 'IF ROWS BLANK C_2 FILL_red END'],
  'fails',
  ['IF ROWS CMP_gt C_0 NUM_0 FILL_blue END'],
  ['DECLINE_macro END'],
  'hangs',
] as const;

/** Requests to the workbook that may fail all at once. */
function breakable(host: Host, isBroken: () => boolean): Host {
  const guard =
    <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      isBroken() ? Promise.reject(new Error('gone')) : work(...args);
  return {
    readTable: guard(() => host.readTable()),
    listRules: guard(() => host.listRules()),
    apply: guard((rules, preview) => host.apply(rules, preview)),
    remove: guard((ids, seen) => host.remove(ids, seen)),
    move: guard((id, to, seen) => host.move(id, to, seen)),
    replace: guard((edits, seen) => host.replace(edits, seen)),
    undo: guard(() => host.undo()),
    redo: guard(() => host.redo()),
    select: guard((cell) => host.select(cell)),
    lastDone: () => host.lastDone(),
    lastUndone: () => host.lastUndone(),
    onSelectionChanged: (listener) => host.onSelectionChanged(listener),
  };
}

/** The pane over a workbook, as a user has it before the eyes. */
class LivedPane {
  private readonly workbook = new Workbook();
  private isBroken = false;
  private asked = 0;
  store: PaneStore = this.open();

  private open(): PaneStore {
    const opened = createPaneStore({
      host: breakable(this.workbook.host, () => this.isBroken),
      suggester: { suggest: (request) => this.suggest(request) },
      checker: createChecker(),
      firstUse: { isFirst: () => this.asked === 0, end: () => undefined },
      about: {
        readCard: () => Promise.reject(new Error('no card')),
        forget: async () => this.workbook.store.write(''),
        environment: () => ({
          version: '1',
          browser: '',
          host: '',
          platform: '',
          sets: [],
          language: '',
        }),
      },
    });
    cleanup();
    render(<App store={opened} words={en} />);
    return opened;
  }

  private async suggest(request: Parameters<ReturnType<typeof createSuggester>['suggest']>[0]) {
    this.asked += 1;
    const answer = ANSWERS[(this.asked - 1) % ANSWERS.length];
    if (answer === 'fails' || answer === undefined) throw new Error('the model failed');
    if (answer !== 'hangs')
      return createSuggester({ sampler: fixedSampler(answer), vocabulary }).suggest(request);
    return new Promise<never>((_, reject) => {
      request.signal?.addEventListener('abort', () => reject(new Error('aborted')));
    });
  }

  async live({ what, a }: Act): Promise<void> {
    await act(async () => {
      if (what === 'breakHost' || what === 'mendHost') this.isBroken = what === 'breakHost';
      else if (what === 'closePane' || what === 'outside') this.meanwhile(what, a);
      else for (const event of eventsOf(what, a, this.store.getState())) this.store.send(event);
      // Now and then the next thing is done before the last one has ended.
      if (a % 4 !== 0) await settle();
    });
  }

  private meanwhile(what: 'closePane' | 'outside', a: number): void {
    const outside = (['typeCell', 'obstruct', 'release', 'fillStore', 'emptyStore'] as const)[
      a % 5
    ];
    befall(this.workbook, { what: what === 'closePane' ? what : (outside ?? 'release'), a, b: a });
    if (what !== 'closePane') return;
    this.store.close();
    this.store = this.open();
  }

  /** Everything works again, and whoever waited is told. */
  async calmDown(): Promise<void> {
    await act(async () => {
      this.isBroken = false;
      this.workbook.host.obstruct(null);
      this.store.send({ kind: 'cancelled' });
      await settle();
    });
  }

  close(): void {
    this.store.close();
    cleanup();
  }
}

function eventsOf(what: Act['what'], a: number, state: PaneState): readonly PaneEvent[] {
  const { phase, standing } = state;
  const readings = phase.kind === 'choosing' ? phase.choice.readings : [];
  const rules = standing.kind === 'known' ? standing.rules : [];
  const reading = readings[a % Math.max(1, readings.length)];
  const id = rules[a % Math.max(1, rules.length)]?.listed.id;
  switch (what) {
    case 'ask':
      // Now and then one that the model cannot answer.
      return [{ kind: 'asked', utterance: a % 7 === 6 ? 'amount' : `amount over ${10 * a}` }];
    case 'choose':
      return reading === undefined ? [] : [{ kind: 'chosen', candidateId: reading.candidate.id }];
    case 'tab':
      return [{ kind: 'tabChosen', tab: (['ask', 'rules', 'settings'] as const)[a % 3] ?? 'ask' }];
    case 'remove':
      return id ? [{ kind: 'changeAsked', command: { kind: 'remove', ids: [id] } }] : [];
    case 'move':
      return id ? [{ kind: 'changeAsked', command: { kind: 'move', id, to: a } }] : [];
    case 'edit':
      return id ? [{ kind: 'editStarted', id }] : [];
    case 'reword':
      return [{ kind: 'rewordAsked', text: 'amount over 20' }];
    case 'wear':
      return [{ kind: 'houseWorn', isWorn: a % 2 === 0 }];
    default:
      return [{ kind: PLAIN[what] ?? 'cancelled' }];
  }
}

const PLAIN: Readonly<Partial<Record<Act['what'], PlainKind>>> = {
  undo: 'undoAsked',
  redo: 'redoAsked',
  tidy: 'tidyAsked',
  saveEdit: 'editSaved',
  dropEdit: 'editDropped',
  why: 'whyAsked',
  standOut: 'standOutAsked',
  more: 'moreAsked',
  forget: 'forgetAsked',
  confirmForget: 'forgetConfirmed',
  keepAll: 'forgetRefused',
};
type PlainKind =
  | 'undoAsked'
  | 'redoAsked'
  | 'tidyAsked'
  | 'editSaved'
  | 'editDropped'
  | 'whyAsked'
  | 'standOutAsked'
  | 'moreAsked'
  | 'forgetAsked'
  | 'forgetConfirmed'
  | 'forgetRefused'
  | 'cancelled';

/** Lets everything end that can. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((done) => setTimeout(done, 0));
}

function judge({ store }: LivedPane): void {
  const shown = document.body.textContent;
  expect(shown).toContain(en.tabs.settings);
  expect(shown).not.toMatch(/undefined|NaN|\[object/);
  expect(store.getState().draft).toEqual(expect.any(String));
}

beforeAll(() => {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
});

test('whatever the user does and whatever fails, the pane shows it, and comes to rest when all is well again', async () => {
  const property = fc.asyncProperty(acts, async (history) => {
    const pane = new LivedPane();
    for (const one of history) {
      await pane.live(one);
      judge(pane);
    }
    await pane.calmDown();
    judge(pane);
    const { phase, past, standing, manage, settings } = pane.store.getState();
    expect(phase.kind).not.toMatch(/reading|thinking|applying|looking/);
    expect([past.kind, standing.kind, manage.work.kind, settings.forget]).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/undoing|redoing|changing|reading|running/)]),
    );
    pane.close();
  });
  await fc.assert(property, { numRuns: runs(12, 1000), endOnFailure: true });
}, 300_000);
