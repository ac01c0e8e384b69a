import type { Rule } from '../../../src/rule/ruleSet';
import { cellCount, type Area } from '../../../src/sheet/area';
import { printArea, printCell } from '../../../src/sheet/printAddress';
import type { Random } from './random';
import { sampleVisual } from './sampleJoined';
import { sampleSingle, type SampledRequest, type Sampling } from './sampleRequest';

const PLACES = [
  'in {a}',
  'in cells {a}',
  'for {a}',
  'within {a}',
  'in the range {a}',
  'only in {a}',
  'across {a}',
  'from {a}',
  'on {a}',
  'for range {a}',
  'in the cells {a}',
  'on the range {a}',
];
/** The same by first and last cell: "from B2 to B20". */
const ENDS = [
  'from {a} to {b}',
  'from cell {a} to {b}',
  'in cells {a} to {b}',
  'for {a} - {b}',
  '{a}-{b}:',
];

/** Share of draws that take a visual; more of them than of the others work out. */
const VISUALS = 0.2;

/** A request about the selection, told by its address instead: "… in B2:B20". */
export function sampleArea(sampling: Sampling): SampledRequest | null {
  const { random } = sampling;
  const request = random.chance(VISUALS) ? sampleVisual(sampling, true) : sampleSingle(sampling);
  if (request?.target.kind !== 'rules') return null;
  const [rule] = request.target.rules;
  const [selected] = request.snapshot.selection;
  const area =
    selected !== undefined && random.chance(0.35) ? elsewhere(selected, random) : selected;
  const placed = rule && area && putOn(rule, area);
  if (!placed) return null;
  const place = sayPlace(area, random);
  const utterance = random.chance(0.75)
    ? `${request.utterance} ${place}`
    : `${place} ${request.utterance}`;
  return {
    ...request,
    utterance,
    snapshot: {
      ...request.snapshot,
      selection: random.chance(0.4) ? request.snapshot.selection : [],
    },
    target: { kind: 'rules', rules: [placed] },
    group: 'address',
  };
}

/** The rule on an address, if it is about the selection; nobody draws in a single cell. */
function putOn(rule: Rule, area: Area): Rule | null {
  if (rule.kind !== 'highlight') {
    return rule.on === 'this' && cellCount(area) > 1 ? { ...rule, on: area } : null;
  }
  const isAboutThis = rule.where.kind === 'cells' && JSON.stringify(rule.when).includes('"this"');
  return isAboutThis ? { ...rule, where: { kind: 'address', area } } : null;
}

function sayPlace(area: Area, random: Random): string {
  const { top, left, bottom, right } = area;
  if (top === bottom && left === right) return random.pick(PLACES).replace('{a}', printArea(area));
  if (random.chance(0.7)) return random.pick(PLACES).replace('{a}', printArea(area));
  const first = printCell({ row: top, column: left });
  const last = printCell({ row: bottom, column: right });
  return random.pick(ENDS).replace('{a}', first).replace('{b}', last);
}

/** A range that has nothing to do with the selection, as users type who know their sheet by heart. */
function elsewhere({ top, left, bottom, right }: Area, random: Random): Area {
  const [down, across] = [random.int(0, 40), random.int(0, 12)];
  const wider = random.chance(0.25) ? random.int(1, 9) : 0;
  return {
    ...{ top: top + down, left: left + across },
    ...{ bottom: bottom + down + random.int(0, 60), right: right + across + wider },
  };
}
