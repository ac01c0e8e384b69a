import type { NativeFormat } from '../rule/nativeRule';
import { childrenOf, type XmlNode } from './readNodes';
import { isTrue } from './readWorkbookPart';

/** A look of the file in our own terms; null where it says more than they can. */
export function readDxf(dxf: XmlNode | undefined): NativeFormat | null {
  if (dxf === undefined) return null;
  if (dxf.children.some(({ name }) => name !== 'font' && name !== 'fill')) return null;
  const [font] = childrenOf(dxf, 'font');
  const [fill] = childrenOf(dxf, 'fill');
  const marks = readFont(font);
  const ground = fill === undefined ? {} : readFill(fill);
  return marks === null || ground === null ? null : { ...ground, ...marks };
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
