import { isActive, isPlain, swallows } from './shellText';
import type { Part, Word } from './syntax';

/**
 * The normal form of a word's parts: neighbours of one kind are one part, plain text joins the active or double part
 * beside it, and a part in which nothing is active is literal.
 */
export function joinParts(parts: readonly Part[]): Word {
  const raw = parts.reduce<readonly Part[]>(joinSame, []);
  const settled = raw.map(settle).filter((part) => !isText(part) || part.text !== '');
  const once = settled.reduce<readonly Part[]>((done, part) => {
    const last = done[done.length - 1];
    const joined = last === undefined ? null : join(last, part);
    return joined === null ? [...done, part] : [...done.slice(0, -1), joined];
  }, []);
  return once.length < parts.length ? joinParts(once) : once;
}

function joinSame(done: readonly Part[], part: Part): readonly Part[] {
  const last = done[done.length - 1];
  const same = last !== undefined && isText(last) && isText(part) && last.kind === part.kind;
  return same ? [...done.slice(0, -1), { ...last, text: last.text + part.text }] : [...done, part];
}

type TextPart = Extract<Part, { text: string }>;

function isText(part: Part): part is TextPart {
  return part.kind === 'literal' || part.kind === 'active' || part.kind === 'double';
}

function settle(part: Part): Part {
  if (part.kind === 'active' && !isActive(part.text)) return { kind: 'literal', text: part.text };
  if (part.kind === 'double' && !part.text.includes('$')) {
    return { kind: 'literal', text: part.text };
  }
  return part;
}

function join(left: Part, right: Part): Part | null {
  if (!isText(left) || !isText(right) || swallows(left.text, right.text)) return null;
  const text = left.text + right.text;
  if (left.kind === right.kind) return { kind: left.kind, text };
  if (left.kind !== 'literal' && right.kind !== 'literal') return null;
  const kind = left.kind === 'literal' ? right.kind : left.kind;
  const literal = left.kind === 'literal' ? left.text : right.text;
  return fits(literal, kind, left.kind === 'literal') ? { kind, text } : null;
}

/** Whether a literal text keeps its meaning in a part of another kind; `first` where it would begin it. */
function fits(literal: string, kind: TextPart['kind'], first: boolean): boolean {
  if (kind === 'double') return !literal.includes('$');
  const stays = isPlain(literal) || (!first && /^[\w./:,@%+^=!-]*$/.test(literal));
  return stays && !/[{}[\]~#]/.test(literal);
}
