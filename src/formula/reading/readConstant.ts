import type { AstExpression } from '@borgar/fx';
import { serialOf } from '../calendar';
import { argumentsOf, sidesOf } from './treeKey';

/** A number as it is written, with its sign and percent sign; null for anything else. */
export function readNumber(node: AstExpression | null | undefined): number | null {
  if (node?.type === 'Literal') return typeof node.value === 'number' ? node.value : null;
  if (node?.type !== 'UnaryExpression') return null;
  const value = readNumber(node.arguments[0]);
  if (value === null) return null;
  switch (node.operator) {
    case '-':
      return -value;
    case '+':
      return value;
    case '%':
      return Number((value / 100).toPrecision(15));
    default:
      return null;
  }
}

/** A text as it is written, also in joined pieces; null for anything else. */
export function readText(node: AstExpression | null | undefined): string | null {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  const sides = sidesOf(node, '&');
  if (sides === null) return null;
  const [left, right] = sides.map(readText);
  return left === null || right === null || left === undefined || right === undefined
    ? null
    : left + right;
}

/** The serial of DATE(2026,11,22), also with a TIME added; null for anything else. */
export function readDate(node: AstExpression | null | undefined): number | null {
  const sum = sidesOf(node, '+');
  if (sum !== null) {
    const [date, time] = [readDate(sum[0]), readTime(sum[1])];
    return date === null || time === null ? null : date + time;
  }
  const [year, month, day] = argumentsOf(node, 'DATE')?.map(readNumber) ?? [];
  if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number') return null;
  return serialOf(year, month, day);
}

/** The part of a day of TIME(17,30,0); null for anything else. */
export function readTime(node: AstExpression | null | undefined): number | null {
  const [hours, minutes, seconds] = argumentsOf(node, 'TIME')?.map(readNumber) ?? [];
  if (typeof hours !== 'number' || typeof minutes !== 'number' || typeof seconds !== 'number') {
    return null;
  }
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
