export type Audit =
  | { readonly asked: false; readonly why: string }
  | { readonly asked: true; readonly grave: readonly string[]; readonly others: readonly string[] };
/** What npm's answer to `npm audit --json` says. */
export function readAudit(text: string): Audit;
/** True unless something shipped has a grave hole that the registry knows of. */
export function audit(): boolean;
