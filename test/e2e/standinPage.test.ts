import { Workbook } from 'exceljs';
import { openStandin, type Standin } from './openStandin';

describe('The page that stands in for Excel', () => {
  let standin: Standin;
  beforeAll(async () => {
    standin = await openStandin();
  });
  afterAll(() => standin.close());

  test('shows a sheet of forty tasks', async () => {
    const column = await standin.looks('A1:A41');
    const texts = column.map(([cell]) => cell?.text);
    expect(texts[0]).toBe('Task');
    expect(texts.filter((text) => text !== '')).toHaveLength(41);
  });

  test('shows values as a spreadsheet does: dates, percentages and an error', async () => {
    const [row] = await standin.looks('E2:K2');
    expect(row?.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      '12',
      '800',
      '764',
      '100%',
      'North',
      '63.67',
    ]);
    const [[rate] = []] = await standin.looks('K26');
    expect(rate?.text).toBe('#DIV/0!');
  });

  test('shows the pane of the add-in beside it', async () => {
    await standin.pane.getByRole('textbox', { name: 'What should stand out?' }).waitFor();
    await standin.pane.getByRole('button', { name: 'Suggest' }).waitFor();
    await standin.picture('standin');
  });

  test('says clearly that a broken file cannot be opened, and keeps the sheet', async () => {
    await standin.page.getByLabel('Workbook file').setInputFiles({
      name: 'broken.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('this is no workbook'),
    });
    const alert = standin.page.getByRole('alert');
    await alert.filter({ hasText: 'broken.xlsx could not be opened' }).waitFor();
    const [[first] = []] = await standin.looks('A1');
    expect(first?.text).toBe('Task');
  });

  test('opens a workbook that the user picks, with its sheets, dates and texts', async () => {
    await standin.page.getByLabel('Workbook file').setInputFiles({
      name: 'orders.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await makeOrders(),
    });
    await standin.page.getByRole('heading', { name: 'orders.xlsx' }).waitFor();
    const looks = await standin.looks('B3:E4');
    expect(looks.map((row) => row.map(({ text }) => text))).toEqual([
      ['Order', 'Code', 'Shipped', 'Paid'],
      ['17', '0042', '2026-03-09', 'TRUE'],
    ]);
    const pane = standin.pane.getByRole('textbox', { name: 'What should stand out?' });
    await pane.waitFor();
    expect(await standin.page.getByRole('alert').first().innerText()).toBe('');
  });

  test('asks nobody but its own server for anything, and breaks no rule of its policy', () => {
    expect(standin.strayRequests).toEqual([]);
    expect(standin.failedRequests).toEqual([]);
    expect(standin.complaints).toEqual([]);
  });
});

/** A file as another program writes it: a sheet before the one that is shown, and a table off the corner. */
async function makeOrders(): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.addWorksheet('Notes').getCell('A1').value = 'nothing to see';
  const sheet = workbook.addWorksheet('Orders');
  const put = (address: string, value: string | number | boolean | Date): void => {
    sheet.getCell(address).value = value;
  };
  ['Order', 'Code', 'Shipped', 'Paid'].forEach((name, index) => put(`${'BCDE'[index]}3`, name));
  put('B4', 17);
  put('C4', '0042');
  put('D4', new Date(Date.UTC(2026, 2, 9)));
  put('E4', true);
  sheet.getCell('D4').numFmt = 'yyyy-mm-dd';
  workbook.views = [
    { x: 0, y: 0, width: 1, height: 1, firstSheet: 0, activeTab: 1, visibility: 'visible' },
  ];
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
