/** What `$` starts: a name, a parameter in braces, or a sum of plain signs. */
const EXPANSION =
  /^\$(?:[A-Za-z_]\w*|[0-9@*#?$!-]|\{[!#]?(?:[A-Za-z_]\w*|[0-9@*#?]+)(?:\[[@*\w]+\])?(?:(?:[-:%#^,+=?]|\/)[\w./:*?%#^,+=@~!-]*)?\}|\(\([\w+*/%<>=!&|^ \t-]+\)\))/;

/** Signs that stand outside quotes and mean themselves, wherever they stand. */
const PLAIN = /[\w./:,@%+^=!\]\u00a1-\uffff-]/;

/** The expansion that a text starts with ("$HOME", "${x%.*}", "$((i + 1))"), or ''. */
export function expansionAt(text: string, at: number): string {
  return text.charAt(at) === '$' ? (EXPANSION.exec(text.slice(at))?.[0] ?? '') : '';
}

/** Whether a literal text needs no quotes. */
export function isPlain(text: string): boolean {
  if (text === '' || /^[#~]/.test(text) || /\{[^{}]*(?:,|\.\.)[^{}]*\}/.test(text)) return false;
  return [...text].every((sign) => PLAIN.test(sign) || /[#~{}]/.test(sign)) || text === '[';
}

/** Whether something in a text outside quotes is active. */
export function isActive(text: string): boolean {
  return /[*?$]|^~|\[.*\]|\{[^{}]*(?:,|\.\.)[^{}]*\}/.test(text) && text !== '[' && text !== '';
}

/** A text outside quotes, in which what bash would not take for itself is escaped. */
export function printActive(text: string): string {
  return rewrite(text, (sign, at) => {
    if (PLAIN.test(sign) || /[*?[{}~]/.test(sign) || (sign === '#' && at > 0)) return sign;
    return sign === '\n' ? "$'\\n'" : `\\${sign}`;
  });
}

/** The inner side of double quotes: names stay active. */
export function printDouble(text: string): string {
  return rewrite(text, (sign) => (/[\\"`$]/.test(sign) ? `\\${sign}` : sign));
}

/** A literal text inside double quotes. */
export function escapeDouble(text: string): string {
  return text.replace(/[\\"`$]/g, '\\$&');
}

/** A literal text as a word of its own. */
export function quote(text: string): string {
  if (isPlain(text)) return text;
  if (/^[();]$/.test(text)) return `\\${text}`;
  return text.includes("'") ? `"${escapeDouble(text)}"` : `'${text}'`;
}

/** Whether a name that ends a text would swallow what follows. */
export function swallows(before: string, after: string): boolean {
  return /\$[A-Za-z_]\w*$/.test(before) && /^[\w[]/.test(after);
}

function rewrite(text: string, print: (sign: string, at: number) => string): string {
  let out = '';
  for (let at = 0; at < text.length;) {
    const expansion = expansionAt(text, at);
    out += expansion === '' ? print(text.charAt(at), at) : expansion;
    at += Math.max(1, expansion.length);
  }
  return out;
}
