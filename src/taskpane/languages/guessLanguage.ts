import type { Language } from '../../rule/words/languageOf';

/**
 * Words that sentences of a language cannot do without; one that several languages share counts for each of them.
 * Words of content are left out: headers and values stand in every request.
 */
const FUNCTION_WORDS: Readonly<Record<Language, string>> = {
  en: 'the a an is are be in of with where which that when than and or not if all any every each only more less over under above below for by from to at on rows row cells cell it its has have been this these make highlight show color colour',
  de: 'der die das den dem des ein eine einen einer eines ist sind im in mit wo wenn als und oder nicht alle jede jeden jeder nur mehr weniger über unter für von zu zum zur auf am bei aus wird werden hat haben deren dessen welche welcher kein keine sollen soll zeilen zeile zellen zelle färbe markiere hebe',
  fr: 'le la les l un une des du de d est sont en dans avec où qui que quand si et ou ne pas n tous toutes chaque seulement plus moins sur sous pour par à au aux dont ce cette ces lignes ligne cellules cellule colore surligne mets mettre',
  es: 'el la los las un una unos unas es son está están en con donde que cuando si y o no todos todas todo cada solo más menos sobre para por de del al a cuyo cuya este esta estos filas fila celdas celda resalta colorea marca pon',
  nl: 'de het een is zijn in met waar waarin als wanneer en of niet alle elke ieder alleen meer minder dan boven onder voor van te tot op bij uit wordt worden heeft hebben die dat deze geen moet moeten rijen rij cellen cel kleur markeer maak',
};

const WORDS = Object.entries(FUNCTION_WORDS).map(
  ([language, words]) => [language, new Set(words.split(' '))] as const,
);

/** Fewer words of a language than these are chance. */
const FEWEST = 2;

/**
 * The language of a request by its function words, other than English; null for English and wherever it is not clear.
 * Quoted texts and `names` (headers) say nothing about it.
 */
export function guessLanguage(
  request: string,
  names: readonly string[],
): Exclude<Language, 'en'> | null {
  const counts = new Map<string, number>();
  for (const word of wordsOf(request, names)) {
    for (const [language, known] of WORDS) {
      if (known.has(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const english = counts.get('en') ?? 0;
  const [first, second] = OTHERS.map((language) => ({
    language,
    count: counts.get(language) ?? 0,
  })).sort((a, b) => b.count - a.count);
  if (first === undefined || first.count < FEWEST || first.count <= english) return null;
  return first.count === second?.count ? null : first.language;
}

const OTHERS = ['de', 'fr', 'es', 'nl'] as const;

function wordsOf(request: string, names: readonly string[]): readonly string[] {
  let text = request.toLowerCase().replace(/"[^"]*"|“[^”]*”|„[^“]*“|«[^»]*»/gu, ' ');
  for (const name of names) {
    // A header of one or two letters would eat into words.
    if (name.trim().length > 2) text = text.replaceAll(name.trim().toLowerCase(), ' ');
  }
  return text.match(/\p{L}+/gu) ?? [];
}
