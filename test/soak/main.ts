// npm run soak [-- COUNT] [--untrained]: many requests in one process, with failing hosts and dying workers;
// memory, workers and handles are looked at twenty times. --untrained draws random programs instead of running the model.
import { readFileSync } from 'node:fs';
import { openModel } from '../../src/cli/openModel';
import { readVocabulary } from '../../src/link/splitPieces';
import { createSuggester } from '../../src/suggest/createSuggester';
import type { LoadSuggester } from '../../src/worker/serveSuggester';
import { untrainedSampler } from '../hostile/untrainedSampler';
import { judgeSoak, soak } from './soak';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const words = process.argv.slice(2);
const requests = Number(words.find((word) => /^\d+$/.test(word)) ?? 2000);

async function chooseModel(): Promise<LoadSuggester> {
  if (words.includes('--untrained')) {
    const vocabulary = readVocabulary(readFileSync('assets/model/vocab.txt', 'utf8'));
    const suggester = createSuggester({ sampler: untrainedSampler(1), vocabulary });
    return () => Promise.resolve({ ok: true, value: suggester });
  }
  const opened = await openModel({ folder: null, threads: 1 });
  if (!opened.ok) throw new Error(opened.error.message);
  const { suggester } = opened.value;
  return () => Promise.resolve({ ok: true, value: suggester });
}

async function main(): Promise<void> {
  const model = await chooseModel();
  print('| requests | heap MiB | rss MiB | workers | handles |\n|---|---|---|---|---|');
  const soaked = await soak(requests, model, ({ requests: done, heap, rss, workers, handles }) =>
    print(`| ${done} | ${heap} | ${rss} | ${workers} | ${handles} |`),
  );
  const counts = Object.entries(soaked.counts).sort(([a], [b]) => (a < b ? -1 : 1));
  print(counts.map(([name, count]) => `${name} ${count}`).join(', '));
  const fault = judgeSoak(soaked);
  print(fault ?? `${requests} requests: memory, workers and handles stay as they are`);
  process.exit(fault === null ? 0 : 1);
}

void main();
