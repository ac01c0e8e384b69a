// npm run test:oracles [-- COUNT SEED]: random formulas in our engine and in IronCalc, every difference explained.
import { compareEngines, describeDifference } from './compareEngines';
import { KNOWN_DIFFERENCES } from './knownDifferences';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const [count = '3000', seed = '20261122'] = process.argv.slice(2);
const { formulas, cells, known, unexplained } = compareEngines(Number(count), Number(seed));
print(`${formulas} formulas, ${cells} cells`);
for (const { id, right, rule } of KNOWN_DIFFERENCES) {
  print(`${String(known.get(id) ?? 0).padStart(6)} ${id} (${right}): ${rule}`);
}
for (const difference of unexplained) print(describeDifference(difference));
print(`${unexplained.length} unexplained`);
process.exitCode = unexplained.length === 0 ? 0 : 1;
