import { readColour } from './readDxf';
import { childrenOf, type XmlNode } from './readNodes';
import { isTrue } from './readWorkbookPart';

/** A point of a visual: "min", "max", "num", "percent", "percentile", "formula", "autoMin" or "autoMax", with its value. */
export interface VisualPoint {
  readonly type: string;
  readonly value: string | null;
  /** An icon shows from the value on, or only above it. */
  readonly includes: boolean;
}

/** A colour scale, data bar or icon set as a file says it. */
export type FileVisual =
  | {
      readonly kind: 'colorScale';
      /** Lowest first; a colour is null where only the theme knows it. */
      readonly points: readonly (VisualPoint & { readonly colour: string | null })[];
    }
  | {
      readonly kind: 'dataBar';
      readonly colour: string | null;
      readonly points: readonly VisualPoint[];
    }
  | {
      readonly kind: 'iconSet';
      /** The file's name of the set, such as "3Arrows". */
      readonly icons: string;
      readonly reversed: boolean;
      /** From the worst icon on. */
      readonly points: readonly VisualPoint[];
    };

/** The visual of a rule of a file, null for a highlight. */
export function readFileVisual(rule: XmlNode): FileVisual | null {
  const find = (name: string): XmlNode | undefined =>
    rule.children.find((child) => child.name === name || child.name === `x14:${name}`);
  const scale = find('colorScale');
  if (scale !== undefined) {
    const colours = scale.children
      .filter(({ name }) => /^(?:x14:)?color$/.test(name))
      .map(readColour);
    const points = pointsOf(scale).map((point, i) => ({ ...point, colour: colours[i] ?? null }));
    return { kind: 'colorScale', points };
  }
  const bar = find('dataBar');
  if (bar !== undefined) {
    const [colour = null] = bar.children
      .filter(({ name }) => name === 'color' || name === 'x14:fillColor')
      .map(readColour);
    return { kind: 'dataBar', colour, points: pointsOf(bar) };
  }
  const set = find('iconSet');
  if (set === undefined) return null;
  const { iconSet: icons = '3TrafficLights1', reverse } = set.attributes;
  return { kind: 'iconSet', icons, reversed: isTrue(reverse), points: pointsOf(set) };
}

function pointsOf(node: XmlNode): readonly VisualPoint[] {
  return [...childrenOf(node, 'cfvo'), ...childrenOf(node, 'x14:cfvo')].map(
    ({ attributes: { type = '', val, gte = '1' }, children }) => ({
      type,
      value: val ?? children[0]?.text ?? null,
      includes: isTrue(gte),
    }),
  );
}
