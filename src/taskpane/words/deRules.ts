import type { Section } from './counting';
import type { Words } from './words';

const STANDING: Omit<Words['standing'], 'facts'> = {
  title: 'Regeln auf diesem Blatt, die wirksame zuerst',
  reading: 'Die Regeln werden gelesen …',
  none: 'Dieses Blatt hat keine bedingte Formatierung.',
  again: 'Neu lesen',
  copy: 'Alle als Text kopieren',
  copied: 'Kopiert.',
  formula: (address, formula, look) =>
    `Zellen in ${address}, für die ${formula} gilt${look === '' ? '' : `: ${look}`}`,
  scale: (address) => `Eine Farbskala auf ${address}`,
  bars: (address) => `Datenbalken auf ${address}`,
  icons: (address) => `Symbole auf ${address}`,
  unreadable: (kind, address) =>
    `Eine Regel der Art ${kind} auf ${address}, die hier nicht gelesen werden kann und bleibt, wie sie ist`,
  fill: (colour) => `${colour} gefüllt`,
  marks: {
    bold: 'fett',
    italic: 'kursiv',
    underline: 'unterstrichen',
    strikethrough: 'durchgestrichen',
    border: 'mit Rahmen',
  },
  why: (cell) => `Warum ${cell} so aussieht`,
  noReason: 'Für diese Zelle gilt keine Regel.',
  reason: {
    wins: (place, text) => `Regel ${place} ist zu sehen: ${text}`,
    covered: (place, text) =>
      `Regel ${place} gilt auch, aber eine Regel darüber verdeckt sie: ${text}`,
    stopped: (place, text) =>
      `Regel ${place} wird nicht erreicht, eine Regel darüber hält an: ${text}`,
    unknown: (place, text) =>
      `Regel ${place} betrifft sie und lässt sich hier nicht berechnen: ${text}`,
  },
};

/** The rules on the sheet, in German. */
export const standing: Section<'standing'> = (say) => ({
  ...STANDING,
  facts: (rows, ours) => {
    const hit = rows === null ? 'Zeilen unbekannt' : say.count(rows, 'Zeile', 'Zeilen');
    return ours ? `${hit} · hier erstellt` : hit;
  },
});

const MANAGE = {
  up: 'Nach oben',
  upName: (place: number) => `Regel ${place} nach oben`,
  down: 'Nach unten',
  downName: (place: number) => `Regel ${place} nach unten`,
  edit: 'Bearbeiten',
  editName: (place: number) => `Regel ${place} bearbeiten`,
  remove: 'Löschen',
  removeName: (place: number) => `Regel ${place} löschen`,
  fixed: 'Sie lässt sich verschieben und in Excel selbst ändern.',
  unsaid:
    'Ihr Wortlaut lässt sich hier nicht ändern: Sie sagt etwas, wofür dieser Bereich keine Worte hat.',
  keys: 'Alt+Pfeil nach oben oder unten verschiebt die Regel mit dem Fokus; Regeln lassen sich auch ziehen.',
  writing: 'Die Regeln werden geändert …',
  editing: (place: number) => `Regel ${place} wird bearbeitet`,
  save: 'Speichern',
  cancel: 'Abbrechen',
  redo: 'Wiederholen',
  did: {
    applied: { done: 'Angewendet', undone: 'Rückgängig gemacht', redone: 'Wieder angewendet' },
    removed: { done: 'Gelöscht', undone: 'Wiederhergestellt', redone: 'Wieder gelöscht' },
    moved: { done: 'Verschoben', undone: 'Zurückverschoben', redone: 'Wieder verschoben' },
    replaced: { done: 'Geändert', undone: 'Änderung zurückgenommen', redone: 'Wieder geändert' },
  },
  news: (did: string, what: string) => `${did}: ${what}.`,
} as const;

/** Changing the rules of the sheet, in German. */
export const manage: Section<'manage'> = (say) => ({
  ...MANAGE,
  before: (rows) => `jetzt ${say.count(rows, 'Zeile', 'Zeilen')}`,
  after: (rows) => `dann ${say.count(rows, 'Zeile', 'Zeilen')}`,
  reword: {
    label: 'Die Änderung in Worten',
    hint: 'Auf Englisch. Ändern Sie den Satz oder fügen Sie an: „only over 500“, „make it amber“.',
    ask: 'Ausrechnen',
    other: (place, count) => `Andere Lesart (${place} von ${count})`,
    done: 'So würde die Regel lauten. Vor „Speichern“ wird nichts geschrieben.',
    gains: (rows) => `Neue Zeilen: ${rows}`,
    loses: (rows) => `Nicht mehr: ${rows}`,
  },
  tidy: {
    title: 'Einige Regeln sagen dasselbe',
    about: (before, after) =>
      `Aus ${say.count(before, 'Regel', 'Regeln')} ${after === 1 ? 'würde' : 'würden'} ${after}; keine Zelle der Tabelle sieht danach anders aus.`,
    merge: (places, text) => `Die Regeln ${places.join(', ')} werden eine: ${text}`,
    button: 'Zusammenfassen',
  },
  rules: (amount, range, sheet) =>
    `${say.count(amount, 'Regel', 'Regeln')} auf ${range === '' ? '' : `${range} von `}${sheet}`,
  differs: (amount) =>
    `Excel hat ${say.count(amount, 'Regel', 'Regeln')} anders übernommen als verlangt. Sehen Sie das Blatt an; „Rückgängig“ nimmt es zurück.`,
  shows: (cells, first) =>
    `${say.count(cells, 'Zelle sieht', 'Zellen sehen')} in Excel anders aus, als die Vorschau sagte, zuerst ${first}. Sehen Sie das Blatt an; „Rückgängig“ nimmt es zurück.`,
});

/** What was done, in German. */
export const DONE: Words['done'] = {
  applied: (what, range, sheet) => `Auf ${range} von ${sheet} angewendet: ${what}`,
  earlier: (range, sheet) => `Zuletzt auf ${range} von ${sheet} angewendet.`,
  undo: 'Rückgängig',
  undone: (range, sheet) =>
    `Rückgängig gemacht: Die Regel auf ${range} von ${sheet} ist wieder weg.`,
};
