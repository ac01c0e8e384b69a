/** Thrown inside the reader for what it does not know; `parseBash` turns it into an error value. */
export class Unreadable extends Error {}
