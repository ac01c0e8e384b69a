/** What a program is made of, the most telling first: for the parts of a report. */
const CONSTRUCTS: readonly { readonly name: string; readonly symbols: readonly string[] }[] = [
  { name: 'block', symbols: ['<BLOCK>'] },
  { name: 'import', symbols: ['import'] },
  { name: 'lambda', symbols: ['lambda'] },
  { name: 'comprehension', symbols: ['for'] },
  { name: 'assignment', symbols: ['=', '+=', '-='] },
];

/** Name of the construct of a program's symbols: one of the list, "call" or "expression". */
export function constructOf(symbols: readonly string[]): string {
  const found = CONSTRUCTS.find((one) => one.symbols.some((symbol) => symbols.includes(symbol)));
  if (found !== undefined) return found.name;
  return symbols.some((symbol) => symbol.endsWith('(')) ? 'call' : 'expression';
}
