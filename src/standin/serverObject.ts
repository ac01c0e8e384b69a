/** A value as it travels in a request or an answer. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Makes a child object, or null where the client shall see a null object. */
export type MakeObject = (args: readonly Json[]) => ServerObject | null;

/**
 * One object of the workbook as the client's requests see it, under the client's own (Pascal case) names.
 * Scalars are functions, so that an answer computes only what was asked for.
 */
export interface ServerObject {
  /** Objects that must outlive a batch get a reference id. */
  readonly keeps?: boolean;
  /** Objects that the client finds again by id (rules, sheets). */
  readonly id?: string;
  readonly scalars?: Readonly<Record<string, () => Json>>;
  readonly setters?: Readonly<Record<string, (value: Json) => void>>;
  /** Properties and methods that answer an object; a collection's indexer is 'GetItem'. */
  readonly objects?: Readonly<Record<string, MakeObject>>;
  /** Methods that answer a plain value. */
  readonly methods?: Readonly<Record<string, (args: readonly Json[]) => Json>>;
  /** Members of a collection. */
  readonly items?: () => readonly ServerObject[];
}

/** A workbook that answers batches. */
export interface BatchServer {
  readonly root: ServerObject;
  /** Called before a batch: looks for what the user changed meanwhile. */
  begin(): void;
  /** Called before every read and after a batch: hands pending changes to the component. */
  flush(): void;
}

/** A failure with Office's own error code, e.g. "InvalidArgument"; ends the batch. */
export class BatchFault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
