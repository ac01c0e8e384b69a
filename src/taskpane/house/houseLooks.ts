import { nativeFormat } from '../../rule/nativeFormat';
import type { NativeFormat, NativeRule } from '../../rule/nativeRule';
import { familyOf } from '../../rule/nameColour';
import { COLOURS, type Colour } from '../../sheet/colours';
import type { Candidate } from '../../suggest/answer';
import type { PaneState, StandingRule } from '../paneState';

/** Colours of a fill and of its text, "#RRGGBB". */
export type HouseLook = Required<Pick<NativeFormat, 'fill' | 'font'>>;

/** The workbook's own look of each colour family, as far as it has one. */
export type HouseLooks = Readonly<Partial<Record<Colour, HouseLook>>>;

/** What is remembered of a workbook's colours, and whether new rules wear them. */
export interface House {
  readonly looks: HouseLooks;
  readonly isWorn: boolean;
}

/** Learns the looks of rules that somebody else made; the winning one of a family counts. */
export function learnHouse(house: House, rules: readonly StandingRule[]): House {
  let { looks } = house;
  for (const { listed } of [...rules].reverse()) {
    const found = listed.ours ? null : lookOf(listed.rule);
    if (found === null || isSame(looks[found.family], found.look)) continue;
    looks = { ...looks, [found.family]: found.look };
  }
  return looks === house.looks ? house : { ...house, looks };
}

function lookOf(
  rule: NativeRule | null,
): { readonly family: Colour; readonly look: HouseLook } | null {
  if (rule?.kind !== 'custom') return null;
  const { fill, font } = rule.format;
  const family = fill === undefined ? null : familyOf(fill);
  if (fill === undefined || family === null || fill === nativeFormat({ fill: family }).fill) {
    return null;
  }
  return { family, look: { fill, font: font ?? readableOn(fill) } };
}

function isSame(known: HouseLook | undefined, look: HouseLook): boolean {
  return known?.fill === look.fill && known.font === look.font;
}

/** Black or white, whichever is easier to read on a fill. */
function readableOn(fill: string): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
  return (r * 299 + g * 587 + b * 114) / 1000 > 128 ? '#000000' : '#FFFFFF';
}

/** A candidate whose usual fills are those of the workbook; the very same one where nothing differs. */
export function wearHouse(candidate: Candidate, { house }: Pick<PaneState, 'house'>): Candidate {
  if (!house.isWorn || !canWear(candidate, house)) return candidate;
  const planned = candidate.planned.map((one) => {
    const look = houseLook(one.native, house);
    if (look === null || one.native.kind !== 'custom') return one;
    return { ...one, native: { ...one.native, format: { ...one.native.format, ...look } } };
  });
  return { ...candidate, planned };
}

/** True where a candidate has a fill of which the workbook has its own. */
export function canWear({ planned }: Candidate, house: House): boolean {
  return planned.some(({ native }) => houseLook(native, house) !== null);
}

/** Only the usual look of a family is replaced: other text colours were asked for. */
function houseLook(rule: NativeRule, { looks }: House): HouseLook | null {
  if (rule.kind !== 'custom') return null;
  const family = COLOURS.find((colour) => {
    const { fill, font } = nativeFormat({ fill: colour });
    return rule.format.fill === fill && rule.format.font === font;
  });
  return family === undefined ? null : (looks[family] ?? null);
}
