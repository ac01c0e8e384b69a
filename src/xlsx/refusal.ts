import type { HostError } from '../host/host';
import { fail, ok, type Result } from '../sheet/result';

/** Leaves a walk over a file from deep inside, where no answer can be handed up; `attempt` turns it into data. */
export class Refusal extends Error {
  constructor(readonly problem: HostError) {
    super(problem.code);
  }
}

/** A refusal of a file that is not what it should be. */
export function broken(detail: string): Refusal {
  return new Refusal({ code: 'fileBroken', detail });
}

/** Runs work over a file; a refusal, and whatever else is thrown at bytes that are no workbook, comes back as data. */
export function attempt<T>(work: () => T): Result<T, HostError> {
  try {
    return ok(work());
  } catch (error) {
    if (error instanceof Refusal) return fail(error.problem);
    const detail = error instanceof Error ? error.message : String(error);
    return fail({ code: 'fileBroken', detail });
  }
}
