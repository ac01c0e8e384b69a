import { figuresOf, type Figures } from '../../rule/words/figures';
import { de as rules } from '../../rule/words/de';
import { createFormulaWords } from '../../rule/words/localFormula';
import { createRulePrinter } from '../../rule/words/printRules';
import { countingOf, type Section } from './counting';
import { DONE, manage, standing } from './deRules';
import { SECOND_SIGN, settings, standOut, WARNED } from './deService';
import { DECLINED, failed, warning } from './deTrouble';
import { EXAMPLES } from './en';
import type { Words } from './words';

/** German, with numbers written by the user's settings. */
export function german(figures: Figures = figuresOf('de')): Words {
  const say = countingOf(figures);
  return {
    language: 'de',
    figures,
    printRules: createRulePrinter(rules, figures),
    formulas: createFormulaWords('de', figures.language),
    title: 'Rulefusion',
    tabs: TABS,
    box: BOX,
    firstUse: FIRST_USE,
    examples: { title: 'Zum Beispiel auf diesem Blatt (Anfragen auf Englisch)', ...EXAMPLES },
    progress: PROGRESS,
    readings: readings(say),
    ask: ask(say),
    chips: CHIPS,
    choose: choose(say),
    preview: preview(say),
    disputed: disputed(say),
    standing: standing(say),
    meant: MEANT,
    manage: manage(say),
    done: DONE,
    declined: DECLINED,
    failed: failed(say),
    warning: warning(say),
    warned: WARNED,
    standOut: standOut(say),
    settings: settings(say),
    notMeasured: NOT_MEASURED,
    byExample: byExample(say),
    secondSign: SECOND_SIGN,
    colours: COLOURS,
  };
}

const MEANT: Words['meant'] = {
  one: 'Geht es um eine Regel, die schon da ist?',
  which: 'Welche Regel dieses Blatts ist gemeint?',
  instead: 'Oder eine Regel ändern, die schon da ist',
  change: 'So ändern',
  changeName: (place) => `Regel ${place} so ändern`,
};

const TABS: Words['tabs'] = {
  label: 'Seiten des Bereichs',
  ask: 'Fragen',
  rules: 'Regeln auf diesem Blatt',
  settings: 'Einstellungen',
};

const BOX: Words['box'] = {
  label: 'Was soll hervorgehoben werden?',
  hint: 'Eingabe fragt, Esc bricht ab, Umschalt+Eingabe beginnt eine neue Zeile.',
  suggest: 'Vorschlagen',
  cancel: 'Abbrechen',
};

const FIRST_USE: Words['firstUse'] = [
  'Alles bleibt auf diesem Gerät: Weder Ihre Worte noch Ihre Zellen werden irgendwohin gesendet.',
  'Auf dem Blatt ändert sich nichts, bevor Sie auf „Anwenden“ klicken; „Rückgängig“ nimmt es zurück.',
];

const PROGRESS: Words['progress'] = {
  label: 'Lesarten werden gesucht',
  reading: 'Die Tabelle wird gelesen …',
  thinking: 'Ihre Anfrage wird verarbeitet …',
  writing: 'Die Regel wird geschrieben …',
  share: (share) => `${Math.round(share * 100)} % der Schritte erledigt`,
  undoing: 'Die Regel wird zurückgenommen …',
};

const readings: Section<'readings'> = (say) => ({
  title: 'Wählen Sie eine Lesart',
  found: (amount) => `${say.count(amount, 'Lesart', 'Lesarten')}. Noch wurde nichts geschrieben.`,
  fresh:
    'Das Blatt wurde nach dieser Vorschau geändert, daher wurde nichts geschrieben. Hier ist eine neue Vorschau.',
  name: (place) => `Lesart ${place}`,
  range: 'Bereich',
  hits: (hit, rows) => `${say.number(hit)} von ${say.count(rows, 'Zeile', 'Zeilen')}`,
  hitsFirst: (hit, rows) => `${say.number(hit)} der ersten ${say.count(rows, 'Zeile', 'Zeilen')}`,
  counting: (rows) => `alle ${say.number(rows)} werden gezählt`,
  uncounted: (rows) => `alle ${say.number(rows)} sind nicht gezählt`,
  stopCounting: 'Nicht weiter zählen',
  first: 'Erste Zeilen',
  misses: 'Knapp verfehlt',
  showMiss: (row, header, value) => `Zeile ${row}: ${header} ${value === '' ? 'leer' : value}`,
  showRow: (row, label) => (label === '' ? `Zeile ${row}` : `Zeile ${row}: ${label}`),
  more: (amount) => `und ${say.number(amount)} weitere`,
  fill: 'Füllfarbe',
  noFill: 'Keine Füllung',
  sample: 'Abc 123',
  warnings: 'Bitte prüfen',
  apply: 'Anwenden',
  applyName: (place) => `Lesart ${place} anwenden`,
  moreReadings: (amount) => `${say.count(amount, 'weitere Lesart', 'weitere Lesarten')} anzeigen`,
});

