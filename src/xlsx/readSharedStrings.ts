import { walkXml, type XmlListener } from './walkXml';

const ESCAPE = /_x([0-9a-f]{4})_/gi;

/** Characters that XML cannot hold stand as _xHHHH_ in texts (ECMA-376 22.9.2.19). */
export function readEscapes(text: string): string {
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What XML cannot hold: control characters, halves of pairs, two non-characters; and what would be read as an escape. */
const UNSAYABLE =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9a-f]{4}_)/gi;

/** The way back: a text that `readEscapes` reads as this one. */
export function writeEscapes(text: string): string {
  const code = (character: string): string =>
    character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return text.replace(UNSAYABLE, (character) => `_x${code(character)}_`);
}

/** Gathers the text of a string item, plain or rich; reading aids (rPh) are no part of it. */
export function createTextGatherer(): Required<XmlListener> & { take(): string } {
  let text = '';
  let inText = false;
  let aids = 0;
  return {
    open: ({ name }) => {
      if (name === 'rPh') aids += 1;
      inText = name === 't' && aids === 0;
    },
    close: (name) => {
      if (name === 'rPh') aids -= 1;
      inText = false;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    take: () => {
      const taken = readEscapes(text);
      text = '';
      return taken;
    },
  };
}

/** The texts that cells point at by index. */
export function readSharedStrings(part: string, bytes: Uint8Array): readonly string[] {
  const strings: string[] = [];
  const gatherer = createTextGatherer();
  walkXml(part, bytes, {
    ...gatherer,
    close: (name, depth, end) => {
      gatherer.close(name, depth, end);
      if (name === 'si') strings.push(gatherer.take());
    },
  });
  return strings;
}
