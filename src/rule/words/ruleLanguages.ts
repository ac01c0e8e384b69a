import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import type { Language } from './languageOf';
import { nl } from './nl';
import type { RuleWords } from './ruleWords';

/** The words for rules in every language, all at once: the pane loads its own alone. */
export const RULE_WORDS: Readonly<Record<Language, RuleWords>> = { en, de, fr, es, nl };
