import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formulasCommand, parseCases, passes, runCase } from '../../src/cli/formulas';

const PATH = join(__dirname, '../fixtures/cf-formula-conformance.json');

function readConformance() {
  const parsed = parseCases(readFileSync(PATH, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.detail);
  return parsed.value;
}

describe('the conformance set', () => {
  const all = readConformance();

  it('has its 304 cases', () => {
    expect(all.cases).toHaveLength(304);
  });

  it.each(all.cases.map((one) => [one.id, one.formula, one] as const))(
    '%s: %s colours the cells that Excel colours',
    (_id, _formula, one) => {
      const answer = runCase(one, all);
      expect({ ...answer, passes: passes(answer, one.expected) }).toMatchObject({
        status: 'ok',
        passes: true,
      });
    },
  );
});

describe('a case', () => {
  const all = {
    frozen: { nowSerial: 45826.5 },
    workbooks: { w: { activeSheet: 's', names: {}, sheets: { s: [[1], [null], ['x']] } } },
    cases: [],
  };
  const run = (formula: string) =>
    runCase({ id: 'a', workbook: 'w', range: 'A1:A3', formula, expected: [] }, all);

  it('gives one row of digits for each row of its range', () => {
    expect(run('=A1=1')).toEqual({ id: 'a', mask: ['1', '0', '0'], status: 'ok' });
  });

  it('with an error in a cell leaves that cell plain', () => {
    expect(run('=A1*1>0').mask).toEqual(['1', '0', '0']);
  });

  it('that does not parse says so', () => {
    expect(run('=A1>')).toEqual({ id: 'a', mask: [], status: 'error' });
  });

  it('with a function of Excel that is not known here cannot be checked', () => {
    expect(run('=NORMSDIST(A1)>0.5')).toEqual({ id: 'a', mask: [], status: 'cannot-check' });
  });

  it('that cannot be checked never passes, even where all cells stay plain', () => {
    expect(passes(run('=NORMSDIST(A1)>0.5'), [])).toBe(false);
  });

  it('is not scored where the expected result is open', () => {
    expect(passes(run('=A1=1'), ['1', '?', '0'])).toBe(true);
    expect(passes(run('=A1=1'), ['1', '1', '?'])).toBe(false);
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'formulas-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function runOn(text: string) {
    const path = join(folder, 'cases.json');
    writeFileSync(path, text);
    const lines: string[] = [];
    const log = jest.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line));
    const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const status = await formulasCommand([path]);
    log.mockRestore();
    error.mockRestore();
    return { lines, status };
  }

  it('prints a line for each case and closes with the count', async () => {
    const cases = {
      frozen: { nowSerial: 1 },
      workbooks: { w: { activeSheet: 's', names: {}, sheets: { s: [[5]] } } },
      cases: [
        { id: 'yes', workbook: 'w', range: 'A1', formula: '=A1>4', expected: ['1'] },
        { id: 'no', workbook: 'w', range: 'A1', formula: '=A1>5', expected: ['1'] },
      ],
    };
    expect(await runOn(JSON.stringify(cases))).toEqual({
      lines: [
        '{"id":"yes","mask":["1"],"status":"ok"}',
        '{"id":"no","mask":["0"],"status":"ok"}',
        '1 passed, 1 failed',
      ],
      status: 1,
    });
  });

  it('refuses a file that holds no cases', async () => {
    expect(await runOn('{"cases": 3}')).toEqual({ lines: [], status: 2 });
  });
});
