import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBatches } from '../formula/oracle/batch';
import { compareAnswers, describeDifference } from '../formula/oracle/compareEngines';
import { KNOWN_DIFFERENCES } from '../formula/oracle/knownDifferences';
import { runIronCalc } from '../formula/oracle/runIronCalc';
import { runLibreOffice } from '../formula/oracle/runLibreOffice';
import { runOurs } from '../formula/oracle/runOurs';

// ORACLE_FORMULAS and ORACLE_SEED look further.
const FORMULAS = Number(process.env.ORACLE_FORMULAS ?? 3_000);
const SEED = Number(process.env.ORACLE_SEED ?? 20_261_122);

const batches = makeBatches(FORMULAS, SEED);
const ours = runOurs(batches);
const ironCalc = runIronCalc(batches);

describe(`${FORMULAS} random formulas over random sheets`, () => {
  test('answer what IronCalc answers, but for differences that were looked into', () => {
    const { cells, unexplained } = compareAnswers(batches, ours, { IronCalc: ironCalc });
    expect(unexplained.map(describeDifference)).toEqual([]);
    expect(cells.IronCalc).toBeGreaterThan(FORMULAS * 5);
  });

  test('answer what LibreOffice answers, but for differences that were looked into', async () => {
    const LibreOffice = await runLibreOffice(batches);
    const result = compareAnswers(batches, ours, { IronCalc: ironCalc, LibreOffice });
    tabulate(result.known);
    expect(result.unexplained.map(describeDifference)).toEqual([]);
    expect(result.cells.LibreOffice).toBeGreaterThan(FORMULAS * 5);
  });
});

/** Leaves the table of differences with this run's counts in test/output. */
function tabulate(known: ReadonlyMap<string, number>): void {
  const lines = Object.entries(KNOWN_DIFFERENCES).flatMap(([oracle, classes]) =>
    classes.map(({ id, rule }) => {
      const count = known.get(`${oracle}: ${id}`) ?? 0;
      return `| ${oracle} | ${id} | ${count} | ${rule} |`;
    }),
  );
  const head = '| oracle (wrong) | difference | cells | what Excel does |\n|---|---|---|---|';
  const folder = join(__dirname, '../output');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'oracles.md'), `${[head, ...lines].join('\n')}\n`);
}
