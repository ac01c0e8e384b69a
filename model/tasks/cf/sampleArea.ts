import { printArea } from '../../../src/sheet/printAddress';
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
];

/** A request about the selection, told by its address instead: "… in B2:B20". */
export function sampleArea(sampling: Sampling): SampledRequest | null {
  const { random } = sampling;
  const request = sampleSingle(sampling);
  if (request?.target.kind !== 'rules') return null;
  const [rule] = request.target.rules;
  const [area] = request.snapshot.selection;
  if (rule?.kind !== 'highlight' || rule.where.kind !== 'cells' || area === undefined) return null;
  if (!JSON.stringify(rule.when).includes('"this"')) return null;
  const place = random.pick(PLACES).replace('{a}', printArea(area));
  const utterance = random.chance(0.75)
    ? `${request.utterance} ${place}`
    : `${place} ${request.utterance}`;
  return {
    ...request,
    utterance,
    snapshot: { ...request.snapshot, selection: random.chance(0.4) ? [area] : [] },
    target: { kind: 'rules', rules: [{ ...rule, where: { kind: 'address', area } }] },
    group: 'address',
  };
}
