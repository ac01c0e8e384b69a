/** True for two plain values that say the same, of which changes keep the order of parts. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
