/** A record of just these words: "constructor" and others that every object answers to are not among them. */
export function dictionary<T>(words: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const own: Record<string, T> = { ...words };
  Object.setPrototypeOf(own, null);
  return own;
}
