import { ERROR_CODES, isCellError, type CellValue } from './cellValue';

/** A column's cells as typed arrays, which go to another thread without being copied. */
export interface PackedColumn {
  /** Column of the sheet, from 0. */
  readonly column: number;
  /** What each cell is, by `KINDS`. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** A number; the place of a text or of an error code; 1 for TRUE. */
  readonly values: Float64Array<ArrayBuffer>;
  /** Each text once, one after another, in UTF-8; `lengths` are theirs in UTF-16. */
  readonly texts: Uint8Array<ArrayBuffer>;
  readonly lengths: Int32Array<ArrayBuffer>;
}

const KINDS = { blank: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;

/** Takes a column's cells slice by slice, so that no list of all of them is ever made. */
export class ColumnPacker {
  private readonly kinds: Uint8Array<ArrayBuffer>;
  private readonly values: Float64Array<ArrayBuffer>;
  private readonly places = new Map<string, number>();
  private count = 0;

  constructor(
    private readonly column: number,
    rows: number,
  ) {
    this.kinds = new Uint8Array(rows);
    this.values = new Float64Array(rows);
  }

  add(value: CellValue): void {
    const at = this.count;
    this.count += 1;
    if (value === null) return;
    if (typeof value === 'number') this.put(at, KINDS.number, value);
    else if (typeof value === 'boolean') this.put(at, KINDS.boolean, value ? 1 : 0);
    else if (isCellError(value)) this.put(at, KINDS.error, ERROR_CODES.indexOf(value.error));
    else this.put(at, KINDS.text, this.placeOf(value));
  }

  finish(): PackedColumn {
    const texts = [...this.places.keys()];
    return {
      column: this.column,
      kinds: this.kinds,
      values: this.values,
      texts: new TextEncoder().encode(texts.join('')),
      lengths: Int32Array.from(texts, (text) => text.length),
    };
  }

  private put(at: number, kind: number, value: number): void {
    this.kinds[at] = kind;
    this.values[at] = value;
  }

  private placeOf(text: string): number {
    const known = this.places.get(text) ?? this.places.size;
    this.places.set(text, known);
    return known;
  }
}

/** The buffers that can be handed over with a message. */
export function buffersOf(columns: readonly PackedColumn[]): ArrayBuffer[] {
  return columns.flatMap(({ kinds, values, texts, lengths }) =>
    [kinds, values, texts, lengths].map(({ buffer }) => buffer),
  );
}

/** A packed column's cell by its row from 0; blank outside. */
export function readPacked(packed: PackedColumn): (row: number) => CellValue {
  const { kinds, values } = packed;
  const texts = unpackTexts(packed);
  return (row) => {
    const value = values[row] ?? 0;
    switch (kinds[row]) {
      case KINDS.number:
        return value;
      case KINDS.text:
        return texts[value] ?? '';
      case KINDS.boolean:
        return value === 1;
      case KINDS.error:
        return { error: ERROR_CODES[value] ?? '#VALUE!' };
      default:
        return null;
    }
  };
}

function unpackTexts({ texts, lengths }: PackedColumn): readonly string[] {
  // A mark at the beginning is a part of the text.
  const joined = new TextDecoder('utf-8', { ignoreBOM: true }).decode(texts);
  let at = 0;
  return Array.from(lengths, (length) => {
    at += length;
    return joined.slice(at - length, at);
  });
}
