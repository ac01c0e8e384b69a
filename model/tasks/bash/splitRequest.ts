import { straighten } from '../../../src/link/normaliseText';

/** One word of a request as a command could hold it: without the sentence's punctuation. */
export interface RequestWord {
  readonly text: string;
  readonly quoted: boolean;
}

const QUOTED = /^(?:"([^"]*)"|'((?:[^']|'(?=\w))*)'|`([^`]*)`)(?=$|[\s.,;:!?)\]])/;
const MOST_CHARACTERS = 2000;

/** The words of a request: quoted texts are one word each, all else is parted by blanks. */
export function splitRequest(request: string): readonly RequestWord[] {
  const text = straighten(request.slice(0, MOST_CHARACTERS));
  const words: RequestWord[] = [];
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const gap = /^[\s([,;:!?)\]]+(?=["'`\s]|$)|^\s+/.exec(rest)?.[0].length ?? 0;
    if (gap > 0) {
      at += gap;
      continue;
    }
    const quoted = QUOTED.exec(rest);
    const inner = quoted?.[1] ?? quoted?.[2] ?? quoted?.[3];
    if (quoted !== null && inner !== undefined) {
      if (inner !== '') words.push({ text: inner, quoted: true });
      at += quoted[0].length;
      continue;
    }
    const plain = /^\S+/.exec(rest)?.[0] ?? '';
    const bare = trimWord(plain);
    if (bare !== '') words.push({ text: bare, quoted: false });
    at += plain.length;
  }
  return words;
}

/** A word without what closes a sentence or a bracket around it, and without its possessive. */
function trimWord(text: string): string {
  if (/^[.~/*?!-]+$/.test(text)) return text;
  let bare = text.replace(/[.,;:!?]+$/, '');
  if (!bare.includes('(') || bare.startsWith('(')) bare = bare.replace(/\)+[.,;:!?]*$/, '');
  bare = bare.replace(/^\(/, '').replace(/'s$/, '');
  const quoted = /^(["'`])(.+)\1$/.exec(bare)?.[2];
  return quoted ?? bare;
}
