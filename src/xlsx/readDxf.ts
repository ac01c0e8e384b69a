import type { NativeFormat } from '../rule/nativeRule';
import { childrenOf, type XmlNode } from './readNodes';
import { isTrue } from './readWorkbookPart';

/** The sides of a border in the order of files. */
export const BORDER_SIDES = ['left', 'right', 'top', 'bottom'] as const;

const PARTS: readonly string[] = ['font', 'fill', 'border'];

/** A look of the file in our own terms; null where it says more than they can. */
export function readDxf(dxf: XmlNode | undefined): NativeFormat | null {
  if (dxf === undefined) return null;
  if (dxf.children.some(({ name }) => !PARTS.includes(name))) return null;
  const [border] = childrenOf(dxf, 'border');
  const line = border === undefined ? {} : readBorder(border);
  const [font] = childrenOf(dxf, 'font');
  const [fill] = childrenOf(dxf, 'fill');
  const marks = readFont(font);
  const ground = fill === undefined ? {} : readFill(fill);
  if (marks === null || ground === null || line === null) return null;
  return { ...ground, ...marks, ...line };
}

/** "#RRGGBB" of a colour element, null for a theme colour and such. */
export function readColour({ attributes: { rgb = '', ...others } }: XmlNode): string | null {
  const isPlain = Object.keys(others).length === 0;
  return isPlain && /^[0-9a-f]{8}$/i.test(rgb) ? `#${rgb.slice(2).toUpperCase()}` : null;
}

function readFill(fill: XmlNode): NativeFormat | null {
  const [pattern] = childrenOf(fill, 'patternFill');
  const [ground] = childrenOf(pattern, 'bgColor');
  const { patternType = 'solid' } = pattern?.attributes ?? {};
  const colour = ground === undefined || patternType !== 'solid' ? null : readColour(ground);
  return colour === null ? null : { fill: colour };
}

/** A thin black line on all four sides; null for any other border. */
function readBorder({ children, attributes }: XmlNode): NativeFormat | null {
  const drawn = children.filter((side) => side.attributes['style'] !== undefined);
  const isThin = drawn.every(
    (side) => side.attributes['style'] === 'thin' && side.children.every(isBlack),
  );
  const isBox = BORDER_SIDES.every((side) => drawn.some(({ name }) => name === side));
  const isMore = drawn.length !== BORDER_SIDES.length || Object.keys(attributes).length > 0;
  if (drawn.length === 0 && !isMore) return {};
  return isThin && isBox && !isMore ? { border: true } : null;
}

function isBlack(colour: XmlNode): boolean {
  const { auto, indexed } = colour.attributes;
  return isTrue(auto) || indexed === '64' || readColour(colour) === '#000000';
}

const MARKS = { b: 'bold', i: 'italic', strike: 'strikethrough', u: 'underline' } as const;

function readFont(font: XmlNode | undefined): NativeFormat | null {
  let format: NativeFormat = {};
  for (const child of font?.children ?? []) {
    const { name, attributes } = child;
    const value = attributes['val'];
    if (name === 'color') {
      const colour = readColour(child);
      if (colour === null) return null;
      format = { ...format, font: colour };
    } else if (name === 'u') {
      if (value !== undefined && value !== 'single') return null;
      format = { ...format, underline: true };
    } else if (name === 'b' || name === 'i' || name === 'strike') {
      if (isTrue(value ?? '1')) format = { ...format, [MARKS[name]]: true };
    } else return null;
  }
  return format;
}
