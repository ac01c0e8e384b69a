import { figuresOf, type Figures } from '../../rule/words/figures';
import { languageOf, type Language } from '../../rule/words/ruleLanguages';
import { german } from './de';
import { english } from './en';
import { spanish } from './es';
import { french } from './fr';
import { dutch } from './nl';
import type { Words } from './words';

/** The user's languages, BCP 47 tags: that of Excel's own words, and that of numbers and dates. */
export interface UserLanguages {
  readonly display: string;
  readonly content: string;
}

const WORDS: Readonly<Record<Language, (figures: Figures) => Words>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  nl: dutch,
};

/** The words of a user's languages; English where there are none, and English numbers for a tag that is none. */
export function chooseWords({ display, content }: UserLanguages): Words {
  return WORDS[languageOf(display)](figuresOf(isTag(content) ? content : 'en-US'));
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
