import { askPane, applyReading, undoLast } from './askPane';
import { openStandin, type Standin } from './openStandin';
import { picturePane } from './picturePane';

const picture = (standin: Standin, name: string): Promise<void> =>
  picturePane(standin, `choose-${name}`);

/** Notes every text that the pane shows from now on; the answer gives them, the latest one last. */
async function noteScreens({ pane }: Standin): Promise<() => Promise<readonly string[]>> {
  const main = pane.getByRole('main');
  const notes = await main.evaluateHandle((element) => {
    const texts: string[] = [];
    const note = (): void => void texts.push(element.textContent);
    new MutationObserver(note).observe(element, { subtree: true, childList: true });
    return texts;
  });
  return () => notes.jsonValue();
}

describe('A person who chooses, adjusts and looks before anything is written', () => {
  let standin: Standin;
  beforeAll(async () => {
    standin = await openStandin();
  });
  afterEach(async () => {
    if ((await standin.ruleCount()) > 0) await undoLast(standin);
  });
  afterAll(() => standin.close());

  test('sees the rule come out of the noise, then the first readings, then all', async () => {
    const { pane } = standin;
    const shown = await noteScreens(standin);
    await pane.getByRole('textbox', { name: 'What should stand out?' }).fill('hours above 40');
    await pane.getByRole('button', { name: 'Suggest' }).click();
    await pane.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
    const seen = await shown();
    // Both go by too fast for a look now and then: what was drawn is noted.
    const isSketched = (text: string): boolean =>
      text.includes('% of the steps') && /hours/i.test(text);
    expect(seen.filter(isSketched)).not.toEqual([]);
    expect(seen.filter((text) => /First readings.*Reading 1/s.test(text))).not.toEqual([]);
    expect(seen.at(-1)).not.toContain('First readings');
  });

  test('changes a value in the sentence and sees other rows at once', async () => {
    const { pane } = standin;
    const [reading] = await askPane(standin, 'rows where hours is above 40, in green');
    if (reading === undefined) throw new Error('no reading');
    const value = reading.card.getByRole('textbox', { name: 'Value' });
    await value.fill('60');
    await pane.getByText('Just missed').first().waitFor();
    await picture(standin, 'chips');
    await reading.card
      .getByRole('link')
      .or(reading.card.getByRole('button', { name: /^Row/ }))
      .first()
      .click();
    const before = reading.hits?.rows ?? 0;
    const now = /([\d,]+) of/.exec(await reading.card.innerText())?.[1];
    expect(Number(now)).toBeLessThan(before);
    expect(await standin.ruleCount()).toBe(0);
  });

  test('says yes or no to a row on which the readings disagree', async () => {
    const { pane } = standin;
    const readings = await askPane(standin, 'overdue tasks');
    await picture(standin, 'disagree');
    const question = pane.getByRole('group', { name: /disagree/ });
    if ((await question.count()) === 0) return;
    await question.getByRole('button', { name: 'No', exact: true }).click();
    expect(await pane.getByRole('article').count()).toBeLessThanOrEqual(readings.length);
    await pane.getByRole('button', { name: 'Take my answers back' }).click();
    expect(await pane.getByRole('article').count()).toBe(readings.length);
  });

  test('sees older rules under the new one, and is told of them after Apply', async () => {
    const { pane } = standin;
    const [red] = await askPane(standin, 'rows where status is Overdue, in red');
    if (red === undefined) throw new Error('no reading');
    await applyReading(standin, red);
    const [bold] = await askPane(standin, 'rows where priority is High, in bold');
    if (bold === undefined) throw new Error('no reading');
    await bold.card.getByRole('list', { name: 'Rules that are there already' }).waitFor();
    await picture(standin, 'preview');
    await bold.card.getByRole('button', { name: /^Apply/ }).click();
    await pane
      .getByText(/Above the older rule there/)
      .first()
      .waitFor();
    await pane.getByRole('button', { name: 'Undo' }).click();
  });

  test('gets several rules as one list, applied and undone together', async () => {
    const readings = await askPane(standin, 'overdue in red, done in grey');
    const several = readings.find(({ text }) => text.includes('the first one wins'));
    await picture(standin, 'several');
    if (several === undefined)
      throw new Error(`no reading of several rules:\n${readings[0]?.text}`);
    await applyReading(standin, several);
    expect(await standin.ruleCount()).toBe(2);
    await undoLast(standin);
    expect(await standin.ruleCount()).toBe(0);
  });
});
