import { pieceSymbol, type Codebook } from './vocabulary';

/** Pointers with the texts that they stand for. */
export type Pointers = ReadonlyMap<string, string>;

interface Best {
  readonly cost: number;
  readonly symbol: string;
  readonly from: number;
}

/** A pointer is a little cheaper than a piece, so that it wins where both say the same in as many symbols. */
const POINTER_COST = 0.9;

/** Shortest spelling of a text by pieces and pointers, without SPELL and STOP; null for signs that no piece has. */
export function spell(
  text: string,
  pointers: Pointers,
  { pieces, longestPiece }: Pick<Codebook, 'pieces' | 'longestPiece'>,
): readonly string[] | null {
  const inner = [...pointers].filter(([, value]) => value.length > 1 || /^\d$/.test(value));
  const best: (Best | undefined)[] = [{ cost: 0, symbol: '', from: 0 }];
  for (let at = 0; at < text.length; at += 1) {
    const here = best[at];
    if (here === undefined) continue;
    const offer = (length: number, symbol: string, price: number): void => {
      const cost = here.cost + price;
      const there = best[at + length];
      if (there === undefined || cost < there.cost) best[at + length] = { cost, symbol, from: at };
    };
    for (const [symbol, value] of inner) {
      if (text.startsWith(value, at) && standsFree(text, at, value)) {
        offer(value.length, symbol, POINTER_COST);
      }
    }
    for (let length = 1; length <= Math.min(longestPiece, text.length - at); length += 1) {
      const piece = text.slice(at, at + length);
      if (pieces.has(piece)) offer(length, pieceSymbol(piece), 1);
    }
  }
  return unwind(best, text.length);
}

/** Whether a word is not a piece of a longer word here. */
export function standsFree(text: string, at: number, value: string): boolean {
  const joins = (left: string, right: string): boolean =>
    (/[A-Za-z]/.test(left) && /[A-Za-z]/.test(right)) || (/\d/.test(left) && /\d/.test(right));
  return (
    !joins(text.charAt(at - 1), value.charAt(0)) &&
    !joins(value.charAt(value.length - 1), text.charAt(at + value.length))
  );
}

function unwind(best: readonly (Best | undefined)[], end: number): readonly string[] | null {
  const symbols: string[] = [];
  for (let at = end; at > 0;) {
    const step = best[at];
    if (step === undefined) return null;
    symbols.push(step.symbol);
    at = step.from;
  }
  return symbols.reverse();
}
