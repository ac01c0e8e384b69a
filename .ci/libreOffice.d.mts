/** The command of LibreOffice on this machine, or null. */
export function findLibreOffice(): string | null;
/** The command of LibreOffice, installed by apt where it is missing; null and the reason where it cannot be had. */
export function installLibreOffice(): { readonly command: string | null; readonly why: string };
