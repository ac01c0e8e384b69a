import { MERGED, segment } from '../merges/segment';
import { derive, flatten, IN_PLACE, isWord, type Node, type Order } from './derive';
import { buildPlainGrammar } from './grammar';
import { unitOf } from './units';
import { widen, type Codebook } from './vocabulary';

/** Between what people read, a program in the order of its command, and what the model writes, a target. */
export interface Codec {
  /** The target of a program; null for one that the grammar does not have. */
  pack(program: readonly string[]): readonly string[] | null;
  /** The program of a target; null where it is none. Where texts are missing their places hold TEXT. */
  unpack(target: readonly string[]): readonly string[] | null;
}

/** Stands for a text that a program spells and nothing tells. */
const UNTOLD = ['p:T', 'p:E', 'p:X', 'p:T', 'STOP'];

/**
 * Programs as the model writes them: the skeleton first, the arguments behind it, the letters of spelled arguments last
 * (each text ends with STOP, and one STOP ends them all). So what is of unforeseeable length moves nothing that is not,
 * and a frequent skeleton is one symbol.
 */
export function createCodec(codebook: Codebook): Codec {
  const { start, productions } = buildPlainGrammar(widen(codebook));
  const { merged } = codebook;
  const order: Order = { partsOf: (symbol) => merged.get(symbol) ?? [symbol], isLate: isWord };
  const longest = [...merged.values()].reduce((most, { length }) => Math.max(most, length), 1);
  return {
    pack(program) {
      const { plain, letters } = moveLetters(program);
      const derived = derive(plain, start, productions, IN_PLACE);
      if (derived === null || derived.rest.length > 0) return null;
      return [...writeTree(derived.root, merged, longest), ...letters, 'STOP'];
    },
    unpack(target) {
      const derived = derive(target, start, productions, order);
      return derived === null ? null : spellTexts(flatten(derived.root), derived.rest);
    },
  };
}

/** A tree's symbols: what each leads to, then the arguments that it takes, in the order of the command. */
function writeTree(
  root: Node,
  merges: ReadonlyMap<string, unknown>,
  longest: number,
): readonly string[] {
  const unit = unitOf(root);
  const cut = segment(unit, merges, longest);
  const lengths = new Map<Node, number>();
  let at = 0;
  for (const length of cut) {
    const node = unit.nodes[at];
    if (node !== undefined) lengths.set(node, length);
    at += length;
  }
  const write = (first: Node): readonly string[] => {
    let open: readonly Node[] = [first];
    const names: string[] = [];
    const words: Node[] = [];
    for (let left = lengths.get(first) ?? 1; left > 0; left -= 1) {
      const [node, ...others] = open;
      if (node === undefined) break;
      const inner = (late: boolean): readonly Node[] =>
        node.children.filter((child) => child.isWord === late).map((child) => child.node);
      names.push(node.symbol);
      words.push(...inner(true));
      open = [...inner(false), ...others];
    }
    const arguments_ = words.flatMap((word) => writeTree(word, merges, longest));
    return [names.join(MERGED), ...open.flatMap(write), ...arguments_];
  };
  return write(root);
}

/** A program without its letters, and the letters of all its texts. */
export function moveLetters(program: readonly string[]): {
  readonly plain: readonly string[];
  readonly letters: readonly string[];
} {
  const plain: string[] = [];
  const letters: string[] = [];
  let inside = false;
  for (const symbol of program) {
    (inside ? letters : plain).push(symbol);
    if (symbol === 'SPELL') inside = true;
    if (symbol === 'STOP') inside = false;
  }
  return { plain, letters };
}

/** A program with its letters where they belong. */
function spellTexts(plain: readonly string[], letters: readonly string[]): readonly string[] {
  const texts: string[][] = [];
  let text: string[] = [];
  for (const letter of letters) {
    text.push(letter);
    if (letter !== 'STOP') continue;
    if (text.length > 1) texts.push(text);
    text = [];
  }
  return plain.flatMap((symbol) =>
    symbol === 'SPELL' ? [symbol, ...(texts.shift() ?? UNTOLD)] : [symbol],
  );
}
