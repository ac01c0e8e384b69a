import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readVocabulary, type Vocabulary } from '../../../src/link/splitPieces';
import { SHAPE } from './features';
import { linkWords } from './linkWords';
import { createCodec } from './packTarget';
import { parseBash } from './parseBash';
import { printTarget } from './printTarget';
import { readBenchmark, type Pair } from './readPaper';
import { normalFormOf, templateOf, utilitiesOf } from './template';
import { readCodebook, type Codebook } from './vocabulary';
import { writeSource } from './writeSource';
import { writeSymbols } from './writeSymbols';

interface Shares {
  readonly pairs: number;
  readonly read: number;
  readonly written: number;
  readonly fitting: number;
  readonly same: number;
  readonly cut: number;
}

/** Counts what the codec can say; the commands themselves are never shown. */
function countShares(pairs: readonly Pair[], codebook: Codebook, words: Vocabulary): Shares {
  const shares = { pairs: pairs.length, read: 0, written: 0, fitting: 0, same: 0, cut: 0 };
  const { pack, unpack } = createCodec(codebook);
  for (const { request, code } of pairs) {
    const linked = linkWords(request, codebook.utilities);
    if (writeSource(linked, words).truncated) shares.cut += 1;
    const script = parseBash(code);
    if (!script.ok) continue;
    shares.read += 1;
    const program = writeSymbols(script.value, linked.pointers, codebook);
    const target = program === null ? null : pack(program);
    if (target === null) continue;
    shares.written += 1;
    if (target.length <= SHAPE.L) shares.fitting += 1;
    const text = printTarget(unpack(target) ?? [], linked.pointers);
    if (text === normalFormOf(code)) shares.same += 1;
  }
  return shares;
}

function printShares(name: string, shares: Shares): string {
  const percent = (count: number, of = shares.pairs): string => ((100 * count) / of).toFixed(2);
  return [
    `${name}: ${shares.pairs} pairs, ${percent(shares.read)} % read`,
    `  written in symbols ${percent(shares.written)} %, within ${SHAPE.L} ${percent(shares.fitting)} %`,
    `  of those written ${percent(shares.same, shares.written)} % read back the same`,
    `  requests longer than ${SHAPE.M} pieces ${percent(shares.cut)} %`,
  ].join('\n');
}

function shareSeen(
  key: (code: string) => string,
  train: readonly Pair[],
  test: readonly Pair[],
): string {
  const seen = new Set(train.map(({ code }) => key(code)));
  return ((100 * test.filter(({ code }) => seen.has(key(code))).length) / test.length).toFixed(1);
}

async function main(): Promise<number> {
  const benchmark = await readBenchmark();
  if (!benchmark.ok) {
    console.error(`${benchmark.error.code}: ${benchmark.error.message}`);
    return 2;
  }
  const { train, test } = benchmark.value;
  const file = join(dirname(fileURLToPath(import.meta.url)), '../../../assets/model/vocab.txt');
  const words = readVocabulary(readFileSync(file, 'utf8'));
  const codebook = readCodebook();
  console.log(printShares('train', countShares(train, codebook, words)));
  console.log(printShares('test', countShares(test, codebook, words)));
  console.log(`test templates that train holds: ${shareSeen(templateOf, train, test)} %`);
  console.log(`  utilities in order: ${shareSeen(utilitiesOf, train, test)} %`);
  console.log(`  whole commands: ${shareSeen(normalFormOf, train, test)} %`);
  return 0;
}

main().then((status) => {
  process.exitCode = status;
});
