import type { Format } from '../rule/format';
import { nativeFormat } from '../rule/nativeFormat';
import type { NativeRule } from '../rule/nativeRule';
import type { PlannedRule } from '../suggest/answer';
import type { Reading } from './paneState';

/** The look of a reading's rule with the user's own fill, if there is one. */
export function lookOf(reading: Reading, rule: number): Format {
  const planned = reading.candidate.planned[rule];
  const fill = reading.fills[rule];
  const format = planned?.format ?? {};
  return fill === undefined ? format : { ...format, fill };
}

/** What Apply writes: the planned rules with the user's own fills. */
export function paintReading(reading: Reading): readonly NativeRule[] {
  return reading.candidate.planned.map((planned, rule) =>
    reading.fills[rule] === undefined ? planned.native : repaint(planned, lookOf(reading, rule)),
  );
}

function repaint(planned: PlannedRule, format: Format): NativeRule {
  const { native } = planned;
  return native.kind === 'custom' ? { ...native, format: nativeFormat(format) } : native;
}
