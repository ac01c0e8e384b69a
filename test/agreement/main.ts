// npm run agree [-- COUNT]: whether Node and Chromium give the same first candidate, and each the same one twice.
// Needs `npm run build`. Fails below 98 % between the two, and below 100 % within one.
import { openModel } from '../../src/cli/openModel';
import type { PlainRequest } from '../../src/worker/messages';
import { openChromium } from './askChromium';
import { fixedRequests } from './fixedRequests';

const LEAST = 0.98;
/** So many requests are asked twice. */
const TWICE = 5;
/** The worker remembers the samples of its last requests; so many others make it forget. */
const REMEMBERED = 17;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

type Ask = (request: PlainRequest) => Promise<string>;

async function askNode(): Promise<Ask> {
  const opened = await openModel({ folder: null, threads: 1 });
  if (!opened.ok) throw new Error(opened.error.message);
  const { suggester } = opened.value;
  return async (request) => {
    const answer = await suggester.suggest(request);
    return answer.kind === 'candidates'
      ? JSON.stringify(answer.candidates[0]?.ruleSet)
      : answer.kind;
  };
}

async function forget(ask: Ask, request: PlainRequest): Promise<void> {
  for (let seed = 1; seed <= REMEMBERED; seed += 1) await ask({ ...request, seed });
}

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 200);
  const node = await askNode();
  const chromium = await openChromium();
  let same = 0;
  const unsteady: string[] = [];
  const requests = fixedRequests(count);
  for (const [index, request] of requests.entries()) {
    const [a, b] = [await node(request), await chromium.ask(request)];
    if (a === b) same += 1;
    else print(`${request.utterance}\n  Node      ${a}\n  Chromium  ${b}`);
    if (index % (count / TWICE) >= 1) continue;
    if ((await node(request)) !== a) unsteady.push(`Node: ${request.utterance}`);
    await forget(chromium.ask, request);
    if ((await chromium.ask(request)) !== b) unsteady.push(`Chromium: ${request.utterance}`);
  }
  await chromium.close();
  for (const one of unsteady) print(`not the same twice: ${one}`);
  const share = ((100 * same) / count).toFixed(1);
  print(`first candidate the same in Node and Chromium: ${same} of ${count} (${share} %)`);
  process.exit(same / count >= LEAST && unsteady.length === 0 ? 0 : 1);
}

void main();
