import type { FoundElement } from './findElements';

/** Text that takes the place of `text.slice(start, end)`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** Makes edits that do not overlap; two at one place keep their order. */
export function editText(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, insert } of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, start), insert);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Puts content first inside an element. */
export function insertFirst(text: string, element: FoundElement, content: string): Edit {
  const { start, openEnd, isClosed, written } = element;
  if (!isClosed) return { start: openEnd, end: openEnd, insert: content };
  const tag = text.slice(start, openEnd).replace(/\s*\/>$/, '>');
  return { start, end: openEnd, insert: `${tag}${content}</${written}>` };
}

/** An opening tag with an attribute changed; as it was where the attribute is missing. */
export function changeAttribute(
  tag: string,
  attribute: string,
  change: (value: string) => string,
): string {
  return tag.replace(
    /(\s)([\w:.-]+)(\s*=\s*)("[^"]*"|'[^']*')/g,
    (whole: string, space: string, name: string, sign: string, quoted: string) =>
      name === attribute ? `${space}${name}${sign}"${change(quoted.slice(1, -1))}"` : whole,
  );
}

/** A text as it stands in XML content or in an attribute with double quotes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
