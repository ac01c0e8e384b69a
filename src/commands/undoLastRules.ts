import type { Host } from '../host/host';

/** Takes back what was applied last. Nothing to undo is no fault of a button that anybody can press. */
export async function undoLastRules(host: Host): Promise<void> {
  const undone = await host.undo();
  if (!undone.ok && undone.error.code !== 'nothingToUndo')
    throw new Error(`undo failed: ${undone.error.code}`);
}
