import { createBridge } from '../../src/standin/bridge';
import { createWorkbook } from '../../src/standin/ironcalcWorkbook';
import { copyModel, openModel } from './loadIronCalc';

function open() {
  const model = openModel([['Name'], ['Ann']]);
  const sent: string[] = [];
  const workbook = createWorkbook(model, { copy: copyModel });
  return { model, workbook, sent, bridge: createBridge(workbook, (text) => sent.push(text)) };
}

test('messages that are no requests are passed over', () => {
  const { bridge, sent } = open();
  for (const text of ['', 'hello', '{"id":"x"}', '[]']) bridge.receive(text);
  expect(sent).toEqual([]);
});

test('a request that is no batch is answered with an error', () => {
  const { bridge, sent } = open();
  bridge.receive('{"id":7,"message":{"body":"{}"}}');
  const answer: unknown = JSON.parse(sent[0] ?? '');
  expect(answer).toMatchObject({ id: 7, type: 2, message: { statusCode: 200 } });
  expect(sent[0]).toContain('InvalidRequest');
});

test('the workbook tells once that the selection moved', () => {
  const { model, workbook } = open();
  expect(workbook.selectionMoved()).toBe(false);
  model.setSelectedCell(2, 1);
  expect(workbook.selectionMoved()).toBe(true);
  expect(workbook.selectionMoved()).toBe(false);
});
