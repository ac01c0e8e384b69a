import { Workbook } from 'exceljs';
import type { RibbonCommand } from '../../src/host/ribbonCommand';
import { applyReading, askPane, undoLast } from './askPane';
import { openStandin, type Standin } from './openStandin';
import { picturePane } from './picturePane';

/** Presses a button of the ribbon, as Office would. */
async function pressRibbon({ pane }: Standin, command: RibbonCommand): Promise<void> {
  await pane.locator('html').evaluate(async (_, name) => {
    const { ribbon } = Object(Reflect.get(Office, 'actions'));
    await ribbon[name]({ completed: () => undefined });
  }, command);
}

describe('A person whom the pane helps along', () => {
  let standin: Standin;
  beforeAll(async () => {
    standin = await openStandin();
    await standin.pane.getByRole('button', { name: 'Suggest' }).waitFor();
  });
  afterAll(() => standin.close());

  test('asks the ribbon what stands out in the selected column, and gets one of it', async () => {
    const { pane } = standin;
    await standin.select('A5');
    await pressRibbon(standin, 'suggestForSelection');
    await pane.getByRole('heading', { name: 'What stands out in Task' }).waitFor();
    const [first] = await pane.getByRole('article').all();
    if (first === undefined) throw new Error('nothing stands out');
    expect(await first.innerText()).toContain('4 duplicates');
    await picturePane(standin, 'help-stands-out');
    await applyReading(standin, { card: first, text: '', hits: null });
    const looks = await standin.looks('A2:A41');
    expect(looks.flat().filter(({ fill }) => fill !== null)).toHaveLength(4);
  });

  test('asks the ribbon why a cell is coloured', async () => {
    const { pane } = standin;
    // "Customer survey", the first of two.
    await standin.select('A10');
    await pressRibbon(standin, 'whyThisColour');
    await pane.getByRole('heading', { name: 'Why A10 looks as it does' }).waitFor();
    await picturePane(standin, 'help-why');
    await pane.getByRole('button', { name: 'Ask', exact: true }).click();
    await undoLast(standin);
    expect(await standin.ruleCount()).toBe(0);
  });

  test('shows cells that are meant and one that is not, and the readings follow', async () => {
    const { pane } = standin;
    await askPane(standin, 'overdue tasks');
    const before = await pane.getByRole('article').count();
    const bar = pane.getByRole('group', { name: 'Show it by example' });
    // Overdue by its status and by its date; then one that is done.
    await standin.select('C3');
    await bar.getByRole('button', { name: 'These should', exact: true }).click();
    await bar.getByText(/^1 cell should stand out, 0 should not/).waitFor();
    await standin.select('C2');
    await bar.getByRole('button', { name: 'These should not', exact: true }).click();
    await bar.getByText(/^1 cell should stand out, 1 should not/).waitFor();
    await picturePane(standin, 'help-example');
    expect(await pane.getByRole('article').count()).toBeLessThanOrEqual(before);
    await bar.getByRole('button', { name: 'Forget the examples' }).click();
    expect(await pane.getByRole('article').count()).toBe(before);
  });

  test('reads what the pane is made of, and makes it forget', async () => {
    const { pane } = standin;
    await pane.getByRole('button', { name: 'Settings' }).click();
    await pane.getByText(/MB in \d+ files/).waitFor();
    await picturePane(standin, 'help-settings');
    await pane.getByRole('button', { name: 'Forget everything' }).click();
    await pane.getByText(/^Undo goes too/).waitFor();
    await pane.getByRole('button', { name: 'Forget, and Undo with it' }).click();
    await pane
      .getByText(/^Everything is forgotten/)
      .first()
      .waitFor();
    const kept = await pane
      .locator('html')
      .evaluate(async () => [
        ...Object.keys(localStorage),
        ...Object.keys(sessionStorage),
        ...(await caches.keys()),
        ...(await indexedDB.databases()).map(({ name = '' }) => name),
        ...document.cookie.split(';').filter(Boolean),
      ]);
    expect(kept).toEqual([]);
    await pane.getByRole('button', { name: 'Ask', exact: true }).click();
  });

  test('is warned of numbers that are texts, and gets a rule that reads them with one click', async () => {
    const { page, pane } = standin;
    await page.getByLabel('Workbook file').setInputFiles({
      name: 'typed.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await makeTyped(),
    });
    await page.getByRole('heading', { name: 'typed.xlsx' }).waitFor();
    await pane.getByRole('button', { name: 'Suggest' }).waitFor();
    const [reading] = await askPane(standin, 'rows where amount is above 100, in red');
    if (reading === undefined) throw new Error('no reading');
    expect(reading.hits?.rows).toBe(3);
    await picturePane(standin, 'help-warned');
    await reading.card
      .getByRole('button', { name: 'Read the texts in Amount as numbers and dates' })
      .click();
    await reading.card.getByText(/are read\.$/).waitFor();
    await picturePane(standin, 'help-texts-read');
    await applyReading(standin, reading);
    const looks = await standin.looks('B2:B9');
    const red = looks.flat().flatMap(({ fill, text }) => (fill === null ? [] : [text]));
    expect(red).toEqual(['120', '150', '200', '310']);
    expect(standin.complaints).toEqual([]);
  });
});

describe('A person whose Excel speaks German', () => {
  test('reads German, asks in English, and is told of the difference', async () => {
    const standin = await openStandin(undefined, 'de-DE');
    const { pane } = standin;
    const box = pane.getByRole('textbox', { name: 'Was soll hervorgehoben werden?' });
    await box.fill('alle Zeilen rot, wenn der Status Done ist');
    await pane.getByText(/mit englischen Anfragen geprüft.*wirkt deutsch/).waitFor();
    await box.fill('rows where budget is above 2000, in red');
    await pane.getByRole('button', { name: 'Vorschlagen' }).click();
    await pane.getByRole('button', { name: 'Lesart 1 anwenden' }).waitFor();
    await pane.getByRole('button', { name: 'Abbrechen' }).waitFor({ state: 'detached' });
    await picturePane(standin, 'help-german');
    expect(await pane.getByRole('article').first().innerText()).toContain('von 40 Zeilen');
    expect([standin.complaints, standin.strayRequests]).toEqual([[], []]);
    await standin.close();
  });
});

/** Amounts of which two came in as texts. */
async function makeTyped(): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Orders');
  sheet.addRows([
    ['Name', 'Amount'],
    ['Ann', 120],
    ['Bob', '150'],
    ['Cid', 60],
    ['Dan', '90'],
    ['Eve', 200],
    ['Fay', 310],
    ['Gus', 80],
    ['Hal', 95],
  ]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
