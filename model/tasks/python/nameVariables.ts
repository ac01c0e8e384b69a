import { is, token, type Token } from './token';

const VARIABLE = /^<V\d+>$/;

/** Names that people give most often, by where a variable is bound. */
const NAMES = {
  pairs: ['k', 'v'],
  count: ['i', 'j', 'k'],
  numbered: ['i', 'x'],
  other: ['x', 'y', 'z'],
  rest: ['a', 'b', 'c', 'd', 'e', 'n', 'm', 'p', 'q', 's', 't', 'u', 'w', 'r', 'f', 'g', 'h'],
} as const;

/** Gives every <V…> a short name that the program does not use yet, by what it runs over. */
export function nameVariables(tokens: readonly Token[]): readonly Token[] {
  const used = new Set(tokens.filter(({ kind }) => kind === 'name').map(({ text }) => text));
  const names = new Map<string, string>();
  const give = (variable: string, wishes: readonly string[]): void => {
    if (names.has(variable)) return;
    const all = [...wishes, ...NAMES.other, ...NAMES.rest];
    const name = all.find((wish) => !used.has(wish)) ?? `v${names.size}`;
    used.add(name);
    names.set(variable, name);
  };
  tokens.forEach((one, at) => {
    if (!is(one, 'for')) return;
    const end = tokens.findIndex((other, index) => index > at && is(other, 'in'));
    const wishes: readonly string[] = wishesFor(tokens, end);
    tokens.slice(at, end < 0 ? at : end).forEach(({ text }) => {
      if (VARIABLE.test(text)) give(text, wishes);
    });
  });
  for (const { kind, text } of tokens) if (kind === 'name' && VARIABLE.test(text)) give(text, []);
  return tokens.map((one) => {
    const name = one.kind === 'name' ? names.get(one.text) : undefined;
    return name === undefined ? one : token('name', name);
  });
}

/** What a loop over this would call its variables. */
function wishesFor(tokens: readonly Token[], end: number): readonly string[] {
  const over = tokens.slice(end + 1, end + 9).map(({ text }) => text);
  if (over[0] === 'range') return NAMES.count;
  if (over[0] === 'enumerate') return NAMES.numbered;
  return over.includes('items') || over.includes('iteritems') ? NAMES.pairs : NAMES.other;
}
