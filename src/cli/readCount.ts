/** A whole number of the command line from 1 to `most`; null for any other text. */
export function readCount(text: string, most: number): number | null {
  const count = Number(text);
  return Number.isInteger(count) && count >= 1 && count <= most ? count : null;
}
