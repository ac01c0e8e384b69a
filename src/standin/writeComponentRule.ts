import type {
  BorderStyle,
  CfRuleInput,
  Cfvo,
  Dxf,
  DxfBorder,
  DxfFont,
  Icon,
  IconThreshold,
} from '@ironcalc/wasm';
import { writeAsk } from './componentAsk';
import type { RuleBody, StoredFormat, StoredPoint } from './storedRule';

const RED = '#C00000';
const YELLOW = '#FFC000';
const GREEN = '#00B050';
const PALE = '#FFF2CC';

/** Icons of Office's sets in the component, lowest first. */
const SETS: Readonly<Record<string, readonly (readonly [Icon, string])[]>> = {
  ThreeArrows: [
    ['ArrowDown', RED],
    ['ArrowRight', YELLOW],
    ['ArrowUp', GREEN],
  ],
  ThreeTrafficLights1: [
    ['Circle', RED],
    ['Circle', YELLOW],
    ['Circle', GREEN],
  ],
  ThreeFlags: [
    ['Flag', RED],
    ['Flag', YELLOW],
    ['Flag', GREEN],
  ],
  ThreeSymbols: [
    ['Cross', RED],
    ['Exclamation', YELLOW],
    ['Check', GREEN],
  ],
  ThreeStars: [
    ['Star', '#D9D9D9'],
    ['Star', PALE],
    ['Star', YELLOW],
  ],
  FiveRating: [
    ['Circle', '#D9D9D9'],
    ['Circle', '#BDD7EE'],
    ['Circle', '#9BC2E6'],
    ['Circle', '#2F75B5'],
    ['Circle', '#1F4E78'],
  ],
};

/** Lower bounds of a set's icons in percent, by the number of icons: Office's own defaults. */
const ICON_BOUNDS: Readonly<Record<number, readonly number[]>> = {
  3: [0, 33, 67],
  5: [0, 20, 40, 60, 80],
};

/** How many icons a set has, null for a set that the stand-in cannot draw. */
export function iconCount(style: string): number | null {
  return SETS[style]?.length ?? null;
}

type IconBody = Extract<RuleBody, { readonly kind: 'iconSet' }>;

/** From which values on the icons of a set show, lowest icon first. */
export function iconPoints({ style, points }: IconBody): readonly StoredPoint[] {
  const bounds = ICON_BOUNDS[iconCount(style) ?? 3] ?? [];
  return points ?? bounds.map((bound) => ({ type: 'Percent', formula: String(bound) }));
}

/** A rule over a range in the component's own terms; null while the client has not said enough. */
export function writeComponentRule(
  body: RuleBody,
  stopIfTrue: boolean,
  range: string,
): CfRuleInput | null {
  switch (body.kind) {
    case 'native': {
      const look = { format: writeDxf(body.format), stop_if_true: stopIfTrue };
      return body.ask && writeAsk(body.ask, range, look);
    }
    case 'custom':
      if (body.formula === '') return null;
      return {
        type: 'Formula',
        formula: body.formula,
        format: writeDxf(body.format),
        stop_if_true: stopIfTrue,
      };
    case 'colorScale':
      if (body.points.length < 2) return null;
      return {
        type: 'ColorScale',
        thresholds: body.points.map((point) => ({ cfvo: writePoint(point), color: point.color })),
      };
    case 'dataBar':
      return {
        type: 'DataBar',
        min: null,
        max: null,
        positive_color: body.colour,
        negative_color: '#FF0000',
        is_gradient: true,
        show_value: true,
      };
    case 'iconSet':
      return writeIcons(body);
    case 'other':
      return body.input;
  }
}

function writeIcons(body: IconBody): CfRuleInput {
  const icons = SETS[body.style] ?? [];
  const points = iconPoints(body);
  const drawn = body.reversed ? icons.toReversed() : icons;
  const thresholds = drawn.map(([icon, color], i): IconThreshold => ({
    icon,
    color,
    cfvo: writePoint(points[i] ?? { type: 'Percent', formula: '0' }),
    is_strict: false,
  }));
  return { type: 'IconSet', thresholds, show_value: true };
}

function writePoint(point: StoredPoint): Cfvo {
  const formula = (point.formula ?? '').replace(/^=/, '');
  switch (point.type) {
    case 'LowestValue':
      return 'Min';
    case 'HighestValue':
      return 'Max';
    case 'Number':
      return { Number: Number(formula) };
    case 'Percent':
      return { Percent: Number(formula) };
    case 'Percentile':
      return { Percentile: Number(formula) };
    default:
      return { Formula: `=${formula}` };
  }
}

function writeDxf(format: StoredFormat): Dxf {
  const font: DxfFont = {
    ...(format.font === '' ? {} : { color: format.font }),
    ...(format.bold ? { b: true } : {}),
    ...(format.italic ? { i: true } : {}),
    ...(format.underline ? { u: true } : {}),
    ...(format.strikethrough ? { strike: true } : {}),
  };
  return {
    ...(format.fill === '' ? {} : { fill: { color: format.fill } }),
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(format.borders.length === 0 ? {} : { border: writeBorder(format) }),
  };
}

function writeBorder({ borders }: StoredFormat): DxfBorder {
  // The component's module declares its names of styles but does not export them.
  const line = { style: 'thin' as BorderStyle, color: '#000000' };
  return Object.fromEntries(borders.map((side) => [side, line]));
}
