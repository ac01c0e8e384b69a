import * as z from 'zod/mini';
import { COLOURS } from '../../sheet/colours';
import type { HouseLooks } from './houseLooks';

/** Where the colours of one workbook are kept. */
export interface HousePort {
  read(): HouseLooks;
  keep(looks: HouseLooks): void;
}

const colour = z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/));
const looks = z.partialRecord(z.enum(COLOURS), z.object({ fill: colour, font: colour }));

/** What lies in storage; the first form was the colours alone. */
const schema = z.union([
  z.object({ version: z.literal(1), looks }),
  z.pipe(
    looks,
    z.transform((old) => ({ version: 1, looks: old })),
  ),
]);

/** The colours of a workbook in a storage under a key; none where the storage refuses or holds something else. */
export function createHousePort(
  storage: () => Pick<Storage, 'getItem' | 'setItem'>,
  key: string,
): HousePort {
  return {
    read() {
      try {
        const read = schema.safeParse(JSON.parse(storage().getItem(key) ?? '{}'));
        return read.success ? read.data.looks : {};
      } catch {
        return {};
      }
    },
    keep(learnt) {
      try {
        storage().setItem(key, JSON.stringify({ version: 1, looks: learnt }));
      } catch {
        // They are learnt again from the sheet's rules.
      }
    },
  };
}
