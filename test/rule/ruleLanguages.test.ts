import fc from 'fast-check';
import { describeDecline, describeRuleSet } from '../../src/rule/describeRule';
import { DECLINE_REASONS } from '../../src/rule/ruleSet';
import { figuresOf } from '../../src/rule/words/figures';
import { LANGUAGES, languageOf, type Language } from '../../src/rule/words/languageOf';
import { createRulePrinter, type RulePrinter } from '../../src/rule/words/printRules';
import { RULE_WORDS } from '../../src/rule/words/ruleLanguages';
import { arbitraryRuleSet } from './arbitraryRule';
import { INVOICES } from './invoiceTable';
import { rules } from './ruleText';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');

function printIn(language: Language, numbers: string = language): RulePrinter {
  return createRulePrinter(RULE_WORDS[language], figuresOf(numbers));
}

const LATE = 'rows where and(lt([4], today), ne([1], "done")) -> fill red';
const LARGE = 'cells where gt([2], 1250.5) -> fill orange bold';
const BARS = 'dataBar(C7:C14, blue)';
const EITHER = 'rows where and(or(blank([1]), eq([1], "open")), not(duplicate([0]))) -> italic';

test.each<[Language, string, string]>([
  [
    'de',
    LATE,
    'Ganze Zeilen, in denen Due date vor heute liegt und Status nicht „done“ ist, rot gefüllt.',
  ],
  [
    'fr',
    LATE,
    'Lignes entières où Due date tombe avant aujourd’hui et Status n’est pas « done » : remplissage rouge.',
  ],
  [
    'es',
    LATE,
    'Filas completas donde Due date es anterior a hoy y Status no es “done”: relleno rojo.',
  ],
  [
    'nl',
    LATE,
    'Hele rijen waarin Due date vóór vandaag valt en Status niet “done” is: rood opgevuld.',
  ],
  [
    'de',
    LARGE,
    'Zellen in Actual, in denen der Wert größer als 1.250,5 ist, orange gefüllt und fett.',
  ],
  ['fr', LARGE, 'Cellules de Actual où la valeur dépasse 1 250,5 : remplissage orange et gras.'],
  ['es', LARGE, 'Celdas de Actual donde el valor es mayor que 1250,5: relleno naranja y negrita.'],
  ['nl', LARGE, 'Cellen in Actual waarin de waarde groter dan 1.250,5 is: oranje opgevuld en vet.'],
  [
    'de',
    EITHER,
    'Ganze Zeilen, in denen (Status leer ist oder Status „open“ ist) und Name nur einmal vorkommt, kursiv.',
  ],
  [
    'fr',
    EITHER,
    'Lignes entières où (Status est vide ou Status est « open ») et Name apparaît une seule fois : italique.',
  ],
  [
    'es',
    EITHER,
    'Filas completas donde (Status está en blanco o Status es “open”) y Name aparece una sola vez: cursiva.',
  ],
  [
    'nl',
    EITHER,
    'Hele rijen waarin (Status leeg is of Status “open” is) en Name maar één keer voorkomt: cursief.',
  ],
  ['de', BARS, 'Datenbalken in Blau für C7:C14.'],
  ['fr', BARS, 'Barres de données sur C7:C14 (bleu).'],
  ['es', BARS, 'Barras de datos en C7:C14 (azul).'],
  ['nl', BARS, 'Gegevensbalken (blauw) in C7:C14.'],
])('%s: %s', (language, text, sentence) => {
  const said = printIn(language)(describeRuleSet(rules(text), INVOICES));
  // The platform parts thousands and French signs by blanks of several kinds.
  expect(said.replace(/\s/gu, ' ')).toBe(sentence);
});

test.each<[Language, string, string]>([
  ['de', 'ge([4], date(46348))', 'Due date nicht vor dem 22. November 2026 liegt'],
  ['de', 'eq([2], average([2]))', 'Actual der Mittelwert ist'],
  ['de', 'le([2], average([2]))', 'Actual kleiner oder gleich dem Mittelwert ist'],
  ['de', 'not(isNumber([2]))', 'Actual keine Zahl ist'],
  ['fr', 'not(starts([0], "A"))', 'Name ne commence pas par « A »'],
  ['es', 'gt([4], date(46348))', 'Due date es posterior al 22 de noviembre de 2026'],
  ['nl', 'not(isNumber([2]))', 'Actual geen getal is'],
])('%s bends its words: %s', (language, condition, clause) => {
  const said = printIn(language)(
    describeRuleSet(rules(`rows where ${condition} -> bold`), INVOICES),
  );
  expect(said.replace(/\s/gu, ' ')).toContain(clause);
});

test('none of several cells takes its own negation in French', () => {
  const ruleSet = {
    kind: 'rules',
    rules: [
      {
        kind: 'highlight',
        where: { kind: 'rows' },
        when: {
          kind: 'not',
          of: { kind: 'some', over: { kind: 'across' }, of: { kind: 'blank', column: 'this' } },
        },
        format: { bold: true },
      },
    ],
  } as const;
  expect(printIn('fr')(describeRuleSet(ruleSet, INVOICES))).toContain(
    'aucune cellule de la ligne n’est vide',
  );
});

test('numbers follow the settings for numbers, not the words', () => {
  const phrase = describeRuleSet(rules(LARGE), INVOICES);
  expect(printIn('en', 'de')(phrase)).toContain('greater than 1.250,5');
  expect(printIn('de', 'en')(phrase)).toContain('größer als 1,250.5');
});

test.each(OTHERS)('every rule has a sentence without leftovers in %s', (language) => {
  const print = printIn(language);
  const english = printIn('en');
  fc.assert(
    fc.property(arbitraryRuleSet, (ruleSet) => {
      const phrase = describeRuleSet(ruleSet, INVOICES);
      const said = print(phrase);
      expect(said).toMatch(/^\p{Lu}.*\.$/su);
      expect(said).not.toMatch(/undefined|\[object|NaN/u);
      expect(said).not.toBe(english(phrase));
    }),
    { numRuns: 200 },
  );
});

test.each(OTHERS)('a declined request is told why in %s', (language) => {
  for (const reason of DECLINE_REASONS) {
    expect(printIn(language)(describeDecline(reason))).toMatch(/^\p{Lu}.{20,}\.$/u);
  }
});

test('a language without words files is spoken to in English', () => {
  expect([languageOf('de-AT'), languageOf('FR'), languageOf('pl-PL')]).toEqual(['de', 'fr', 'en']);
});
