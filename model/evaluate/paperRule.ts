/** A rule in the dialect of the paper's test split. */
export type PaperNode =
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly PaperNode[] }
  /** Column counted from 0. */
  | { readonly kind: 'column'; readonly index: number }
  /** A constant in its own spelling. */
  | { readonly kind: 'constant'; readonly text: string; readonly quoted: boolean };

/** Reads `AND(StartsWith(c[1], 'A'), Top(5))`; null where the text is no rule of the dialect. */
export function parsePaperRule(code: string): PaperNode | null {
  const reader = { code, at: 0 };
  const node = takeNode(reader);
  skipSpaces(reader);
  return node?.kind === 'call' && reader.at === code.length ? node : null;
}

interface Reader {
  readonly code: string;
  at: number;
}

function takeNode(reader: Reader): PaperNode | null {
  skipSpaces(reader);
  const quote = reader.code[reader.at] ?? '';
  if (quote === '"' || quote === "'") return takeQuoted(reader, quote);
  const column = take(reader, /c\[(\d+)\]/y);
  if (column !== null) return { kind: 'column', index: Number(column[1]) };
  const name = take(reader, /([A-Za-z]+)\(/y);
  if (name !== null) return takeArguments(reader, (name[1] ?? '').toLowerCase());
  const text = take(reader, /[^,()]+/y)?.[0].trim() ?? '';
  return text === '' ? null : { kind: 'constant', text, quoted: false };
}

function takeQuoted(reader: Reader, quote: string): PaperNode | null {
  const end = reader.code.indexOf(quote, reader.at + 1);
  if (end < 0) return null;
  const text = reader.code.slice(reader.at + 1, end);
  reader.at = end + 1;
  return { kind: 'constant', text, quoted: true };
}

function takeArguments(reader: Reader, name: string): PaperNode | null {
  const args: PaperNode[] = [];
  if (take(reader, /\s*\)/y) !== null) return { kind: 'call', name, args };
  for (;;) {
    const arg = takeNode(reader);
    if (arg === null) return null;
    args.push(arg);
    if (take(reader, /\s*\)/y) !== null) return { kind: 'call', name, args };
    if (take(reader, /\s*,/y) === null) return null;
  }
}

function take(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.code);
  if (match !== null) reader.at = pattern.lastIndex;
  return match;
}

function skipSpaces(reader: Reader): void {
  take(reader, /\s*/y);
}

/** Columns that a rule reads, `otherwise` where it names none. */
export function columnsOf(node: PaperNode, otherwise: number): readonly number[] {
  const named = namedColumns(node);
  return named.length > 0 ? [...new Set(named)] : [otherwise];
}

/** Columns that a rule names, in reading order. */
export function namedColumns(node: PaperNode): readonly number[] {
  if (node.kind === 'column') return [node.index];
  return node.kind === 'call' ? node.args.flatMap(namedColumns) : [];
}

/** True when the rule calls one of the functions (lower case). */
export function calls(node: PaperNode, names: readonly string[]): boolean {
  return (
    node.kind === 'call' &&
    (names.includes(node.name) || node.args.some((arg) => calls(arg, names)))
  );
}
