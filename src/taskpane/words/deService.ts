import type { Section } from './counting';
import type { Words } from './words';

/** What stands beside the warnings, in German. */
export const WARNED: Words['warned'] = {
  readTexts: (header) => `Texte in ${header} als Zahlen und Datumswerte lesen`,
  texts: (headers) =>
    `Als Text gespeicherte Zahlen und Datumswerte in ${headers.join(', ')} werden gelesen.`,
  asTheyStand: 'So nehmen, wie sie sind',
};

/** What stands out in a column, in German. */
export const standOut: Section<'standOut'> = (say) => ({
  looking: 'Die markierte Spalte wird angesehen …',
  title: (header) => `Was in ${header} auffällt`,
  finding: (what, rows) =>
    ({
      error: say.count(rows, 'Fehler', 'Fehler'),
      blank: say.count(rows, 'leere Zelle', 'leere Zellen'),
      duplicate: say.count(rows, 'doppelter Wert', 'doppelte Werte'),
      outlier: say.count(rows, 'Ausreißer', 'Ausreißer'),
      past: say.count(rows, 'vergangenes Datum', 'vergangene Datumswerte'),
      text: say.count(rows, 'Text zwischen den Werten', 'Texte zwischen den Werten'),
    })[what],
  found: (header, findings) =>
    `In ${header}: ${findings.join(', ')}. Vor „Anwenden“ wird nichts geschrieben.`,
  nothing: (header) =>
    `In ${header} fällt nichts auf: keine Fehler, leeren Zellen, doppelten Werte, Ausreißer oder vergangenen Datumswerte.`,
});

const FORGET: Words['settings']['forget'] = {
  title: 'Was auf diesem Gerät gespeichert ist',
  kept: 'Nur was „Rückgängig“ braucht (die hier geschriebenen Regeln, 30 Tage lang) und kleine Einstellungen. Anfragen und Tabellen werden nicht gespeichert.',
  all: 'Alles vergessen',
  warning:
    'Auch „Rückgängig“ geht verloren: Regeln auf dem Blatt bleiben, können hier aber nicht mehr zurückgenommen oder von fremden Regeln unterschieden werden.',
  confirm: 'Vergessen, auch „Rückgängig“',
  keep: 'Behalten',
  done: 'Alles ist vergessen. Auf diesem Gerät ist nichts gespeichert.',
};

/** The settings, in German. */
export const settings: Section<'settings'> = (say) => ({
  title: 'Einstellungen',
  forget: FORGET,
  model: {
    title: 'Das Modell',
    reading: 'Die Angaben zum Modell werden gelesen …',
    missing:
      'Die Angaben zum Modell fehlen. Installieren Sie das Add-In mit seinen Modelldateien neu.',
    size: 'Größe',
    megabytes: (amount, files) =>
      `${say.number(Math.round(amount * 10) / 10)} MB in ${say.count(files, 'Datei', 'Dateien')}`,
    license: 'Lizenz',
    symbols: 'Wörter der Regelsprache',
    scores: {
      token1: 'Wörter einer Regel richtig nach einem Schritt',
      exact1: 'Ganze Regeln richtig nach einem Schritt',
      exactN: 'Ganze Regeln richtig nach allen Schritten',
    },
    measured:
      'Gemessen an eigenen zurückgehaltenen englischen Anfragen mit einem einzigen Versuch; der Bereich nimmt den besten von vielen.',
    percent: (share) => `${say.number(Math.round(share * 10) / 10)} %`,
    hash: (file) => `SHA-256 von ${file}`,
  },
  diagnostics: {
    title: 'Diagnose',
    about:
      'Versionen, Anzahlen und Fehlercodes. Keine Zelle, keine Überschrift, kein Blattname und keine Anfrage steht darin.',
    text: 'Diagnosetext',
    copy: 'Diagnose kopieren',
    copied: 'Kopiert.',
    refused: 'Der Browser lässt das Kopieren nicht zu; markieren Sie den Text oben.',
  },
});

/** A second sign beside a colour, in German. */
export const SECOND_SIGN: Words['secondSign'] = {
  offer: 'Auch fett',
  why: 'nicht nur Farbe',
};
