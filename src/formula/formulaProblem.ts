/** What Excel refuses in a conditional-formatting formula. */
export type NotAllowed =
  | 'missingEquals'
  | 'arrayConstant'
  | 'union'
  | 'intersection'
  | 'structuredReference'
  | 'externalWorkbook'
  | 'severalSheets'
  | 'lambda'
  /** A range of several cells as the whole formula. */
  | 'bareRange'
  | 'argumentCount'
  | 'tooLong';

/** Why a formula gives no answer. */
export type FormulaProblem =
  | { readonly code: 'syntax'; readonly detail: string }
  /** Functions, names or references that this evaluator does not know; sorted, no doubles. */
  | { readonly code: 'cannotCheck'; readonly functions: readonly string[] }
  /** `detail` is the text in question, '' where it is the whole formula. */
  | { readonly code: 'notAllowed'; readonly what: NotAllowed; readonly detail: string };
