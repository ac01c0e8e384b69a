import { guessLanguage } from '../../src/taskpane/languages/guessLanguage';

test.each([
  ['rows where due date is past and status is not done, in red', null],
  ['duplicates in column B', null],
  ['top 10% of Amount in bold', null],
  ['make the overdue ones red', null],
  ['highlight weekends', null],
  ['', null],
  ['alle Zeilen rot, wenn die Frist abgelaufen ist', 'de'],
  ['markiere Zellen über 500 in grün', 'de'],
  ['colore les lignes où la date est passée', 'fr'],
  ['mets en rouge les cellules qui dépassent 500', 'fr'],
  ['resalta las filas donde el importe es mayor que 500', 'es'],
  ['pon en rojo las celdas con fechas pasadas', 'es'],
  ['maak alle rijen rood waarin de datum voorbij is', 'nl'],
  ['kleur cellen die meer dan 500 zijn', 'nl'],
])('%s: %s', (request, language) => {
  expect(guessLanguage(request, [])).toBe(language);
});

test('headers and quoted texts of the sheet do not make an English request foreign', () => {
  expect(
    guessLanguage('rows where Stand der Arbeit is "ist mit der Post"', ['Stand der Arbeit']),
  ).toBeNull();
});
