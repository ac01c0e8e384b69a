import type { Answer } from '../../suggest/answer';
import { toReading } from '../enterPhase';
import type { Choice, Phase, Readings } from '../paneState';

/** How many readings are shown before more are asked for. */
const FIRST_SHOWN = 3;

/** What an answer to a request comes to. */
export function showAnswer(
  asked: Pick<Choice, 'utterance' | 'snapshot' | 'fresh'>,
  answer: Answer,
): Phase {
  switch (answer.kind) {
    case 'failed':
      return { kind: 'failed', trouble: { from: 'suggester', error: answer.error } };
    case 'declined': {
      const { reason, explanation } = answer;
      return { kind: 'declined', utterance: asked.utterance, reason, explanation };
    }
    case 'candidates': {
      const readings = toReadings(answer);
      if (readings === null) {
        return { kind: 'failed', trouble: { from: 'suggester', error: { code: 'noReading' } } };
      }
      const { utterance, snapshot, fresh } = asked;
      const choice = { utterance, snapshot, fresh, readings, shown: FIRST_SHOWN, verdicts: [] };
      return { kind: 'choosing', choice, trouble: null };
    }
  }
}

/** The readings of an answer, the first one open where something is asked; null where there are none. */
export function toReadings({
  candidates,
  ask,
}: Extract<Answer, { kind: 'candidates' }>): Readings | null {
  const [first, ...rest] = candidates.map(toReading);
  if (first === undefined) return null;
  return [ask === null ? first : { ...first, ruleSet: ask.open, ask }, ...rest];
}
