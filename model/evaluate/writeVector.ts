import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createNodeOpener } from '../../src/cli/nodeSession';
import { openModel, readModelFile } from '../../src/cli/openModel';
import { runVector } from '../../src/infer/checkVector';
import { openSteps } from '../../src/infer/loadModel';
import { printVector, VECTOR_FILE } from '../../src/infer/readVector';
import { unpackWeights } from '../../src/infer/unpackWeights';

const FOLDER = join(__dirname, '../../assets/model');

/** Writes what the shipped graphs give with their weights unpacked: a runtime on a graphics processor must say the same. */
async function main(): Promise<void> {
  const opened = await openModel({ folder: FOLDER, threads: 1 });
  if (!opened.ok) throw new Error(opened.error.message);
  const { card } = opened.value;
  const open = createNodeOpener(1);
  const graphs = await openSteps(card, readModelFile(FOLDER), (bytes) =>
    open(unpackWeights(bytes)),
  );
  if (graphs === null) throw new Error('a graph is missing');
  const vector = await runVector({ card, ...graphs });
  await writeFile(join(FOLDER, VECTOR_FILE), printVector(vector, card));
  console.log(`${VECTOR_FILE}: ${vector.x0.length + vector.logits.length} numbers`);
}

main().catch((thrown: unknown) => {
  console.error(thrown);
  process.exitCode = 1;
});
