export interface LockedPackage {
  readonly version?: string | undefined;
  readonly license?: string | undefined;
  readonly dev?: boolean | undefined;
  readonly devOptional?: boolean | undefined;
  readonly optional?: boolean | undefined;
}
/** Packages that a production install holds, by folder. */
export function shippedPackages<P extends LockedPackage>(lock: {
  readonly packages: Readonly<Record<string, P>>;
}): [string, P][];
/** What is shipped, as a CycloneDX 1.5 list; the same input gives the same text. */
export function sbomFor(lockText: string, cardText: string): string;
