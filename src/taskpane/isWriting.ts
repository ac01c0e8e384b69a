import type { PaneState } from './paneState';

/** Writing and undoing are never interrupted: what is asked meanwhile is not started. */
export function isWriting({ phase, past, manage }: PaneState): boolean {
  return phase.kind === 'applying' || past.kind === 'undoing' || manage.work.kind !== 'none';
}
