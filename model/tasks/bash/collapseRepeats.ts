/** Longest run of symbols that is looked for twice. */
const LONGEST = 4;
const POINTER = /^[A-Z]+_\d+$/;
const ARGUMENT = /^(?:[uorx]:|w[*"]?:|f:)|^ARG$|^[A-Z]+_\d+$/;
const CONNECTOR = /^(?:\||\|&|;|&&|\|\|)$/;

/**
 * A program without what it says twice in a row: a model that writes all symbols at once spreads one over two places
 * where it is not sure of the place ("cd /tmp /tmp", "| sort | sort"). Fewer than one command in a hundred means it.
 */
export function collapseRepeats(program: readonly string[]): readonly string[] {
  const out: string[] = [];
  let spelling = false;
  for (const symbol of program) {
    out.push(symbol);
    if (symbol === 'SPELL') spelling = true;
    else if (symbol === 'STOP') spelling = false;
    for (let length = 1; length <= LONGEST && 2 * length <= out.length; length += 1) {
      if (!endsTwice(out, length, spelling)) continue;
      out.splice(-length);
      break;
    }
  }
  return out;
}

function endsTwice(symbols: readonly string[], length: number, spelling: boolean): boolean {
  const last = symbols.slice(-length);
  const before = symbols.slice(-2 * length, -length);
  if (!last.every((symbol, at) => symbol === before[at])) return false;
  const [first = ''] = last;
  if (spelling) return length === 1 && POINTER.test(first);
  if (!last.some((symbol) => ARGUMENT.test(symbol)) || last.some(isBracket)) return false;
  return ARGUMENT.test(first) || CONNECTOR.test(first);
}

/** What opens or closes something cannot go alone. */
function isBracket(symbol: string): boolean {
  return (
    /^(?:&\.|"?\$\(|[<>]\(|o:\W)$/.test(symbol) || (symbol !== 'ARG' && /^[A-Z]+$/.test(symbol))
  );
}
