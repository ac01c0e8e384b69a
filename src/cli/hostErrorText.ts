import type { HostError } from '../host/host';
import { badInput, failed, type CommandError } from './commandError';

const SAY: {
  readonly [K in HostError['code']]: (error: Extract<HostError, { code: K }>) => CommandError;
} = {
  emptySheet: ({ code }) => badInput(code, 'The sheet is empty.'),
  tooLarge: ({ code, cells, most }) =>
    badInput(code, `The sheet has ${cells} cells; at most ${most} can be read.`),
  cellBeingEdited: ({ code }) => failed(code, 'A cell is being edited.'),
  busy: ({ code }) => failed(code, 'The workbook is busy.'),
  protected: ({ code }) => failed(code, 'The sheet is protected.'),
  changedSincePreview: ({ code }) => failed(code, 'The table has changed since it was read.'),
  rulesChanged: ({ code }) => failed(code, 'The rules have changed since they were read.'),
  cannotChange: ({ code, id, hostKind }) =>
    failed(code, `Rule ${id} of the kind ${hostKind} could not be made again.`),
  notOurs: ({ code, id }) => failed(code, `Rule ${id} was not made by this program.`),
  nothingToUndo: ({ code }) => failed(code, 'There is nothing to undo.'),
  nothingToRedo: ({ code }) => failed(code, 'There is nothing to do again.'),
  fileBroken: ({ code, detail }) => badInput(code, `The file cannot be read: ${detail}.`),
  hostFailed: ({ code, detail }) => failed(code, detail),
};

/** A workbook's error as a command reports it. */
export function hostError(error: HostError): CommandError {
  const say = SAY[error.code] as (error: HostError) => CommandError;
  return say(error);
}