const ask: Section<'ask'> = (say) => ({
  title: (what) =>
    ({
      number: 'Welche Zahl meinen Sie?',
      date: 'Welches Datum meinen Sie?',
      text: 'Welchen Text meinen Sie?',
    })[what],
  guess: (label, hits) => `${label} (${say.count(hits, 'Zeile', 'Zeilen')})`,
});

const choose: Section<'choose'> = (say) => ({
  unsure: 'Nicht sicher, was Sie meinen. Welche Lesart ist es?',
  unsureOne: 'Nicht sicher, was Sie meinen. Ist es das?',
  early: (share) => `Erste Lesarten. Es wird noch gerechnet, ${Math.round(share * 100)} % fertig`,
  joined: 'Jetzt sind alle Lesarten da.',
  rules: 'Diese Regeln zusammen, die erste gilt',
  rule: (place) => `Regel ${place}`,
  hits: (rows, shown) => {
    const hit = say.count(rows, 'Zeile', 'Zeilen');
    return rows === shown
      ? hit
      : `${hit}, ${say.number(shown)} nicht von einer Regel darüber verdeckt`;
  },
  up: (place) => `Regel ${place} nach oben`,
  drop: (place) => `Regel ${place} weglassen`,
  house: 'Farben wie in dieser Arbeitsmappe',
  older: (rules, more) => {
    const one = rules.length + more === 1;
    const others = more === 0 ? '' : ` Und ${say.number(more)} weitere.`;
    return `Über ${one ? 'der älteren Regel' : 'den älteren Regeln'} dort: ${rules.join(' ')}${others}`;
  },
});

const CHIPS: Words['chips'] = {
  value: (field) => ({ text: 'Wert', date: 'Datum', time: 'Uhrzeit' })[field],
  column: 'Spalte',
  wording: 'Wortlaut',
  colour: 'Farbe',
  range: ({ kind, address }) =>
    `${{ rows: 'Ganze Zeilen', cells: 'Zellen', selection: 'Markierung' }[kind]} (${address})`,
  otherRange: 'Anderer Bereich …',
  address: 'Adresse',
  beside: 'Außerdem:',
};

const preview: Section<'preview'> = (say) => ({
  title: 'So sähen die ersten Zeilen aus',
  marked: '(hervorgehoben)',
  conflicts: 'Regeln, die es schon gibt',
  conflict: ({ place, rows }, fill) => {
    if (rows === null) {
      return `Auch Regel ${place} gilt für diese Zellen; was sie färbt, lässt sich hier nicht berechnen.`;
    }
    const are = say.count(rows, 'Zeile ist', 'Zeilen sind');
    const look =
      fill === null
        ? `durch Regel ${place} schon formatiert`
        : `durch Regel ${place} schon ${fill}`;
    return `${are} ${look}; die neue Regel kommt darüber.`;
  },
});

const disputed: Section<'disputed'> = (say) => ({
  question: (rows) =>
    `Die Lesarten sind sich bei ${say.count(rows, 'Zeile', 'Zeilen')} nicht einig. Soll diese hervorgehoben werden?`,
  yes: 'Ja',
  no: 'Nein',
  settled: 'Diese Lesarten passen zu Ihren Antworten.',
  back: 'Meine Antworten zurücknehmen',
});

const AFTER =
  'sie wird trotzdem versucht; englische Worte führen vielleicht zu einer besseren Antwort.';
const MEASURED = 'Das Modell wurde mit englischen Anfragen geprüft. Diese Anfrage wirkt';

const NOT_MEASURED: Words['notMeasured'] = {
  de: `${MEASURED} deutsch; ${AFTER}`,
  fr: `${MEASURED} französisch; ${AFTER}`,
  es: `${MEASURED} spanisch; ${AFTER}`,
  nl: `${MEASURED} niederländisch; ${AFTER}`,
};

const byExample: Section<'byExample'> = (say) => ({
  title: 'Am Beispiel zeigen',
  hint: 'Markieren Sie Zellen der Tabelle und sagen Sie, ob sie hervorgehoben werden sollen.',
  should: 'Diese ja',
  shouldNot: 'Diese nicht',
  fills: 'Vorhandene Farben übernehmen',
  clear: 'Beispiele vergessen',
  marked: (should, shouldNot) =>
    `${say.count(should, 'Zelle soll', 'Zellen sollen')} hervorgehoben werden, ${say.number(shouldNot)} nicht.`,
  fits: (amount) =>
    `${say.count(amount, 'Lesart passt', 'Lesarten passen')} zu diesen Zellen, die einfachste zuerst.`,
  none: 'Keine Lesart passt zu all diesen Zellen.',
  trouble: {
    outside: 'Die markierten Zellen liegen außerhalb der Tabelle dieser Anfrage.',
    noFills: 'Keine Zelle der Tabelle ist von Hand gefüllt.',
    unread: 'Die Zellen konnten nicht gelesen werden.',
  },
});

const COLOURS: Words['colours'] = {
  red: 'Rot',
  green: 'Grün',
  yellow: 'Gelb',
  orange: 'Orange',
  blue: 'Blau',
  grey: 'Grau',
  pink: 'Rosa',
  cyan: 'Cyan',
  white: 'Weiß',
  purple: 'Lila',
  black: 'Schwarz',
  brown: 'Braun',
};
