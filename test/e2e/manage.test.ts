import { sampleSheet } from '../../src/standin/sampleSheet';
import { applyReading, askPane } from './askPane';
import { nameFamily } from './colourFamily';
import { openStandin, type Standin } from './openStandin';

const ROWS = sampleSheet(0).rows.length - 1;
const BODY = `A2:K${ROWS + 1}`;

describe('A person who puts the rules of the sheet in order', () => {
  let standin: Standin;
  beforeAll(async () => {
    standin = await openStandin();
  });
  afterAll(() => standin.close());

  /** The families of fills that a row shows. */
  const fills = async (): Promise<readonly string[]> =>
    (await standin.looks(BODY)).map((row) => {
      const families = row.flatMap(({ fill }) => (fill === null ? [] : [nameFamily(fill)]));
      return [...new Set(families)].join(' ');
    });

  const apply = async (request: string): Promise<void> => {
    const [first] = await askPane(standin, request);
    if (first === undefined) throw new Error(`no reading for ${request}`);
    const before = await standin.ruleCount();
    await applyReading(standin, first);
    await standin.pane.getByText(/^Applied to/).waitFor();
    expect(await standin.ruleCount()).toBe(before + 1);
  };

  test('moves, deletes and takes it back, and the cells follow', async () => {
    const { pane } = standin;
    const press = (name: string): Promise<void> =>
      pane.getByRole('button', { name, exact: true }).click();
    await apply("rows where due date is past and status isn't done, in red");
    const overdue = await fills();
    expect(new Set(overdue)).toEqual(new Set(['red', '']));
    await apply("rows where due date is past and status isn't done, in blue");
    const covered = await fills();
    expect(covered).toEqual(overdue.map((fill) => (fill === 'red' ? 'blue' : '')));

    await press('Rules on this sheet');
    await pane
      .getByText(/^Whole rows where .*filled blue/)
      .first()
      .waitFor();
    await standin.picture('manage-rules');
    await press('Move down rule 1');
    await pane.getByText(/^Moved: /).waitFor();
    expect(await fills()).toEqual(overdue);

    await press('Undo');
    await pane.getByText(/^Moved back: /).waitFor();
    expect(await fills()).toEqual(covered);

    await press('Delete rule 1');
    await pane.getByText(/^Deleted: /).waitFor();
    expect(await standin.ruleCount()).toBe(1);
    expect(await fills()).toEqual(overdue);

    await press('Undo');
    await pane.getByText(/^Brought back: /).waitFor();
    expect(await fills()).toEqual(covered);
    await press('Redo');
    await pane.getByText(/^Deleted again: /).waitFor();
    expect(await fills()).toEqual(overdue);
    expect(standin.complaints).toEqual([]);
  });
});
