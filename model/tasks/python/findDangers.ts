import type { Danger } from '../language';

/** Calls that tell of each danger; a warning too many does less harm than one that is missing. */
const SIGNS: readonly (readonly [Danger, RegExp])[] = [
  ['deletes', /\b(?:rmtree|removedirs|remove|unlink|rmdir)\s*\(/],
  ['overwrites', /\bopen\s*\([^)]*['"][rbt]*[wx][rbt+]*['"]|\bwrite_(?:text|bytes)\s*\(/],
  ['overwrites', /\bos\.(?:rename|replace|truncate)\s*\(/],
  ['runsCommand', /\bos\.(?:system|popen|exec\w*|spawn\w*)\s*\(|\bsubprocess\b/],
  ['runsCommand', /(?<![.\w])(?:eval|exec)\s*\(/],
];

/** What a program would do that cannot be taken back, by the calls in its text. */
export function findDangers(code: string): readonly Danger[] {
  const found = SIGNS.filter(([, pattern]) => pattern.test(code)).map(([danger]) => danger);
  // A list or a set has a method of this name too, which deletes nothing but its own item.
  const ownRemove = /\.remove\s*\(/.test(code) && !/\bos\s*\.\s*remove\b/.test(code);
  const others = /\b(?:rmtree|removedirs|unlink|rmdir)\s*\(/.test(code);
  return [...new Set(found)].filter((danger) => danger !== 'deletes' || !ownRemove || others);
}
