import type { Result } from '../../src/sheet/result';
import { evaluateDev } from './evaluateDev';
import { evaluateLeak } from './evaluateLeak';
import { evaluateOwn } from './evaluateOwn';
import { evaluatePaper } from './evaluatePaper';
import type { EvalError } from './evalError';
import { openPipeline, type Pipeline } from './pipeline';
import { printReport, reportJson } from './printReport';
import { readOptions, type EvalOptions } from './readOptions';
import type { Outcome } from './tally';

type Evaluate = (
  pipeline: Pipeline,
  options: EvalOptions,
) => Promise<Result<readonly Outcome[], EvalError>>;

const SETS: Readonly<Record<string, Evaluate>> = {
  'cf-dev': (pipeline, { failures }) => evaluateDev(pipeline, failures),
  'cf-paper': (pipeline) => evaluatePaper(pipeline),
  own: (pipeline, { most }) => evaluateOwn(pipeline, most),
};

const SHOWN_LEAKS = 20;

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (!options.ok) return complain(options.error);
  if (name === 'leak') return reportLeaks(options.value);
  const evaluate = Object.entries(SETS).find(([set]) => set === name)?.[1];
  if (evaluate === undefined) {
    const sets = [...Object.keys(SETS), 'leak'].join(' | ');
    return complain({ code: 'badOption', message: `npm run eval -- ${sets}` });
  }
  const pipeline = await openPipeline(options.value);
  if (!pipeline.ok) return complain(pipeline.error);
  const outcomes = await evaluate(pipeline.value, options.value);
  if (!outcomes.ok) return complain(outcomes.error);
  console.log((options.value.json ? reportJson : printReport)(name, outcomes.value));
  return 0;
}

async function reportLeaks({ json }: EvalOptions): Promise<number> {
  const report = await evaluateLeak();
  if (!report.ok) return complain(report.error);
  const { training, evaluation, leaks } = report.value;
  if (json) console.log(JSON.stringify({ set: 'leak', training, evaluation, leaks: leaks.length }));
  else {
    // Which training request leaked is told, the evaluation's own words are not.
    for (const leak of leaks.slice(0, SHOWN_LEAKS)) console.log(`  ${leak.why}: ${leak.training}`);
    console.log(`leak: ${leaks.length} leaks, ${training} requests against ${evaluation}`);
  }
  return leaks.length === 0 ? 0 : 1;
}

function complain({ code, message }: EvalError): number {
  console.error(`${code}: ${message}`);
  return code === 'noModel' ? 1 : 2;
}

main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
