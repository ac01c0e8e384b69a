import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './readZip';

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
/** Bit 3: sizes follow the data. They are known here. */
const SIZES_FOLLOW = 0x0008;
/** Version of the format that a reader must know: 2.0, for deflate. */
const VERSION = 20;

/** An archive's file with other content. */
export function replaceContent(entry: ZipEntry, content: Uint8Array): ZipEntry {
  return {
    ...entry,
    method: 8,
    crc: crc32(content),
    size: content.length,
    packed: deflateSync(content),
  };
}

/** A zip archive of these files in this order; packed bytes go in as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const space = entries.reduce(
    (sum, { packed, nameBytes }) =>
      sum + LOCAL_SIZE + CENTRAL_SIZE + 2 * nameBytes.length + packed.length,
    END_SIZE,
  );
  const bytes = new Uint8Array(space);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    at = writeDescription(view, at + 4, entry) + 2;
    bytes.set(entry.nameBytes, at);
    bytes.set(entry.packed, at + entry.nameBytes.length);
    at += entry.nameBytes.length + entry.packed.length;
  }
  const directory = at;
  for (const [i, entry] of entries.entries()) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    writeDescription(view, at + 6, entry);
    view.setUint32(at + 42, offsets[i] ?? 0, true);
    bytes.set(entry.nameBytes, at + CENTRAL_SIZE);
    at += CENTRAL_SIZE + entry.nameBytes.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that local and central headers share; answers where they end. */
function writeDescription(view: DataView, at: number, entry: ZipEntry): number {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags & ~SIZES_FOLLOW, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
  return at + 24;
}
