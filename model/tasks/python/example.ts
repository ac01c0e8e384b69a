/** A program with what was asked for ('' where nothing was). */
export interface Example {
  readonly request: string;
  readonly program: string;
}
