import type { Snapshot } from '../../sheet/snapshot';
import type { Checker } from '../../suggest/answer';
import type { PaneState, StandingRule } from '../paneState';

/** What the data says against the rules of the sheet, by their ids; nothing where it cannot be told. */
export async function findWarned(
  rules: readonly StandingRule[],
  seen: Snapshot,
  checker: Checker,
): Promise<PaneState['warned']> {
  const readable = rules.flatMap(({ listed }) =>
    listed.rule === null ? [] : [{ id: listed.id, rule: listed.rule }],
  );
  if (readable.length === 0) return {};
  const natives = readable.map(({ rule }) => rule);
  try {
    const found = await checker.findWarnings(natives, seen);
    if (!found.ok) return {};
    return Object.fromEntries(readable.map(({ id }, index) => [id, found.value[index] ?? []]));
  } catch {
    return {};
  }
}
