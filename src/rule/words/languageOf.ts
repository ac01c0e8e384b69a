/** The languages that have words files. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of a BCP 47 tag; English where it has no words files. */
export function languageOf(tag: string): Language {
  const primary = tag.split('-')[0]?.toLowerCase();
  return LANGUAGES.find((one) => one === primary) ?? 'en';
}
