import { dictionary } from './dictionary';
import { fold, straighten } from './normaliseText';

/** Word pieces by id: line i of the vocabulary file has id i, counted from 1. */
export interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  /** Number of pieces; the largest id. */
  readonly size: number;
  /** Id of "[UNK]". */
  readonly unknown: number;
}

/** Reads the text of `vocab.txt`; empty lines at its end do not count. */
export function readVocabulary(text: string): Vocabulary {
  const lines = text.split(/\r?\n/);
  while (lines.length > 0 && lines[lines.length - 1] === '') lines.pop();
  return toVocabulary(lines);
}

/** A vocabulary of pieces in id order; the first has id 1. */
export function toVocabulary(pieces: readonly string[]): Vocabulary {
  const ids = new Map(pieces.map((piece, index) => [piece, index + 1]));
  return { ids, size: pieces.length, unknown: ids.get('[UNK]') ?? 0 };
}

/** Negations are said in two words, with and without their apostrophe, so that "not" is always the same piece. */
const NEGATED =
  /^(is|are|was|were|do|does|did|has|have|had|should|would|could|must|need|might)n'?t$/;
const NEGATIONS: Readonly<Record<string, string>> = dictionary({
  "can't": 'can not',
  cant: 'can not',
  cannot: 'can not',
  "won't": 'will not',
  wont: 'will not',
  "shan't": 'shall not',
  "ain't": 'is not',
  '>=': '> =',
  '=>': '> =',
  '≥': '> =',
  '<=': '< =',
  '=<': '< =',
  '≤': '< =',
  '!=': '< >',
  '<>': '< >',
  '≠': '< >',
  '==': '=',
});

/**
 * Ids of a word's pieces by greedy WordPiece: apostrophes and hyphens inside a word only part it.
 * What the vocabulary cannot spell is one [UNK]; a word without any sign gives [].
 */
export function splitPieces(word: string, vocabulary: Vocabulary): readonly number[] {
  const folded = fold(straighten(word));
  const plain = NEGATIONS[folded] ?? folded.replace(NEGATED, '$1 not');
  const inner = /[\p{L}\p{N}]/u.test(plain) ? plain.replace(/['\-_]/g, ' ') : plain;
  const chunks = inner.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
  return chunks.flatMap((chunk) => splitChunk(chunk, vocabulary));
}

function splitChunk(chunk: string, { ids, unknown }: Vocabulary): readonly number[] {
  const pieces: number[] = [];
  let start = 0;
  while (start < chunk.length) {
    let end = Math.min(chunk.length, start + 24);
    let id: number | undefined;
    for (; end > start; end -= 1) {
      id = ids.get((start > 0 ? '##' : '') + chunk.slice(start, end));
      if (id !== undefined) break;
    }
    if (id === undefined) return [unknown];
    pieces.push(id);
    start = end;
  }
  return pieces;
}
