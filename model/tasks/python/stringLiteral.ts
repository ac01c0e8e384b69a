const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\n': '',
};
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|([\s\S]))/g;

/** Value of a literal's body; null where it names a character that we do not look up (\N{...}). */
export function unescapeBody(body: string, bytes: boolean): string | null {
  let known = true;
  const value = body.replace(
    ESCAPE,
    (all, x?: string, u?: string, U?: string, o?: string, c = '') => {
      if (x !== undefined) return String.fromCharCode(parseInt(x, 16));
      if (o !== undefined) return String.fromCharCode(parseInt(o, 8));
      const wide = u ?? U;
      if (wide !== undefined && !bytes) {
        const code = parseInt(wide, 16);
        if (code <= 0x10ffff) return String.fromCodePoint(code);
      }
      if (wide !== undefined) return all;
      if (c === 'N' && !bytes) known = false;
      return SIMPLE[c] ?? all;
    },
  );
  return known ? value : null;
}

/** What a person who writes "\n" in a request means; anything else, as in a regular expression, stays. */
export function unescapeRequest(text: string): string {
  return text.replace(/\\([ntr])/g, (_, letter: string) => SIMPLE[letter] ?? '');
}

const SHORT: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\\': '\\\\',
};

/** A literal with this value, as Python's repr writes it. */
export function printString(value: string, bytes: boolean): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  const body = value.replace(
    /[\\\x00-\x1f\x7f-\xa0\xad\u2028\u2029\ud800-\udfff]|['"]/gu,
    (sign) => {
      if (sign === quote) return `\\${sign}`;
      if (sign === "'" || sign === '"') return sign;
      const code = sign.charCodeAt(0);
      return SHORT[sign] ?? (code < 256 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
    },
  );
  const safe = bytes
    ? body.replace(/[^\x20-\x7e]/gu, (sign) => `\\x${hex(sign.charCodeAt(0) & 255, 2)}`)
    : body;
  return (bytes ? 'b' : '') + quote + safe + quote;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
