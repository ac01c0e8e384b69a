import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { learnMerges } from './learnMerges';
import { learnValues } from './learnValues';
import { linkWords } from './linkWords';
import { mergePieces } from '../merges/mergePieces';
import { parseBash } from './parseBash';
import { readBenchmark, type Pair } from './readPaper';
import { spell, standsFree, type Pointers } from './spell';
import type { Script, Word } from './syntax';
import { createCodebook, FIXED, HOLE, pieceText, SIGNS, type Learnt } from './vocabulary';
import { isSlot, writePointer } from './writeWord';
import { walkScript, type Visitor } from './walkScript';
import { writeSymbols } from './writeSymbols';

/** Fewest occurrences in the train split that earn a symbol. */
const FEWEST = { utility: 4, option: 3, fixed: 8, use: 2, piece: 12, format: 12, sign: 3 } as const;
const MOST_PIECES = 80;
/** Signs around the pointer of a format. */
const LONGEST_FORMAT = 6;
/** Longer arguments belong to single commands of the data, which are not copied. */
const LONGEST_FIXED = 16;

interface Read {
  readonly script: Script;
  readonly pointers: Pointers;
}

type Counts = Map<string, number>;

const count = (counts: Counts, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
const frequent = (counts: Counts, fewest: number): readonly string[] =>
  [...counts]
    .filter(([, times]) => times >= fewest)
    .sort(([one, a], [two, b]) => b - a || (one < two ? -1 : 1))
    .map(([key]) => key);

const IGNORE: Visitor = { utility: () => {}, option: () => {}, redirect: () => {}, word: () => {} };

/** Learns the lists from pairs of the train split. */
export function learnVocabulary(pairs: readonly Pair[]): Learnt {
  const scripts = pairs.flatMap(({ request, code }) => {
    const parsed = parseBash(code);
    return parsed.ok ? [{ script: parsed.value, request }] : [];
  });
  const names = learnNames(scripts.map(({ script }) => script));
  const utilities = new Set(names.utilities);
  const reads = scripts.map(({ script, request }) => ({
    script,
    pointers: linkWords(request, utilities).pointers,
  }));
  const formats = learnFormats(reads);
  const uses = learnUses(reads, utilities, formats);
  const signs = learnSigns(pairs);
  const empty = { ...names, formats, uses, values: {}, pieces: signs, merges: [] };
  const lists = { ...empty, pieces: [...signs, ...learnPieces(reads, empty)] };
  const codebook = createCodebook(lists);
  const programs = reads.flatMap(({ script, pointers }) => {
    const program = writeSymbols(script, pointers, codebook);
    return program === null ? [] : [program];
  });
  const merges = learnMerges(programs, codebook);
  return { ...lists, values: learnValues(reads, codebook), merges };
}

function learnNames(
  scripts: readonly Script[],
): Pick<Learnt, 'utilities' | 'execUtilities' | 'options'> {
  const utilities: Counts = new Map();
  const exec: Counts = new Map();
  const options: Counts = new Map();
  const pairs: Counts = new Map();
  for (const script of scripts) {
    walkScript(script, {
      ...IGNORE,
      utility(name, isExec) {
        count(utilities, name);
        if (isExec) count(exec, name);
      },
      option(utility, name) {
        count(options, name);
        count(pairs, `${utility}\t${name}`);
      },
    });
  }
  const known = frequent(utilities, FEWEST.utility).filter((name) =>
    /^(?:[\w/][\w./+-]*|\[)$/.test(name),
  );
  const symbols = new Set(frequent(options, FEWEST.option));
  const seen = frequent(pairs, FEWEST.use).map((pair) => pair.split('\t'));
  return {
    utilities: [...known],
    execUtilities: frequent(exec, FEWEST.use).filter((name) => known.includes(name)),
    options: Object.fromEntries(
      known.map((utility) => [
        utility,
        seen.flatMap(([of, name = '']) => (of === utility && symbols.has(name) ? [name] : [])),
      ]),
    ),
  };
}

/** What stands around the one word of the request in an argument. */
function learnFormats(reads: readonly Read[]): string[] {
  const formats: Counts = new Map();
  for (const { script, pointers } of reads) {
    const values = [...new Set(pointers.values())].sort((a, b) => b.length - a.length);
    const visit = (text: string): void => {
      if (values.includes(text)) return;
      const value = values.find((one) => {
        const at = one.length > 1 || /^\d$/.test(one) ? text.indexOf(one) : -1;
        return at >= 0 && text.length - one.length <= LONGEST_FORMAT && standsFree(text, at, one);
      });
      if (value !== undefined)
        count(
          formats,
          text.replace(value, () => HOLE),
        );
    };
    walkScript(script, {
      ...IGNORE,
      word: (word) => fixedOf(word).forEach(([, text]) => visit(text)),
    });
  }
  return [...frequent(formats, FEWEST.format)];
}

function learnSigns(pairs: readonly Pair[]): string[] {
  const signs: Counts = new Map();
  for (const { code } of pairs) {
    for (const sign of code.match(/[\u00a1-\ud7ff]/g) ?? []) count(signs, sign);
  }
  return [...frequent(signs, FEWEST.sign)];
}

/** Fixed words: those that requests do not hold, with the places where they stand. */
function learnUses(
  reads: readonly Read[],
  utilities: ReadonlySet<string>,
  formats: readonly string[],
): Readonly<Record<string, string[]>> {
  const words: Counts = new Map();
  const uses: Counts = new Map();
  for (const { script, pointers } of reads) {
    const slots = [...pointers].filter(isSlot);
    const texts = new Set(pointers.values());
    walkScript(script, {
      ...IGNORE,
      word(word, place) {
        for (const [symbol, text] of fixedOf(word)) {
          if (writePointer(text, slots, formats) !== null) continue;
          if (!texts.has(text)) count(words, symbol);
          count(uses, `${placeOf(place, utilities)}\t${symbol}`);
        }
      },
    });
  }
  const known = new Set(frequent(words, FEWEST.fixed));
  const out: Record<string, string[]> = {};
  for (const use of frequent(uses, FEWEST.use)) {
    const [place = '', symbol = ''] = use.split('\t');
    if (known.has(symbol)) (out[place] ??= []).push(symbol);
  }
  return out;
}

/** Places of utilities that have no symbol are one. */
function placeOf(place: string, utilities: ReadonlySet<string>): string {
  if (/^(?:name|=|>|for|RUN)$/.test(place)) return place;
  const [utility = ''] = place.split(' ');
  return utilities.has(utility) ? place : 'RUN';
}

function fixedOf(word: Word): readonly (readonly [string, string])[] {
  return word.flatMap((part) =>
    'text' in part && part.text.length <= LONGEST_FIXED && /^[\x20-\x7e]+$/.test(part.text)
      ? [[FIXED[part.kind] + part.text, part.text] as const]
      : [],
  );
}

function learnPieces(reads: readonly Read[], lists: Learnt): string[] {
  const codebook = createCodebook(lists);
  const fixed = new Set(codebook.symbols);
  const texts: Counts = new Map();
  for (const { script, pointers } of reads) {
    const all = [...pointers];
    walkScript(script, {
      ...IGNORE,
      word(word) {
        for (const part of word) {
          if (!('text' in part) || writePointer(part.text, all, lists.formats) !== null) continue;
          if (fixed.has(FIXED[part.kind] + part.text)) continue;
          for (const run of spelledRuns(part.text, pointers, codebook)) count(texts, run);
        }
      },
    });
  }
  return [...mergePieces(texts, MOST_PIECES, FEWEST.piece)].filter(
    (piece) => !SIGNS.includes(piece) && !/[\n\t]/.test(piece),
  );
}

/** Stretches of a text that pointers leave. */
function spelledRuns(
  text: string,
  pointers: Pointers,
  codebook: ReturnType<typeof createCodebook>,
): readonly string[] {
  const symbols = spell(text, pointers, codebook) ?? [];
  return symbols
    .map((symbol) => pieceText(symbol) ?? '\0')
    .join('')
    .split('\0')
    .filter((run) => run.length > 1);
}

async function main(): Promise<number> {
  const benchmark = await readBenchmark();
  if (!benchmark.ok) {
    console.error(`${benchmark.error.code}: ${benchmark.error.message}`);
    return 2;
  }
  const learnt = learnVocabulary(benchmark.value.train);
  const file = join(dirname(fileURLToPath(import.meta.url)), 'vocabulary.json');
  writeFileSync(file, `${JSON.stringify(learnt, null, 1)}\n`);
  const { symbols } = createCodebook(learnt);
  console.log(
    `${symbols.length} symbols: ${learnt.utilities.length} utilities, ${learnt.pieces.length} pieces, ${learnt.merges.length} merges`,
  );
  return 0;
}

main().then((status) => {
  process.exitCode = status;
});
