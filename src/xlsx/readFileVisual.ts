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
      /** The shortest and the longest. */
      readonly points: readonly VisualPoint[];
      /** Where bars of negative numbers begin; 'none' lets all begin at the edge, as Excel 2007 did. */
      readonly axis: 'automatic' | 'middle' | 'none';
      /** Of negative numbers; null where it is the others'. */
      readonly negativeColour: string | null;
      /** In percent of the cell. */
      readonly lengths: readonly [shortest: number, longest: number];
      readonly hidesValue: boolean;
    }
  | {
      readonly kind: 'iconSet';
      /** The file's name of the set, such as "3Arrows". */
      readonly icons: string;
      readonly reversed: boolean;
      /** From the worst icon on. */
      readonly points: readonly VisualPoint[];
      /** The icons of a set that somebody put together, such as "3Flags 0" or "NoIcons 0"; null for a usual one. */
      readonly own: readonly string[] | null;
      readonly hidesValue: boolean;
    };

/** The visual of a rule of a file, null for a highlight; `half` is what the extension list adds to it. */
export function readFileVisual(rule: XmlNode, half: XmlNode | null = null): FileVisual | null {
  const scale = find(rule, 'colorScale');
  if (scale !== undefined) {
    const colours = scale.children
      .filter(({ name }) => /^(?:x14:)?color$/.test(name))
      .map(readColour);
    const points = pointsOf(scale).map((point, i) => ({ ...point, colour: colours[i] ?? null }));
    return { kind: 'colorScale', points };
  }
  const bar = find(rule, 'dataBar');
  if (bar !== undefined) return readBar(bar, half && find(half, 'dataBar'));
  const set = find(rule, 'iconSet');
  if (set === undefined) return null;
  const { iconSet: icons = '3TrafficLights1', reverse, showValue = '1', custom } = set.attributes;
  const own = childrenOf(set, 'x14:cfIcon').map(
    ({ attributes: { iconSet = '', iconId = '' } }) => `${iconSet} ${iconId}`,
  );
  return {
    ...{ kind: 'iconSet', icons, reversed: isTrue(reverse), points: pointsOf(set) },
    own: isTrue(custom) && own.length > 0 ? own : null,
    hidesValue: !isTrue(showValue),
  };
}

const AXES = ['automatic', 'middle', 'none'] as const;

/** A bar (ECMA-376 18.3.1.28), with what Excel 2010 added to it ([MS-XLSX] 2.6.28). */
function readBar(bar: XmlNode, half: XmlNode | null | undefined): FileVisual {
  const newer = half ?? (bar.name === 'x14:dataBar' ? bar : null);
  const colourOf = (name: string): string | null =>
    (newer === null ? [] : childrenOf(newer, `x14:${name}`)).map(readColour)[0] ?? null;
  const {
    minLength = '10',
    maxLength = '90',
    showValue = '1',
  } = {
    ...bar.attributes,
    ...newer?.attributes,
  };
  const { negativeBarColorSameAsPositive: isSame, axisPosition = 'automatic' } =
    newer?.attributes ?? {};
  const points = newer === null ? [] : pointsOf(newer);
  return {
    kind: 'dataBar',
    colour: childrenOf(bar, 'color').map(readColour)[0] ?? colourOf('fillColor'),
    points: points.length > 0 ? points : pointsOf(bar),
    axis: newer === null ? 'none' : (AXES.find((one) => one === axisPosition) ?? 'automatic'),
    negativeColour: isTrue(isSame) ? null : colourOf('negativeFillColor'),
    lengths: [Number(minLength), Number(maxLength)],
    hidesValue: !isTrue(showValue),
  };
}

function find(rule: XmlNode, name: string): XmlNode | undefined {
  return rule.children.find((child) => child.name === name || child.name === `x14:${name}`);
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
