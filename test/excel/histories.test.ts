import fc from 'fast-check';
import { askHost, type Asked, type Event } from '../host/history';
import { limit, runs } from '../hostile/runs';
import { loadOffice } from '../standin/loadOffice';
import { DEEDS, TroubledExcel, type Deed, type Trouble } from './troubledExcel';

const office = loadOffice();

/** A command of the pane with what goes wrong in it, what others do, or another pane over the same workbook. */
type Turn =
  | { readonly kind: 'asked'; readonly event: Event; readonly trouble: Trouble }
  | { readonly kind: 'done'; readonly deed: Deed }
  | { readonly kind: 'reopened' };

const event: fc.Arbitrary<Event> = fc.record({
  what: fc.constantFrom('apply', 'apply', 'remove', 'move', 'replace', 'undo', 'undo', 'redo'),
  a: fc.nat(9),
  b: fc.nat(9),
});
const deed = fc.constantFrom(...DEEDS);
const trouble: fc.Arbitrary<Trouble> = fc.record({
  kind: fc.constantFrom('none', 'none', 'before', 'after', 'closed', 'meanwhile'),
  batch: fc.integer({ min: 1, max: 16 }),
  // The user's own Undo in the middle may take back half of what is being written.
  deed: fc.constantFrom(...DEEDS.filter((one) => one !== 'pressUndo')),
});
const turn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('asked'), event, trouble }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('done'), deed }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopened') }) },
);

interface Judged {
  readonly event: Event;
  readonly trouble: Trouble;
  readonly asked: Asked;
  /** Ids are told apart on the sheet that is shown only, so that a moved rule elsewhere is not known. */
  readonly isElsewhere: boolean;
  readonly before: readonly string[];
  readonly now: readonly string[];
}

/** Rules that a command did not name are where they were, in their order; and what failed changed nothing. */
function judge({ event: { what }, trouble: { kind, deed: meanwhile }, ...rest }: Judged): void {
  const { asked, before, now, isElsewhere } = rest;
  const { result, touched } = asked;
  const others = (marks: readonly string[]) => {
    const left = marks.filter((mark) => before.includes(mark) && !touched.includes(mark));
    return isElsewhere ? left.sort() : left;
  };
  const told = { what, kind, meanwhile };
  expect({ ...told, left: others(now) }).toEqual({ ...told, left: others(before) });
  if (result.ok || kind === 'closed') return;
  const added = now.filter((mark) => !before.includes(mark) && Number(mark.slice(1)) > 600);
  const stood = now.filter((mark) => before.includes(mark));
  expect({ ...told, added, stood }).toEqual({ ...told, added: [], stood: before });
}

/** What is done can be taken back exactly and done again, whatever went wrong while it was done. */
async function thereAndBack(excel: TroubledExcel, what: string, before: readonly string[]) {
  const undone = await excel.host.undo();
  expect({ what, undone: undone.ok }).toEqual({ what, undone: true });
  expect(excel.marksNow().filter((mark) => before.includes(mark))).toEqual(before);
  const again = await excel.host.redo();
  expect({ what, again: again.ok }).toEqual({ what, again: true });
}

async function ask(excel: TroubledExcel, one: Event, wrong: Trouble): Promise<void> {
  // There is nothing to preview on a sheet without values.
  if (one.what === 'apply' && !(await excel.host.readTable()).ok) return;
  const before = excel.marksNow();
  const isElsewhere = !excel.isAtHome();
  const asked = await askHost(excel, one, (work) => excel.during(wrong, work));
  if (wrong.kind === 'closed') excel.reopen();
  if (asked === null) return;
  const isSheetGone = wrong.kind === 'meanwhile' && wrong.deed === 'deleteSheet';
  if (isSheetGone) return;
  const kept = before.filter((mark) => !excel.lost.includes(mark));
  judge({ event: one, trouble: wrong, asked, isElsewhere, before: kept, now: excel.marksNow() });
  // Where somebody else changed something meanwhile, places are counted anew.
  const isAlone = wrong.kind !== 'closed' && wrong.kind !== 'meanwhile' && excel.isAtHome();
  if (asked.result.ok && one.what !== 'undo' && isAlone)
    await thereAndBack(excel, one.what, before);
}

async function live(version: string, turns: readonly Turn[]): Promise<void> {
  const excel = new TroubledExcel(office, version);
  for (const one of turns) {
    if (one.kind === 'asked') await ask(excel, one.event, one.trouble);
    else if (one.kind === 'done') excel.act(one.deed);
    else excel.reopen();
    await showsItself(excel);
  }
}

/** The pane can show what it finds: the rules in their order, and whether there is something to undo. */
async function showsItself({ host }: TroubledExcel): Promise<void> {
  const rules = await host.listRules();
  if (!rules.ok) throw new Error(rules.error.code);
  expect(rules.value.map(({ priority }) => priority)).toEqual(rules.value.map((_, i) => i));
  expect([host.lastDone(), host.lastUndone()]).not.toContain(undefined);
}

test(
  'whatever fails, before or after it took effect, and whatever others do, the rules that nobody named stay, and nothing is half done',
  async () => {
    const version = fc.constantFrom('1.9', '1.20');
    const turns = fc.array(turn, { minLength: 1, maxLength: 8 });
    await fc.assert(fc.asyncProperty(version, turns, live), {
      numRuns: runs(20, 5000),
      endOnFailure: true,
    });
  },
  limit(120_000),
);

test(
  'a rule that somebody deletes while another one is moved does not leave the move half done',
  async () => {
    for (let batch = 1; batch <= 12; batch += 1) {
      const trouble: Trouble = { kind: 'meanwhile', batch, deed: 'deleteRule' };
      for (const event of [
        { what: 'move', a: 1, b: 7 },
        { what: 'apply', a: 0, b: 2 },
        { what: 'replace', a: 0, b: 2 },
      ] as const)
        await live('1.9', [{ kind: 'asked', event, trouble }]);
    }
  },
  limit(120_000),
);
