import { fail, ok, type Result } from '../sheet/result';
import type { Answer, Ask, SuggestError } from '../suggest/answer';
import { candidateJson, type CandidateJson } from './candidateJson';
import { badInput, failed, type CommandError } from './commandError';

/** An answer as machines read it. */
export type AnswerJson =
  | {
      readonly declined: false;
      readonly asks: Pick<Ask, 'what' | 'guesses'> | null;
      readonly candidates: readonly CandidateJson[];
    }
  | {
      readonly declined: true;
      readonly reason: string;
      readonly asks: null;
      readonly candidates: readonly [];
      readonly explanation: string;
    };

/** An answer as JSON, or the error to report. */
export function answerJson(answer: Answer): Result<AnswerJson, CommandError> {
  switch (answer.kind) {
    case 'candidates': {
      const candidates = answer.candidates.map(candidateJson);
      // The open rule set is for the pane alone.
      return ok({ declined: false, asks: plainAsk(answer.ask), candidates });
    }
    case 'declined': {
      const { reason, explanation } = answer;
      return ok({ declined: true, reason, asks: null, candidates: [], explanation });
    }
    case 'failed':
      return fail(suggestError(answer.error));
  }
}

const SAY: {
  readonly [K in SuggestError['code']]: (error: Extract<SuggestError, { code: K }>) => CommandError;
} = {
  emptyRequest: ({ code }) => badInput(code, 'The request is empty.'),
  requestTooLong: ({ code, most }) =>
    badInput(code, `The request is longer than ${most} characters.`),
  emptyTable: ({ code }) => badInput(code, 'There is no table to colour.'),
  noReading: ({ code }) => failed(code, 'The request could not be read as a rule.'),
  modelMissing: ({ code }) => failed(code, 'The model is missing.'),
  modelStale: ({ code, detail }) =>
    failed(code, `The model was trained for another version: ${detail}.`),
  modelFailed: ({ code, detail }) => failed(code, `The model failed: ${detail}`),
};

function suggestError(error: SuggestError): CommandError {
  const say = SAY[error.code] as (error: SuggestError) => CommandError;
  return say(error);
}

function plainAsk(ask: Ask | null): Pick<Ask, 'what' | 'guesses'> | null {
  return ask && { what: ask.what, guesses: ask.guesses };
}
