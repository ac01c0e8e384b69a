import { broken } from './refusal';

/** One file of a zip archive, as it is stored. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  /** General purpose flags; bit 11 says that the name is UTF-8. */
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** MS-DOS time and date as one number. */
  readonly time: number;
  readonly crc: number;
  /** Unpacked size in bytes. */
  readonly size: number;
  /** The packed bytes, a view into the archive. */
  readonly packed: Uint8Array;
}

/** Most bytes that all files of an archive may take together when unpacked. */
export const MOST_UNPACKED = 200 * 1024 * 1024;

/** Most files of an archive without zip64, as they are written here. */
const MOST_FILES = 0xffff;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
/** Where a 32-bit field has this value, the true one stands in the zip64 extra field. */
const IN_EXTRA = 0xffffffff;
/** The compound file in which Office puts a workbook with a password, and every .xls. */
const COMPOUND = 0xe011cfd0;

/**
 * The files of a zip archive (PKWARE APPNOTE 6.3, zip64 included), in the order of its directory. Nothing is unpacked.
 * Throws a refusal for what is no archive, for passwords, and for archives that would unpack to more than 200 MiB.
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 4 && view.getUint32(0, true) === COMPOUND) {
    throw broken('it is protected by a password, or an old .xls file');
  }
  const { count, start } = findDirectory(view);
  if (count > MOST_FILES) throw broken('it holds too many files');
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let unpacked = 0;
  let at = start;
  for (let i = 0; i < count; i++) {
    const { entry, next } = readCentral(bytes, view, at);
    unpacked += entry.size;
    if (unpacked > MOST_UNPACKED) throw broken('it unpacks to more than 200 MB');
    if (seen.has(entry.name.toLowerCase())) throw broken(`it holds ${entry.name} twice`);
    seen.add(entry.name.toLowerCase());
    entries.push(entry);
    at = next;
  }
  return entries;
}

function findDirectory(view: DataView): { readonly count: number; readonly start: number } {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const far = findFarDirectory(view, at);
    return far ?? { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) };
  }
  throw broken('it is no zip archive, or its end is missing');
}

function findFarDirectory(view: DataView, end: number): ReturnType<typeof findDirectory> | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null;
  const at = readLong(view, locator + 8);
  if (view.getUint32(at, true) !== END_64) throw broken('its zip64 directory is missing');
  return { count: readLong(view, at + 32), start: readLong(view, at + 48) };
}

function readCentral(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { readonly entry: ZipEntry; readonly next: number } {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) {
    throw broken('its zip directory is damaged');
  }
  const extra = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = extra + view.getUint16(at + 30, true);
  const nameBytes = bytes.subarray(at + 46, extra);
  const name = new TextDecoder().decode(nameBytes);
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) throw broken(`${name} is encrypted`);
  const [size, packedSize, offset] = readSizes(view, at, extra, extraEnd);
  const entry = {
    name,
    nameBytes,
    flags,
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: findPacked(bytes, view, { name, offset, packedSize }),
  };
  return { entry, next: extraEnd + view.getUint16(at + 32, true) };
}

/** Unpacked size, packed size and offset; each may have moved to the zip64 extra field, in this order. */
function readSizes(
  view: DataView,
  at: number,
  extra: number,
  extraEnd: number,
): readonly [number, number, number] {
  let long = findLongs(view, extra, extraEnd);
  const take = (field: number): number => {
    const short = view.getUint32(at + field, true);
    if (short !== IN_EXTRA) return short;
    const value = readLong(view, long);
    long += 8;
    return value;
  };
  return [take(24), take(20), take(42)];
}

function findLongs(view: DataView, extra: number, extraEnd: number): number {
  let at = extra;
  while (at + 4 <= extraEnd && view.getUint16(at, true) !== 1) {
    at += 4 + view.getUint16(at + 2, true);
  }
  return at + 4;
}

function findPacked(
  bytes: Uint8Array,
  view: DataView,
  place: { readonly name: string; readonly offset: number; readonly packedSize: number },
): Uint8Array {
  const { name, offset, packedSize } = place;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) {
    throw broken(`${name} is missing from the archive`);
  }
  const lengths = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const start = offset + 30 + lengths;
  if (start + packedSize > bytes.length) throw broken(`${name} is cut off`);
  return bytes.subarray(start, start + packedSize);
}

function readLong(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
