/** The user's languages, BCP 47 tags: that of Excel's own words, and that of numbers and dates. */
export function readLanguages(): { readonly display: string; readonly content: string } {
  // Both are missing in clients that do not know them, whatever the types say.
  const { displayLanguage, contentLanguage }: Partial<Office.Context> = Office.context;
  const display = displayLanguage ?? navigator.language;
  return { display, content: contentLanguage ?? display };
}
