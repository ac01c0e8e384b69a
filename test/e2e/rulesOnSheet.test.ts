import { openStandin, type Standin } from './openStandin';

describe('The rules of the sheet, for which no model is needed', () => {
  let standin: Standin;
  beforeAll(async () => {
    standin = await openStandin();
  });
  afterAll(() => standin.close());

  test('a sheet without rules says so, and is left alone', async () => {
    const { pane } = standin;
    await pane.getByRole('button', { name: 'Rules on this sheet' }).click();
    await pane.getByText('This sheet has no conditional formatting.').waitFor();
    expect(await standin.ruleCount()).toBe(0);
  });

  test('the way back leads to the box, with examples of this sheet', async () => {
    const { pane } = standin;
    await pane.getByRole('button', { name: 'Ask', exact: true }).click();
    await pane.getByRole('textbox', { name: 'What should stand out?' }).waitFor();
    await pane.getByRole('heading', { name: 'For example, on this sheet' }).waitFor();
    expect(standin.complaints).toEqual([]);
  });
});
