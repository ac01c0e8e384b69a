import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './readZip';
import { broken } from './refusal';

/** Packed bytes handed over at a time: what one step can unpack to stays small (deflate makes at most 1,032 of one). */
const STEP = 16 * 1024;

/** The unpacked bytes of an archive's file, checked by size and checksum; stops at the size that the file claims. */
export function unpackEntry(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflate(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw broken(`${entry.name} is damaged`);
  }
  return bytes;
}

function inflate(entry: ZipEntry): Uint8Array {
  const { name, method, packed, size } = entry;
  if (method !== 8) throw broken(`${name} is packed in an unknown way`);
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    length += piece.length;
    if (length > size) throw broken(`${name} is larger than it claims`);
    pieces.push(piece);
  });
  for (let at = 0; at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  return join(pieces, length);
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
