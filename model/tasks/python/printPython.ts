import { printString } from './stringLiteral';
import { is, type Token } from './token';

const TIGHT_BEFORE = new Set([')', ']', '}', ',', ':', '.', ';']);
const UNARY = new Set(['-', '+', '~', '*', '**']);

interface Place {
  readonly bracket: string;
  /** Lambdas whose colon is still to come. */
  lambdas: number;
}

/** A program in its one layout: blanks as PEP 8 has them, blocks indented by four. */
export function printPython(tokens: readonly Token[]): string {
  let text = '';
  let level = 0;
  let fresh = true;
  const places: Place[] = [{ bracket: '', lambdas: 0 }];
  const newLine = (): void => {
    text += `\n${'    '.repeat(level)}`;
    fresh = true;
  };
  tokens.forEach((one, at) => {
    if (one.kind === 'newline') newLine();
    else if (one.kind === 'block') {
      text += ':';
      level += 1;
      newLine();
    } else if (one.kind === 'dedent') {
      level -= 1;
      if (at + 1 < tokens.length && tokens[at + 1]?.kind !== 'dedent') newLine();
    } else {
      const gap = !fresh && hasGap(tokens, at, places) ? ' ' : '';
      text += gap + printToken(one);
      fresh = false;
      track(one, places);
    }
  });
  return text;
}

function printToken(one: Token): string {
  return one.kind === 'string' ? printString(one.text, one.bytes) : one.text;
}

function track(one: Token, places: Place[]): void {
  const place = places[places.length - 1];
  if (is(one, '(', '[', '{')) places.push({ bracket: one.text, lambdas: 0 });
  else if (is(one, ')', ']', '}') && places.length > 1) places.pop();
  else if (is(one, 'lambda') && place) place.lambdas += 1;
  else if (is(one, ':') && place && place.lambdas > 0) place.lambdas -= 1;
}

function hasGap(tokens: readonly Token[], at: number, places: readonly Place[]): boolean {
  const [last, one] = [tokens[at - 1], tokens[at]];
  const place = places[places.length - 1];
  if (last === undefined || one === undefined) return false;
  if (is(last, '(', '[', '{', '~') || isUnary(tokens, at - 1)) return false;
  if (is(last, '.')) return is(tokens[at - 2], 'import', 'from') && one.kind === 'keyword';
  if (is(last, ',')) return !is(one, ')', ']', '}');
  if (one.kind === 'op' && TIGHT_BEFORE.has(one.text)) {
    // "2.real" would be read as a number.
    return one.text === '.' && (last.kind === 'number' || is(last, 'from'));
  }
  if (is(last, ':')) return place?.bracket !== '[' || wasLambda(tokens, at - 1);
  const isDefault = place !== undefined && (place.bracket !== '' || place.lambdas > 0);
  if ((is(one, '=') || is(last, '=')) && isDefault) return false;
  if (is(one, '(', '[')) return !endsOperand(last);
  return true;
}

/** True where a colon in a subscript ends a lambda's parameters. */
function wasLambda(tokens: readonly Token[], colon: number): boolean {
  for (let at = colon - 1; at >= 0 && !is(tokens[at], '[', ':'); at -= 1) {
    if (is(tokens[at], 'lambda')) return true;
  }
  return false;
}

/** True of a token after which an operator is binary and a bracket is a call or a subscript. */
export function endsOperand(one: Token | undefined): boolean {
  if (one === undefined) return false;
  if (one.kind === 'keyword') return is(one, 'None', 'True', 'False');
  return ['name', 'number', 'string'].includes(one.kind) || is(one, ')', ']', '}', '...');
}

function isUnary(tokens: readonly Token[], at: number): boolean {
  const one = tokens[at];
  return one?.kind === 'op' && UNARY.has(one.text) && !endsOperand(tokens[at - 1]);
}
