import fc from 'fast-check';
import { createMemoryStore } from '../../src/host/undoJournal';
import { NOW, TASKS } from '../contract/contractBench';
import { askHost, markedRule, markOf, type Asked, type Event } from '../host/history';
import { runs } from '../hostile/runs';
import { addForeign } from '../standin/addForeign';
import { loadOffice } from '../standin/loadOffice';
import { createOfficeHost } from '../../src/excel/officeHost';
import { openExcel } from './openExcel';

const office = loadOffice();
const FOREIGN = [
  { areas: 'A2:C5', formula: '=$B2>1', fill: '#BDD7EE' },
  { areas: 'B2:B5', formula: null, fill: '#C6EFCE' },
  { areas: 'A2:C5', formula: '=$B2>3', fill: '#FFEB9C' },
];

/** What goes wrong with one of the batches of a command. */
interface Trouble {
  /** before: nothing was done; after: all was done; closed: from here on nothing answers; edited: somebody adds a rule. */
  readonly kind: 'none' | 'before' | 'after' | 'closed' | 'edited';
  readonly batch: number;
}

/** A workbook in Excel whose answers fail when told to. */
class TroubledExcel {
  private readonly store = createMemoryStore();
  private readonly bench;
  private trouble: Trouble = { kind: 'none', batch: 0 };
  private batches = 0;
  private marks = 500;
  host;

  constructor() {
    this.bench = openExcel(
      office,
      { ...TASKS, foreign: FOREIGN },
      { store: this.store, before: () => this.begin(), after: () => this.end() },
    );
    this.host = this.bench.host;
  }

  /** The pane is closed and opened again over the same workbook and journal. */
  reopen(): void {
    this.trouble = { kind: 'none', batch: 0 };
    this.host = createOfficeHost({ store: this.store, now: () => NOW, clock: () => NOW });
  }

  async during<T>(trouble: Trouble, work: () => Promise<T>): Promise<T> {
    this.trouble = trouble;
    this.batches = 0;
    const done = await work();
    this.trouble = { kind: 'none', batch: 0 };
    return done;
  }

  async marksNow(): Promise<readonly string[]> {
    const listed = await this.host.listRules();
    if (!listed.ok) throw new Error(listed.error.code);
    return listed.value.map(markOf);
  }

  nextMark(): string {
    return `=$A2>${(this.marks += 1)}`;
  }

  private begin(): void {
    this.batches += 1;
    const { kind, batch } = this.trouble;
    if (kind === 'before' && this.batches === batch) throw new Error('busy');
    if (kind === 'closed' && this.batches >= batch) throw new Error('gone');
    if (kind === 'edited' && this.batches === batch)
      addForeign(this.bench.model, { areas: 'A2:A5', formula: this.nextMark(), fill: '#D9D9D9' });
  }

  private end(): void {
    if (this.trouble.kind === 'after' && this.batches === this.trouble.batch)
      throw new Error('no answer');
  }
}

const event: fc.Arbitrary<Event> = fc.record({
  what: fc.constantFrom('apply', 'apply', 'remove', 'move', 'replace', 'undo', 'undo', 'redo'),
  a: fc.nat(9),
  b: fc.nat(9),
});
const trouble: fc.Arbitrary<Trouble> = fc.record({
  kind: fc.constantFrom('none', 'none', 'before', 'after', 'closed', 'edited'),
  batch: fc.integer({ min: 1, max: 16 }),
});

/** Rules that a command did not name are where they were, in their order; and what failed changed nothing. */
function judge(
  { what }: Event,
  { kind }: Trouble,
  { result, touched }: Asked,
  before: readonly string[],
  now: readonly string[],
): void {
  const others = (marks: readonly string[]) =>
    marks.filter((mark) => before.includes(mark) && !touched.includes(mark));
  expect({ what, kind, left: others(now) }).toEqual({ what, kind, left: others(before) });
  if (result.ok || kind === 'closed') return;
  const added = now.filter((mark) => !before.includes(mark) && !mark.startsWith('=$A2>5'));
  const stood = now.filter((mark) => before.includes(mark));
  expect({ what, kind, added, stood }).toEqual({ what, kind, added: [], stood: before });
}

async function live(events: readonly (readonly [Event, Trouble])[]): Promise<void> {
  const excel = new TroubledExcel();
  let made = 600;
  const nextRule = () => markedRule((made += 1));
  for (const [one, wrong] of events) {
    const before = await excel.marksNow();
    const asked = await askHost({ host: excel.host, nextRule }, one, (work) =>
      excel.during(wrong, work),
    );
    if (wrong.kind === 'closed') excel.reopen();
    if (asked === null) continue;
    const now = await excel.marksNow();
    judge(one, wrong, asked, before, now);
    // Where somebody else added a rule meanwhile, places are counted anew.
    if (asked.result.ok && one.what !== 'undo' && !/closed|edited/.test(wrong.kind)) {
      // What is done can be taken back exactly, whatever went wrong while it was done.
      const undone = await excel.host.undo();
      expect({ what: one.what, undone: undone.ok }).toEqual({ what: one.what, undone: true });
      expect((await excel.marksNow()).filter((mark) => before.includes(mark))).toEqual(before);
      const again = await excel.host.redo();
      expect({ what: one.what, again: again.ok }).toEqual({ what: one.what, again: true });
    }
  }
}

test('whatever fails, before or after it took effect, the rules that nobody named stay, and nothing is half done', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(event, trouble), { minLength: 1, maxLength: 4 }), live),
    { numRuns: runs(20, 1000), endOnFailure: true },
  );
}, 120_000);
