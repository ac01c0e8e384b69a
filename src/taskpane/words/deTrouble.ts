import type { Counting, Section } from './counting';
import type { Words } from './words';

/** Requests that get no rule, in German. */
export const DECLINED: Words['declined'] = {
  title: 'Das kann die bedingte Formatierung nicht.',
  instead: {
    activeCell: 'Nennen Sie stattdessen den gesuchten Wert; seine Zellen werden hervorgehoben.',
    macro:
      'Ein Makro oder Skript kann es; beschreiben Sie hier, welche Zellen hervorgehoben werden sollen.',
    sort: 'Verwenden Sie Daten > Sortieren; eine Farbe kann die Zeilen kennzeichnen, die oben stehen sollen.',
    filter:
      'Verwenden Sie Daten > Filtern; eine Farbe kann die Zeilen kennzeichnen, die bleiben sollen.',
    countByColour: 'Zählen Sie nach dem Grund für die Farbe, zum Beispiel mit ZÄHLENWENN.',
    changeValue:
      'Eine Regel ändert das Aussehen, nicht den Inhalt; verwenden Sie dafür eine Formel.',
    otherWorkbook: 'Kopieren oder verknüpfen Sie die Werte zuerst in diese Arbeitsmappe.',
    cellSize: 'Farbe, Fettschrift oder ein Rahmen können die Zellen stattdessen hervorheben.',
    chart:
      'Verwenden Sie Einfügen > Diagramm; Datenbalken oder eine Farbskala zeigen Größen in den Zellen.',
    notify: 'Eine Farbe kann es zeigen, sobald jemand auf das Blatt sieht.',
    byColour:
      'Sagen Sie, warum diese Zellen ihre Farbe haben; diesen Grund kann eine Regel prüfen.',
    notFormatting: 'Sagen Sie, welche Zellen oder Zeilen hervorgehoben werden sollen und wie.',
  },
};

const host = (say: Counting): Words['failed']['host'] => ({
  emptySheet: () =>
    'Dieses Blatt ist leer. Öffnen Sie ein Blatt mit einer Tabelle oder markieren Sie eine.',
  tooLarge: ({ cells, most }) =>
    `Die Tabelle hat ${say.number(cells)} Zellen; höchstens ${say.number(most)} können gelesen werden. Markieren Sie einen Teil davon und fragen Sie noch einmal.`,
  cellBeingEdited: () =>
    'Eine Zelle wird gerade bearbeitet. Drücken Sie im Blatt die Eingabetaste und versuchen Sie es noch einmal.',
  busy: () =>
    'Excel ist beschäftigt, oder eines seiner Dialogfelder ist offen. Schließen Sie es und versuchen Sie es noch einmal.',
  protected: () =>
    'Das Blatt ist geschützt. Heben Sie den Schutz unter „Überprüfen“ auf und versuchen Sie es noch einmal.',
  changedSincePreview: () =>
    'Die Tabelle wurde nach der Vorschau geändert. Es wurde nichts geschrieben.',
  rulesChanged: () =>
    'Die Regeln dieses Blatts wurden inzwischen geändert, daher geschah nichts. Hier sind sie, wie sie jetzt sind.',
  cannotChange: ({ hostKind }) =>
    `Eine Regel der Art ${hostKind} könnte „Rückgängig“ nicht wiederherstellen, daher bleibt sie, wie sie ist.`,
  notOurs: () => 'Diese Regel wurde nicht hier erstellt, daher bleibt sie, wie sie ist.',
  nothingToUndo: () => 'Es gibt nichts mehr rückgängig zu machen: Die Regel ist schon weg.',
  nothingToRedo: () => 'Es gibt nichts zu wiederholen.',
  fileBroken: ({ detail }) => `Die Datei kann nicht gelesen werden: ${detail}`,
  hostFailed: ({ detail }) => `Excel hat abgelehnt: ${detail}`,
});

