import fc from 'fast-check';
import { runs } from '../hostile/runs';
import { askHost, befall, EVENTS, Workbook, type Asked, type Event } from './history';

const event: fc.Arbitrary<Event> = fc.record({
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('apply', 'remove', 'move', 'replace') },
    { weight: 4, arbitrary: fc.constantFrom('undo', 'undo', 'redo') },
    { weight: 3, arbitrary: fc.constantFrom(...EVENTS) },
  ),
  a: fc.nat(20),
  b: fc.nat(20),
});

/** What stood before and after a change of which the journal still tells. */
interface Known {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What the journal should hold, by the marks of the sheet's rules. */
class Memory {
  done: (Known | null)[] = [];
  undone: (Known | null)[] = [];

  /** Judges an answer by what stood before and after it. */
  judge(
    { what }: Event,
    { result, touched }: Asked,
    before: readonly string[],
    now: readonly string[],
  ) {
    const others = (marks: readonly string[]) =>
      marks.filter((mark) => before.includes(mark) && !touched.includes(mark));
    expect({ what, left: others(now) }).toEqual({ what, left: others(before) });
    if (!result.ok) {
      expect({ what, now }).toEqual({ what, now: before });
      if (result.error.code === 'nothingToUndo') this.done.pop();
      if (result.error.code === 'nothingToRedo') this.undone.pop();
      return;
    }
    if (what === 'undo') this.replayed(this.done, this.undone, before, now, true);
    else if (what === 'redo') this.replayed(this.undone, this.done, before, now, false);
    else {
      this.done.push({ before, after: now });
      this.undone = [];
    }
  }

  private replayed(
    from: (Known | null)[],
    to: (Known | null)[],
    before: readonly string[],
    now: readonly string[],
    isUndo: boolean,
  ): void {
    const known = from.pop() ?? null;
    to.push(known);
    if (known === null) return;
    const [start, end] = isUndo ? [known.after, known.before] : [known.before, known.after];
    // Only where nobody else changed rules meanwhile can all be as it was.
    if (before.join() === start.join()) expect(now).toEqual(end);
  }

  forget(): void {
    this.done = this.done.map(() => null);
    this.undone = this.undone.map(() => null);
  }
}

async function live(events: readonly Event[]): Promise<void> {
  const workbook = new Workbook();
  const memory = new Memory();
  for (const one of events) {
    const before = workbook.marksNow();
    const asked = await askHost(workbook, one);
    if (asked === null) {
      // A pane that was closed before it could store its journal, or whose journal was overwritten, starts anew.
      if (one.what === 'breakStore' || workbook.store.isUnsaved) memory.forget();
      befall(workbook, one);
    } else memory.judge(one, asked, before, workbook.marksNow());
    await showsItself(workbook);
  }
}

/** The pane can show what it finds: the rules in their order, and whether there is something to undo. */
async function showsItself({ host }: Workbook): Promise<void> {
  const rules = await host.listRules();
  if (!rules.ok) throw new Error(rules.error.code);
  expect(rules.value.map(({ priority }) => priority)).toEqual(rules.value.map((_, i) => i));
  expect(new Set(rules.value.map(({ id }) => id)).size).toBe(rules.value.length);
  expect([host.lastDone(), host.lastUndone()]).not.toContain(undefined);
}

test('whatever happens, rules that nobody named stay as they are, and undo brings back exactly what was', async () => {
  await fc.assert(fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 14 }), live), {
    numRuns: runs(500, 20_000),
    endOnFailure: true,
  });
});
