import { z } from 'zod';
import { batchSheet } from '../../src/cli/batchLine';
import { parseRuleSet } from '../../src/rule/parseRule';
import { DECLINE_REASONS, type Target } from '../../src/rule/ruleSet';

/** A held-back request of our own, one JSON line each. */
export const heldCase = z.object({
  utterance: z.string(),
  sheet: batchSheet,
  selection: z.string().nullable(),
  today: z.string(),
  /** A printed rule set, or "decline REASON". */
  target: z.string(),
  /** The construct that the phrasing belongs to. */
  group: z.string(),
});

export type HeldCase = z.infer<typeof heldCase>;

/** Reads a printed target, or null. */
export function parseTarget(text: string): Target | null {
  const reason = DECLINE_REASONS.find((one) => text === `decline ${one}`);
  if (reason !== undefined) return { kind: 'decline', reason };
  const parsed = parseRuleSet(text);
  return parsed.ok ? parsed.value : null;
}
