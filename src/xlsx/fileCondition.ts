import { PERIODS, type Condition } from '../rule/condition';
import { isTrue } from './readWorkbookPart';
import type { XmlNode } from './readNodes';

type Read = (attributes: XmlNode['attributes']) => Condition | null;

/** Kinds that say what they want in words of their own instead of a formula (ECMA-376 18.3.1.10). */
const READERS: Readonly<Record<string, Read>> = {
  top10: ({ rank = '10', percent, bottom }) => ({
    kind: 'rank',
    side: isTrue(bottom) ? 'bottom' : 'top',
    n: Number(rank),
    percent: isTrue(percent),
    column: 'this',
  }),
  aboveAverage: readAverage,
  duplicateValues: () => ({ kind: 'duplicate', columns: ['this'], unique: false }),
  uniqueValues: () => ({ kind: 'duplicate', columns: ['this'], unique: true }),
  containsBlanks: () => ({ kind: 'blank', column: 'this' }),
  notContainsBlanks: () => ({ kind: 'not', of: { kind: 'blank', column: 'this' } }),
  containsErrors: () => ({ kind: 'error', column: 'this' }),
  notContainsErrors: () => ({ kind: 'not', of: { kind: 'error', column: 'this' } }),
  timePeriod: ({ timePeriod }) => {
    const period = PERIODS.find((one) => one === timePeriod);
    return period === undefined ? null : { kind: 'period', period, column: 'this' };
  },
};

/** A rule of a file without a formula as a condition on the coloured cell; null for all others. */
export function fileCondition({ attributes }: XmlNode): Condition | null {
  return READERS[attributes['type'] ?? '']?.(attributes) ?? null;
}

/** True for kinds that look at all cells of their range, so that the range is part of what they say. */
export function readsItsRange(type: string): boolean {
  return ['top10', 'aboveAverage', 'duplicateValues', 'uniqueValues'].includes(type);
}

function readAverage({
  aboveAverage = '1',
  stdDev,
  equalAverage,
}: XmlNode['attributes']): Condition {
  const side = isTrue(aboveAverage) ? 'above' : 'below';
  const n = Number(stdDev ?? 0);
  if (n > 0) return { kind: 'deviates', side, n, column: 'this' };
  if (!isTrue(equalAverage)) return { kind: 'average', side, column: 'this' };
  const other = side === 'above' ? 'below' : 'above';
  return { kind: 'not', of: { kind: 'average', side: other, column: 'this' } };
}
