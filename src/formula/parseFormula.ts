import { parse, tokenize, type AstExpression } from '@borgar/fx';
import { fail, ok, type Result } from '../sheet/result';
import type { FormulaProblem } from './formulaProblem';

/** Prefixes that files put before newer functions and the names of LET and LAMBDA. */
const FILE_PREFIX = /^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i;
const MOST_CHARACTERS = 8192;

/** The tree of a formula with leading "="; file prefixes are dropped. */
export function parseFormula(text: string): Result<AstExpression, FormulaProblem> {
  const formula = text.trim();
  if (formula.length > MOST_CHARACTERS) return notAllowed('tooLong');
  if (!formula.startsWith('=')) return notAllowed('missingEquals');
  try {
    const tokens = tokenize(formula, { mergeRefs: true, withLocation: false });
    const plain = tokens.map((token) =>
      token.type === 'func' || token.type === 'range_named'
        ? { ...token, value: token.value.replace(FILE_PREFIX, '') }
        : token,
    );
    return ok(parse(plain, { permitArrayCalls: true, looseRefCalls: true }));
  } catch (error) {
    return fail({ code: 'syntax', detail: error instanceof Error ? error.message : String(error) });
  }
}

function notAllowed(what: 'tooLong' | 'missingEquals'): Result<never, FormulaProblem> {
  return fail({ code: 'notAllowed', what, detail: '' });
}
