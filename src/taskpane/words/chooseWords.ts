import { figuresOf, type Figures } from '../../rule/words/figures';
import { languageOf, type Language } from '../../rule/words/languageOf';
import { english } from './en';
import type { Words } from './words';

/** The user's languages, BCP 47 tags: that of Excel's own words, and that of numbers and dates. */
export interface UserLanguages {
  readonly display: string;
  readonly content: string;
}

type MakeWords = (figures: Figures) => Words;

/** Each language is a file of its own, of which a user loads one at most. */
const OTHERS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<MakeWords>>> = {
  de: async () => (await import(/* webpackChunkName: "de" */ './de')).german,
  fr: async () => (await import(/* webpackChunkName: "fr" */ './fr')).french,
  es: async () => (await import(/* webpackChunkName: "es" */ './es')).spanish,
  nl: async () => (await import(/* webpackChunkName: "nl" */ './nl')).dutch,
};

/**
 * The words of a user's languages; English where there are none or where they cannot be loaded, and English numbers
 * for a tag that is none.
 */
export async function chooseWords(
  { display, content }: UserLanguages,
  others: typeof OTHERS = OTHERS,
): Promise<Words> {
  const figures = figuresOf(isTag(content) ? content : 'en-US');
  const language = languageOf(display);
  if (language === 'en') return english(figures);
  try {
    return (await others[language]())(figures);
  } catch {
    return english(figures);
  }
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
