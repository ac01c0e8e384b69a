import { cpus, platform } from 'node:os';
import { benchBrowser } from './benchBrowser';
import { benchFormulas } from './benchFormulas';
import { benchModel } from './benchModel';
import { benchSheet } from './benchSheet';
import { benchTraining } from './benchTraining';
import { calibrate } from './calibrate';
import type { Extent, Figure, Measured } from './figure';
import { printMarkdown, printPart, writeMarkdown } from './printFigures';
import { readBenchOptions, type Part } from './readBenchOptions';

interface Bench {
  readonly title: string;
  readonly run: (extent: Extent) => readonly Figure[] | Promise<readonly Figure[]>;
}

const BENCHES: { readonly [P in Part]: Bench } = {
  formulas: { title: 'Formula shapes, all rows checked', run: benchFormulas },
  model: { title: 'The model in Node, one thread', run: benchModel },
  sheet: { title: 'A sheet of 200,000 rows by 30 columns', run: benchSheet },
  training: { title: 'PyTorch, one thread, fp32, random weights', run: benchTraining },
  browser: { title: 'The pane in Chromium, one WASM thread', run: benchBrowser },
};

async function main(): Promise<void> {
  const options = readBenchOptions(process.argv.slice(2));
  const done: Measured[] = [];
  for (const part of options.parts) {
    // Taken anew for each part: a neighbour on the machine slows both.
    const calibration = calibrate(options.quick ? 1 : 7);
    const { title, run } = BENCHES[part];
    const figures = await run(options);
    const measured = { title, calibration, figures };
    console.log(printPart(measured));
    done.push(measured);
  }
  if (options.markdown === null) return;
  const [cpu] = cpus();
  const about = `\`npm run bench\` on ${cpu?.model ?? 'an unknown CPU'}, ${cpus().length} threads, ${platform()}, Node ${process.version}.${
    options.quick ? ' A quick run: the timings mean nothing.' : ''
  }`;
  writeMarkdown(options.markdown, printMarkdown(done, about));
}

main().catch((thrown: unknown) => {
  console.error(thrown);
  process.exitCode = 1;
});
