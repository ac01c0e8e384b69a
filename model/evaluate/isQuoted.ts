/** True when a place of a text lies between quotes. */
export function isQuoted(text: string, at: number): boolean {
  const quoted = /"[^"]*"|\u201c[^\u201d]*\u201d|(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])/gu;
  return [...text.matchAll(quoted)].some(
    ({ 0: all, index }) => index < at && at < index + all.length,
  );
}
