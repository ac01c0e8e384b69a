import { printRule } from '../../../src/rule/printRule';
import type { Format } from '../../../src/rule/format';

/** A look as rule text. */
export function printLook(format: Format): string {
  const where = { kind: 'rows' } as const;
  const when = { kind: 'blank', column: 'this' } as const;
  return printRule({ kind: 'highlight', where, when, format }).split(' -> ')[1] ?? 'unformatted';
}
