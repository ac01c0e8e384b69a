/** Why an evaluation could not run. */
export interface EvalError {
  readonly code: 'noData' | 'badData' | 'badOption' | 'noModel';
  readonly message: string;
}