const suggester = (say: Counting): Words['failed']['suggester'] => ({
  emptyRequest: () =>
    'Sagen Sie, was hervorgehoben werden soll, zum Beispiel „duplicates in column B“.',
  requestTooLong: ({ most }) =>
    `Die Anfrage ist zu lang: Höchstens ${say.number(most)} Zeichen werden gelesen.`,
  emptyTable: () => 'Die Tabelle hat keine Spalten. Markieren Sie eine Zelle in Ihren Daten.',
  noReading: () =>
    'Keine Regel passt zu diesen Worten. Nennen Sie Spalte und Wert und versuchen Sie es noch einmal.',
  modelMissing: () => 'Das Modell fehlt. Installieren Sie das Add-In mit seinen Modelldateien neu.',
  modelStale: ({ detail }) =>
    `Das Modell gehört zu einer anderen Version des Add-Ins. Installieren Sie beide neu. (${detail})`,
  modelFailed: ({ detail }) =>
    `Das Modell wurde beendet. Fragen Sie noch einmal, um es neu zu starten. (${detail})`,
});

const CHECK: Words['failed']['check'] = {
  cannotWrite: () =>
    'Diese Worte ergeben keine Regel für diese Tabelle. Ändern Sie sie zurück oder weiter.',
  checkFailed: ({ detail }) => `Die Zeilen konnten nicht berechnet werden. (${detail})`,
};

/** What went wrong, in German. */
export const failed: Section<'failed'> = (say) => ({
  title: 'Das hat nicht geklappt.',
  detail: 'Einzelheit',
  host: host(say),
  suggester: suggester(say),
  check: CHECK,
});

/** What the data says against a rule, in German. */
export const warning: Section<'warning'> = (say) => ({
  neverTrue: () => 'Zurzeit trifft es auf keine Zeile zu.',
  alwaysTrue: () => 'Zurzeit trifft es auf jede Zeile zu.',
  numbersAsText: ({ count: amount, header }) =>
    `${say.count(amount, 'Zahl ist', 'Zahlen sind')} in ${header} als Text gespeichert und werden nicht als Zahlen verglichen.`,
  datesAsText: ({ count: amount, header }) =>
    `${say.count(amount, 'Datum ist', 'Datumswerte sind')} in ${header} als Text gespeichert und werden nicht als Datum verglichen.`,
  blanksAsZero: ({ count: amount, header }) =>
    `${say.count(amount, 'leere Zelle zählt', 'leere Zellen zählen')} in ${header} als 0.`,
  containsTooMuch: ({ count: amount, text, example }) =>
    `„${text}“ kommt auch in „${example}“ vor, in ${say.count(amount, 'Zeile', 'Zeilen')}.`,
  headerInside: ({ count: amount }) =>
    `Auch ${say.count(amount, 'Zelle der Überschriften wird', 'Zellen der Überschriften werden')} hervorgehoben.`,
  totalInside: ({ row, label }) =>
    `Zeile ${row + 1} („${label}“) sieht wie eine Summe aus und wird als Daten genommen.`,
  otherRow: ({ reference }) =>
    `Die Regel sieht auf eine andere Zeile (${reference}); Sortieren ändert, was hervorgehoben wird.`,
  slow: ({ why, functions }) =>
    ({
      wholeColumn:
        'Excel wird vielleicht langsam: Für jede Zelle geht die Regel eine ganze Spalte durch.',
      volatile: `Excel wird vielleicht langsam: ${functions.join(', ')} wird bei jeder Änderung neu berechnet.`,
      manyCells:
        'Excel wird vielleicht langsam: Für jede Zelle geht die Regel eine lange Spalte durch.',
    })[why],
  cannotCheck: ({ functions, reason }) =>
    reason === 'tooMuchWork'
      ? 'Die Zeilen konnten hier nicht gezählt werden: Bei so vielen dauert die Berechnung zu lange.'
      : `Die Zeilen konnten hier nicht gezählt werden, weil die Regel ${functions.join(', ')} verwendet.`,
});
