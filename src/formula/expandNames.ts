import { parseA1Ref, stringifyA1Ref, tokenize, type RangeA1 } from '@borgar/fx';

/**
 * A formula with what its defined names stand for, where that is a value or a standing range of its own sheet; other
 * names stay. The formula says the same on that sheet.
 */
export function expandNames(
  formula: string,
  names: Readonly<Record<string, string>>,
  sheetName: string,
): string {
  const known = new Map(Object.entries(names).map(([name, text]) => [name.toLowerCase(), text]));
  if (known.size === 0) return formula;
  return tokenize(formula, { withLocation: false })
    .map(({ type, value }) => {
      const text = type === 'range_named' ? known.get(value.toLowerCase()) : undefined;
      return (text === undefined ? null : plainText(text.replace(/^=/, ''), sheetName)) ?? value;
    })
    .join('');
}

/** A value, or a standing range without its sheet; null for anything else. */
function plainText(text: string, sheetName: string): string | null {
  if (/^(?:-?[\d.]+%?|"(?:[^"]|"")*"|TRUE|FALSE)$/i.test(text)) return text;
  const parsed = parseA1Ref(text);
  if (parsed === undefined || !('range' in parsed)) return null;
  const { range, context = [] } = parsed;
  const isOwn = context.every((one) => one.toLowerCase() === sheetName.toLowerCase());
  return isOwn && isStanding(range) ? stringifyA1Ref({ context: [], range }) : null;
}

/** Ends that a whole column or row does not have stand still. */
function isStanding({ left, right, top, bottom, ...fixed }: RangeA1): boolean {
  const isFixed = (end: number | null | undefined, mark: boolean | null | undefined): boolean =>
    end === null || end === undefined || mark === true;
  return (
    isFixed(left, fixed.$left) &&
    isFixed(right, fixed.$right) &&
    isFixed(top, fixed.$top) &&
    isFixed(bottom, fixed.$bottom)
  );
}
