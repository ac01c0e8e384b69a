import type { Host } from '../host/host';
import type { JournalStore } from '../host/undoJournal';
import { createOfficeHost } from './officeHost';

const DAY = 86_400_000;
/** 1970-01-01 in Excel's 1900 system. */
const UNIX_EPOCH = 25_569;

/**
 * Waits until Office is there and answers the open workbook, as pane and ribbon share it. The undo journal lies in
 * local storage under the workbook's address.
 */
export async function openWorkbook(): Promise<Host> {
  await Office.onReady();
  return createOfficeHost({
    store: openStore(journalKey()),
    now: readNow,
    clock: Date.now,
    isSupported,
  });
}

function isSupported(version: string): boolean {
  // Missing outside of Office, whatever the types say.
  const { requirements }: Partial<Office.Context> = Office.context;
  return requirements?.isSetSupported('ExcelApi', version) ?? false;
}

/** Now as a serial in the user's local time. */
function readNow(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / DAY + UNIX_EPOCH;
}

/** A workbook that was never saved has no address: all of those share one journal. */
function journalKey(): string {
  // Both are missing in clients that do not know them, whatever the types say.
  const { partitionKey, document }: Partial<Office.Context> = Office.context;
  return `${partitionKey ?? ''}rulefusion.journal:${document?.url ?? ''}`;
}

/** Reads and writes throw where the browser forbids storage; the journal then goes on in memory. */
function openStore(key: string): JournalStore {
  return {
    read: () => window.localStorage.getItem(key),
    write: (text) => window.localStorage.setItem(key, text),
  };
}
