import type { Host, HostError } from '../host/host';
import { fail, type Result } from '../sheet/result';
import type { Snapshot } from '../sheet/snapshot';

/** The table with the selection as it is now; a host that throws is a host that failed. */
export async function readSelected(
  host: Pick<Host, 'readTable'>,
): Promise<Result<Snapshot, HostError>> {
  try {
    return await host.readTable();
  } catch (thrown) {
    return fail({ code: 'hostFailed', detail: String(thrown) });
  }
}
