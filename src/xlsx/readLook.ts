import { readColour } from './readDxf';
import { childrenOf, type XmlNode } from './readNodes';
import { isTrue } from './readWorkbookPart';

/** What a rule of a file does to a cell, as far as it can be told. */
export interface Look {
  /** "#RRGGBB", or the file's own word for a colour of the theme. */
  readonly fill: string | null;
  readonly font: string | null;
  readonly marks: readonly Mark[];
  readonly border: boolean;
  /** A number format in English notation. */
  readonly numberFormat: string | null;
}

export type Mark = 'bold' | 'italic' | 'underline' | 'strikethrough';

const MARKS: Readonly<Record<string, Mark>> = {
  b: 'bold',
  i: 'italic',
  u: 'underline',
  strike: 'strikethrough',
};

/** Changes nothing. */
export const NO_LOOK: Look = {
  fill: null,
  font: null,
  marks: [],
  border: false,
  numberFormat: null,
};

/** A look (ECMA-376 18.8.14), also of colours that only the theme knows. */
export function readLook(dxf: XmlNode | undefined): Look {
  if (dxf === undefined) return NO_LOOK;
  const find = (name: string): XmlNode | undefined =>
    dxf.children.find((child) => child.name === name || child.name === `x14:${name}`);
  const font = find('font');
  const [pattern] = childrenOf(find('fill'), 'patternFill');
  const ground = childrenOf(pattern, 'bgColor')[0] ?? childrenOf(pattern, 'fgColor')[0];
  const sides = find('border')?.children ?? [];
  return {
    fill: ground === undefined ? null : colourOf(ground),
    font: childrenOf(font, 'color').map(colourOf)[0] ?? null,
    marks: (font?.children ?? []).flatMap(markOf),
    border: sides.some(({ attributes }) => attributes['style'] !== undefined),
    numberFormat: find('numFmt')?.attributes['formatCode'] ?? null,
  };
}

/** True for a look that changes nothing. */
export function isPlain({ fill, font, marks, border, numberFormat }: Look): boolean {
  return fill === null && font === null && marks.length === 0 && !border && numberFormat === null;
}

function colourOf(node: XmlNode): string {
  const { theme, indexed, rgb } = node.attributes;
  if (theme !== undefined) return `theme colour ${theme}`;
  const plain = readColour({ ...node, attributes: { rgb: rgb ?? '' } });
  return plain ?? `colour ${indexed ?? 'of its own'}`;
}

function markOf({ name, attributes: { val = '1' } }: XmlNode): readonly Mark[] {
  const mark = MARKS[name];
  return mark === undefined || !(isTrue(val) || (mark === 'underline' && val !== 'none'))
    ? []
    : [mark];
}
