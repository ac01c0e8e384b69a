import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Language, Parser } from 'web-tree-sitter';

/** Says whether a command parses; never runs it. */
export interface BashChecker {
  /** No ERROR and no MISSING node in tree-sitter's tree, and `bash -n` has nothing to say. */
  isValid(code: string): boolean;
  /** The same for many, in their order, by fewer processes. */
  areValid(codes: readonly string[]): readonly boolean[];
}

/** Opens tree-sitter's grammar of bash (npm tree-sitter-bash ships it as WebAssembly). */
export async function createBashChecker(): Promise<BashChecker> {
  const require = createRequire(join(process.cwd(), 'package.json'));
  await Parser.init();
  const grammar = await Language.load(
    await readFile(require.resolve('tree-sitter-bash/tree-sitter-bash.wasm')),
  );
  const parser = new Parser();
  parser.setLanguage(grammar);
  const parses = (code: string): boolean => {
    const tree = parser.parse(code);
    const isClean = tree !== null && code.trim() !== '' && !tree.rootNode.hasError;
    tree?.delete();
    return isClean;
  };
  return {
    isValid: (code) => parses(code) && passesBash(code),
    areValid: (codes) => {
      const clean = codes.map(parses);
      const passed = passAll(codes.filter((_, at) => clean[at]));
      let next = 0;
      return clean.map((isClean) => isClean && (passed[next++] ?? false));
    },
  };
}

/** `bash -n` reads the command from its input and runs nothing. */
function passesBash(code: string): boolean {
  const { status } = spawnSync('bash', ['-n'], {
    input: `${code}\n`,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  return status === 0;
}

/** One process a block; where a block fails its halves tell which command did. */
function passAll(codes: readonly string[]): readonly boolean[] {
  const [only] = codes;
  if (only === undefined) return [];
  if (codes.length === 1) return [passesBash(only)];
  // A block of its own keeps an open quote of one command from closing in the next.
  const block = codes.map((code) => `{\n${code}\n}`).join('\n');
  if (codes.length <= 64 && passesBash(block)) return codes.map(() => true);
  const middle = codes.length >> 1;
  return [...passAll(codes.slice(0, middle)), ...passAll(codes.slice(middle))];
}
