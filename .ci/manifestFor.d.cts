/** The address that manifest.xml holds for development. */
export const DEVELOPMENT: string;
/** The manifest with the add-in's own address in place of the development one. */
export function manifestFor(text: string, url: string): string;
/** An https address without a slash at its end; throws for another. */
export function readAddress(url: string): string;
