/** Cells of a sheet's used range that a host reads at most; Excel itself answers no more than five million. */
export const MOST_CELLS = 1_000_000;
