import * as z from 'zod/mini';
import { COLOURS } from '../../sheet/colours';
import type { HouseLooks } from './houseLooks';

/** Where the colours of one workbook are kept. */
export interface HousePort {
  read(): HouseLooks;
  keep(looks: HouseLooks): void;
}

const colour = z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/));
const schema = z.partialRecord(z.enum(COLOURS), z.object({ fill: colour, font: colour }));

/** The colours of a workbook in a storage under a key; none where the storage refuses or holds something else. */
export function createHousePort(
  storage: () => Pick<Storage, 'getItem' | 'setItem'>,
  key: string,
): HousePort {
  return {
    read() {
      try {
        const read = schema.safeParse(JSON.parse(storage().getItem(key) ?? '{}'));
        return read.success ? read.data : {};
      } catch {
        return {};
      }
    },
    keep(looks) {
      try {
        storage().setItem(key, JSON.stringify(looks));
      } catch {
        // They are learnt again from the sheet's rules.
      }
    },
  };
}
