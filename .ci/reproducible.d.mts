/** Paths that only one of two folders has, or that differ. */
export function compareFolders(one: string, other: string): string[];
