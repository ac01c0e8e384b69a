import type { Area } from '../sheet/area';
import { parseArea } from '../sheet/parseAddress';
import { printCell } from '../sheet/printAddress';

/** Areas as the component writes them: "B2:B9 D2:D9", whole columns as "A1:A1048576". */
export function printComponentRange(areas: readonly Area[]): string {
  return areas
    .map((area) => {
      const first = printCell({ row: area.top, column: area.left });
      const last = printCell({ row: area.bottom, column: area.right });
      return first === last ? first : `${first}:${last}`;
    })
    .join(' ');
}

/** The areas of a rule of the component. */
export function parseComponentRange(text: string): readonly Area[] {
  return text
    .split(' ')
    .map(parseArea)
    .filter((area) => area !== null);
}
