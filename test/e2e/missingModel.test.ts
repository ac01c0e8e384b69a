import { askPane } from './askPane';
import { openStandin } from './openStandin';

test('Without its model the pane says what to do, and writes nothing', async () => {
  const standin = await openStandin((page) =>
    page.route('**/assets/model/model.json', (route) => route.fulfill({ status: 404 })),
  );
  expect(await askPane(standin, 'duplicates in Task')).toEqual([]);
  const alert = standin.pane.getByRole('alert');
  expect(await alert.innerText()).toMatch('The model is not there.');
  expect(await standin.ruleCount()).toBe(0);
  await standin.close();
});

test('A pane whose model is broken says so, and stays usable', async () => {
  const standin = await openStandin((page) =>
    page.route('**/assets/model/model.json', (route) => route.fulfill({ body: '{"format":' })),
  );
  expect(await askPane(standin, 'duplicates in Task')).toEqual([]);
  expect(await standin.pane.getByRole('alert').innerText()).toMatch('belongs to another version');
  await standin.pane.getByRole('button', { name: 'Suggest' }).waitFor();
  await standin.close();
});
