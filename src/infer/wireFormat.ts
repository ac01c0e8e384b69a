/** One field of a protobuf message: its number and, by its wire type, its value or its bytes. */
export type WireField =
  | { readonly number: number; readonly kind: 'varint'; readonly value: bigint }
  /** Texts, bytes and messages inside. */
  | { readonly number: number; readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly number: number; readonly kind: 'fixed'; readonly bytes: Uint8Array };

const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;

/** The fields of a message in their order; throws on bytes that are none (protobuf.dev/programming-guides/encoding). */
export function readFields(message: Uint8Array): readonly WireField[] {
  const fields: WireField[] = [];
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = message[at];
      if (byte === undefined) break;
      at += 1;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new Error('protobuf: a number without an end');
  };
  const take = (length: number): Uint8Array => {
    if (at + length > message.length) throw new Error('protobuf: a field without an end');
    at += length;
    return message.subarray(at - length, at);
  };
  while (at < message.length) {
    const key = Number(varint());
    const number = key >>> 3;
    const type = key & 7;
    if (type === VARINT) fields.push({ number, kind: 'varint', value: varint() });
    else if (type === BYTES) fields.push({ number, kind: 'bytes', bytes: take(Number(varint())) });
    else if (type === FIXED64) fields.push({ number, kind: 'fixed', bytes: take(8) });
    else if (type === FIXED32) fields.push({ number, kind: 'fixed', bytes: take(4) });
    else throw new Error(`protobuf: wire type ${type}`);
  }
  return fields;
}

/** A message of these fields. */
export function writeFields(fields: readonly WireField[]): Uint8Array {
  const parts = fields.flatMap((field): readonly Uint8Array[] => {
    const { number } = field;
    if (field.kind === 'varint') return [key(number, VARINT), writeVarint(field.value)];
    const { bytes } = field;
    if (field.kind === 'fixed') return [key(number, bytes.length === 8 ? FIXED64 : FIXED32), bytes];
    return [key(number, BYTES), writeVarint(BigInt(bytes.length)), bytes];
  });
  const message = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    message.set(part, at);
    at += part.length;
  }
  return message;
}

function key(number: number, type: number): Uint8Array {
  return writeVarint(BigInt(number * 8 + type));
}

function writeVarint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80n; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}
