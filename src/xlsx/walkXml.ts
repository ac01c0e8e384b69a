import { SaxesParser } from 'saxes';
import { broken } from './refusal';

export type Attributes = Readonly<Record<string, string>>;

/** An opening tag. */
export interface XmlTag {
  /** Without the prefix that the root element carries, so that "x:row" and "row" are one; other prefixes stay. */
  readonly name: string;
  readonly attributes: Attributes;
  /** 0 for the root. */
  readonly depth: number;
  /** Where the tag ends, in UTF-16 units of the text. */
  readonly end: number;
  readonly isClosed: boolean;
  /** The root's prefix with its colon, '' for none. */
  readonly prefix: string;
}

/** What is told while an XML part is read; `close` comes for every tag. */
export interface XmlListener {
  open?(tag: XmlTag): void;
  close?(name: string, depth: number, end: number): void;
  text?(text: string): void;
}

/** Bytes decoded at a time. */
const STEP = 64 * 1024;

/**
 * Reads an XML part from its bytes or its text. Throws a refusal where it is not well formed, is not UTF-8, or has a
 * document type: workbooks need none, and entities are never expanded.
 */
export function walkXml(part: string, source: Uint8Array | string, listener: XmlListener): void {
  const parser = new SaxesParser({ position: false, xmlns: false as const });
  let depth = 0;
  let prefix = '';
  const strip = (name: string): string =>
    prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  parser.on('error', (error) => {
    throw broken(`${part} is no sound XML: ${error.message}`);
  });
  parser.on('doctype', () => {
    throw broken(`${part} declares a document type`);
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing: isClosed }) => {
    if (depth === 0) prefix = name.slice(0, name.indexOf(':') + 1);
    listener.open?.({
      name: strip(name),
      attributes,
      depth,
      end: parser.position,
      isClosed,
      prefix,
    });
    depth += 1;
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    listener.close?.(strip(name), depth, parser.position);
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  if (typeof source === 'string') parser.write(source);
  else feed(parser, part, source);
  parser.close();
}

/** The text of a part, byte-order mark included, so that it can be written back as it was. */
export function decodePart(part: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw broken(`${part} is not written in UTF-8`);
  }
}

function feed(parser: { write(text: string): unknown }, part: string, bytes: Uint8Array): void {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (piece: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(piece, { stream });
    } catch {
      throw broken(`${part} is not written in UTF-8`);
    }
  };
  for (let at = 0; at < bytes.length; at += STEP) {
    parser.write(decode(bytes.subarray(at, at + STEP), at + STEP < bytes.length));
  }
}
