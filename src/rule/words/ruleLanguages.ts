import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { nl } from './nl';
import type { RuleWords } from './ruleWords';

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'nl'] as const;
/** A language that has words files. */
export type Language = (typeof LANGUAGES)[number];

/** The words for rules in every language. */
export const RULE_WORDS: Readonly<Record<Language, RuleWords>> = { en, de, fr, es, nl };

/** The language of a BCP 47 tag; English where it has no words files. */
export function languageOf(tag: string): Language {
  const primary = tag.split('-')[0]?.toLowerCase();
  return LANGUAGES.find((one) => one === primary) ?? 'en';
}
