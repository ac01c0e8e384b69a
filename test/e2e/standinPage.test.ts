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

  test('asks nobody but its own server for anything, and breaks no rule of its policy', () => {
    expect(standin.strayRequests).toEqual([]);
    expect(standin.failedRequests).toEqual([]);
    expect(standin.complaints).toEqual([]);
  });
});
