import type { Random } from '../cf/random';
import { printBash } from './printBash';
import type { Script } from './syntax';
import { walkScript } from './walkScript';

/** What a command of phase 1 is asked for with. */
export const MODES = ['snippet', 'masked', 'hinted'] as const;
export type Mode = (typeof MODES)[number];

export interface Prompt {
  readonly mode: Mode;
  /** Stands where a request would; '' asks for any command. */
  readonly text: string;
}

/** Stands for a word that is masked. */
export const MASK = '▮';

const SHARES: readonly { readonly mode: Mode; readonly weight: number }[] = [
  { mode: 'snippet', weight: 0.2 },
  { mode: 'masked', weight: 0.4 },
  { mode: 'hinted', weight: 0.4 },
];

/**
 * Draws what a command is asked for with. snippet: nothing, the paper's unconditional generation. masked: the command
 * with words masked, its continuous paragraph denoising. hinted: its arguments, about in order and with some left out,
 * and now and then a utility's name, as in a request.
 */
export function promptSnippet(script: Script, random: Random): Prompt {
  const { mode } = random.weigh(SHARES, ({ weight }) => weight);
  if (mode === 'snippet') return { mode, text: '' };
  const text = mode === 'masked' ? maskCommand(script, random) : hint(script, random);
  return text === '' ? { mode: 'snippet', text } : { mode, text };
}

function maskCommand(script: Script, random: Random): string {
  const share = 0.15 + 0.6 * random.next();
  const words = printBash(script).split(/\s+/);
  return words.map((word) => (random.chance(share) ? MASK : word)).join(' ');
}

function hint(script: Script, random: Random): string {
  const words: string[] = [];
  walkScript(script, {
    utility: (name) => {
      if (random.chance(0.3)) words.push(name);
    },
    option: () => {},
    redirect: () => {},
    word: (word) => {
      for (const part of word) if ('text' in part) words.push(mention(part.text, random));
    },
  });
  const said = [...new Set(words)].filter((word) => word !== '' && !random.chance(0.15));
  return said
    .map((word, at) => ({ word, at: at + 3 * random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word)
    .join(' ');
}

/** An argument as a request names it: numbers without a sign, texts with blanks in quotes, others now and then. */
function mention(text: string, random: Random): string {
  const plain = text.replace(/^[+-](?=\d)/, '').trim();
  if (plain.length > 60 || plain.includes('"') || /[\n\t]/.test(plain)) return '';
  const bare = plain.startsWith('*.') && random.chance(0.5) ? plain.slice(1) : plain;
  return /\s/.test(bare) || random.chance(0.2) ? `"${bare}"` : bare;
}
