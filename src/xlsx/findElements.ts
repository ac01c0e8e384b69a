import { walkXml, type Attributes, type XmlTag } from './walkXml';

/** Where an element stands in the text of a part, in UTF-16 units. */
export interface FoundElement {
  readonly name: string;
  /** The name as it is written, with its prefix. */
  readonly written: string;
  readonly attributes: Attributes;
  readonly depth: number;
  readonly start: number;
  readonly openEnd: number;
  /** Where the closing tag starts; `end` for an element that closes itself. */
  readonly closeStart: number;
  readonly end: number;
  readonly isClosed: boolean;
}

/** The wanted elements of a part, in the order in which they end, and the prefix of its main names. */
export function findElements(
  part: string,
  text: string,
  isWanted: (tag: XmlTag) => boolean,
): { readonly prefix: string; readonly elements: readonly FoundElement[] } {
  const elements: FoundElement[] = [];
  const open: XmlTag[] = [];
  let prefix = '';
  walkXml(part, text, {
    open: (tag) => {
      prefix = tag.prefix;
      if (isWanted(tag)) open.push(tag);
    },
    close: (_, depth, end) => {
      const tag = open.at(-1);
      if (tag?.depth !== depth) return;
      open.pop();
      const { name, attributes, end: openEnd, isClosed } = tag;
      const written = name.includes(':') ? name : prefix + name;
      // No "<" stands inside a tag of well-formed XML.
      const start = text.lastIndexOf('<', openEnd - 1);
      const closeStart = isClosed ? end : text.lastIndexOf('<', end - 1);
      elements.push({
        name,
        written,
        attributes,
        depth,
        start,
        openEnd,
        closeStart,
        end,
        isClosed,
      });
    },
  });
  return { prefix, elements };
}
