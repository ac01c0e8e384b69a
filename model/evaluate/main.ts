import type { Result } from '../../src/sheet/result';
import { compareRuns, readRun } from './compareRuns';
import { evaluateBash, evaluateBashHeld } from './evaluateBash';
import { reportChanges } from './evaluateChanges';
import { reportContrast } from './evaluateContrast';
import { evaluateDev } from './evaluateDev';
import { evaluateLeak } from './evaluateLeak';
import { evaluateOwn } from './evaluateOwn';
import { evaluatePaper } from './evaluatePaper';
import { evaluatePython } from './evaluatePython';
import { reportTable } from './evaluateTable';
import type { EvalError } from './evalError';
import { findShards } from './findShards';
import { evaluateMetamorphic, printMetamorphic } from './evaluateMetamorphic';
import type { Outcome } from './outcome';
import { openPipeline, type Pipeline } from './pipeline';
import { printReport, reportJson, type Mix } from './printReport';
import { readMix } from './readMix';
import { readOptions, type EvalOptions } from './readOptions';

type Evaluate = (
  pipeline: Pipeline,
  options: EvalOptions,
) => Promise<Result<readonly Outcome[], EvalError>>;

const SETS: Readonly<Record<string, Evaluate>> = {
  'cf-dev': (pipeline, { failures, most }) => evaluateDev(pipeline, failures, most),
  'cf-paper': (pipeline, { most }) =>
    evaluatePaper(pipeline, { split: 'test', most, failures: null }),
  'cf-paper-train': (pipeline, { most, failures }) =>
    evaluatePaper(pipeline, { split: 'train', most, failures }),
};

const COMMANDS: Readonly<Record<string, (options: EvalOptions) => Promise<number>>> = {
  own: reportOwn,
  changes: (options) => printTold(reportChanges(options)),
  contrast: (options) => printTold(reportContrast(options)),
  table: (options) => printTold(reportTable(options)),
  metamorphic: reportMetamorphic,
  leak: reportLeaks,
  bash: evaluateBash,
  'bash-held': evaluateBashHeld,
  python: evaluatePython,
};

const SHOWN_LEAKS = 20;

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  if (name === 'compare') return reportComparison(args);
  const options = readOptions(args);
  if (!options.ok) return complain(options.error);
  const command = Object.entries(COMMANDS).find(([one]) => one === name)?.[1];
  if (command !== undefined) return command(options.value);
  const evaluate = Object.entries(SETS).find(([set]) => set === name)?.[1];
  if (evaluate === undefined) {
    const names = [...Object.keys(SETS), ...Object.keys(COMMANDS), 'compare A.json B.json'];
    return complain({ code: 'badOption', message: `npm run eval -- ${names.join(' | ')}` });
  }
  return reportSet(name, options.value, evaluate, null);
}

async function reportSet(
  name: string,
  options: EvalOptions,
  evaluate: Evaluate,
  mix: Mix,
): Promise<number> {
  const pipeline = await openPipeline(options);
  if (!pipeline.ok) return complain(pipeline.error);
  const outcomes = await evaluate(pipeline.value, options);
  if (!outcomes.ok) return complain(outcomes.error);
  console.log((options.json ? reportJson : printReport)(name, outcomes.value, mix));
  return 0;
}

async function reportOwn(options: EvalOptions): Promise<number> {
  const folder = await findShards(options.data);
  if (!folder.ok) return complain(folder.error);
  const mix = await readMix(folder.value);
  if (!mix.ok) return complain(mix.error);
  const evaluate: Evaluate = (pipeline, { failures, most }) =>
    evaluateOwn(pipeline, folder.value, failures, most);
  return reportSet('own', options, evaluate, mix.value);
}

async function printTold(reporting: Promise<Result<string, EvalError>>): Promise<number> {
  const report = await reporting;
  if (!report.ok) return complain(report.error);
  console.log(report.value);
  return 0;
}

async function reportMetamorphic(options: EvalOptions): Promise<number> {
  const folder = await findShards(options.data);
  if (!folder.ok) return complain(folder.error);
  const pipeline = await openPipeline(options);
  if (!pipeline.ok) return complain(pipeline.error);
  const report = await evaluateMetamorphic(pipeline.value, folder.value, options.most);
  if (!report.ok) return complain(report.error);
  console.log(options.json ? JSON.stringify(report.value) : printMetamorphic(report.value));
  return 0;
}

async function reportLeaks({ json, data }: EvalOptions): Promise<number> {
  const report = await evaluateLeak(data);
  if (!report.ok) return complain(report.error);
  const { leaks, ...counts } = report.value;
  if (json) console.log(JSON.stringify({ set: 'leak', ...counts, leaks: leaks.length }));
  else {
    const { folder, training, written, evaluation } = counts;
    // Which training request leaked is told, the evaluation's own words are not.
    for (const leak of leaks.slice(0, SHOWN_LEAKS)) console.log(`  ${leak.why}: ${leak.training}`);
    console.log(`  ${written} requests of the bank, ${training} of ${folder ?? 'no shards'}`);
    console.log(
      `leak: ${leaks.length} leaks, ${training + written} requests against ${evaluation}`,
    );
  }
  return leaks.length === 0 ? 0 : 1;
}

async function reportComparison([first = '', second = '']: readonly string[]): Promise<number> {
  const [a, b] = [await readRun(first), await readRun(second)];
  if (!a.ok) return complain(a.error);
  if (!b.ok) return complain(b.error);
  const report = compareRuns(a.value, b.value);
  if (!report.ok) return complain(report.error);
  console.log(report.value);
  return 0;
}

function complain({ code, message }: EvalError): number {
  console.error(`${code}: ${message}`);
  return code === 'noModel' ? 1 : 2;
}

main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
