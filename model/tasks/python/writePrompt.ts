import type { Random } from '../cf/random';
import { printPython } from './printPython';
import { printString } from './stringLiteral';
import { token, type Token } from './token';
import { MASK, type Mode } from './writeRequest';

/** How often phase 1 asks for any program, for one whose parts are masked, and for one from loose words. */
const SHARES: readonly { readonly mode: Mode; readonly weight: number }[] = [
  { mode: 'ANY', weight: 0.2 },
  { mode: 'MASKED', weight: 0.45 },
  { mode: 'HINTED', weight: 0.35 },
];

export interface Prompt {
  readonly mode: Mode;
  readonly text: string;
}

/**
 * What a program of phase 1 is asked for with. ANY: nothing, the paper's unconditional generation. MASKED: the
 * program with identifiers and keywords masked, its continuous paragraph denoising. HINTED: the words of its
 * names, and its texts, numbers and variables quoted, out of order and with some left out, as in a request.
 */
export function writePrompt(tokens: readonly Token[], random: Random): Prompt {
  const { mode } = random.weigh(SHARES, ({ weight }) => weight);
  if (mode === 'ANY') return { mode, text: '' };
  return { mode, text: mode === 'MASKED' ? maskProgram(tokens, random) : hint(tokens, random) };
}

function maskProgram(tokens: readonly Token[], random: Random): string {
  const share = 0.15 + 0.6 * random.next();
  const isQuoting = random.chance(0.5);
  const masked = tokens.map((one) => {
    const isWord = one.kind === 'name' || one.kind === 'keyword';
    if (isWord && random.chance(share)) return token('name', MASK);
    return one.kind === 'name' && isQuoting ? token('name', `\`${one.text}\``) : one;
  });
  return printPython(masked);
}

/** Most keywords say nothing that a request would say. */
const TELLING = new Set([
  'for',
  'lambda',
  'import',
  'not in',
  'not',
  'with',
  'if',
  'del',
  'and',
  'or',
]);

function hint(tokens: readonly Token[], random: Random): string {
  const words = tokens.flatMap((one, at) => {
    if (random.chance(0.2)) return [];
    const isCalled = tokens[at + 1]?.text === '(' || tokens[at - 1]?.text === '.';
    if (one.kind === 'name') {
      return [isCalled ? one.text.replace(/_/g, ' ').trim() : `\`${one.text}\``];
    }
    if (one.kind === 'string') return [printString(one.text, false)];
    if (one.kind === 'number') return [one.text];
    return one.kind === 'keyword' && TELLING.has(one.text) ? [one.text] : [];
  });
  const distinct = [...new Set(words)];
  return shuffle(distinct, random).join(' ');
}

/** Mostly in order, as requests are: a word may move by a few places. */
function shuffle(words: readonly string[], random: Random): readonly string[] {
  return words
    .map((word, at) => ({ word, at: at + 3 * random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word);
}
