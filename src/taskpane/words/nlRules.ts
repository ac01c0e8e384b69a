import type { Section } from './counting';
import type { Words } from './words';

const STANDING: Omit<Words['standing'], 'facts'> = {
  title: 'Regels op dit blad, de winnende eerst',
  reading: 'De regels worden gelezen…',
  none: 'Dit blad heeft geen voorwaardelijke opmaak.',
  again: 'Opnieuw lezen',
  copy: 'Alles als tekst kopiëren',
  copied: 'Gekopieerd.',
  formula: (address, formula, look) =>
    `Cellen in ${address} waarvoor ${formula}${look === '' ? '' : `: ${look}`}`,
  scale: (address) => `Een kleurenschaal op ${address}`,
  bars: (address) => `Gegevensbalken op ${address}`,
  icons: (address) => `Pictogrammen op ${address}`,
  unreadable: (kind, address) =>
    `Een regel van de soort ${kind} op ${address}, die hier niet te lezen is en blijft zoals hij is`,
  fill: (colour) => `${colour} opgevuld`,
  marks: {
    bold: 'vet',
    italic: 'cursief',
    underline: 'onderstreept',
    strikethrough: 'doorgehaald',
    border: 'met rand',
  },
  why: (cell) => `Waarom ${cell} er zo uitziet`,
  noReason: 'Voor deze cel geldt geen regel.',
  reason: {
    wins: (place, text) => `Regel ${place} is te zien: ${text}`,
    covered: (place, text) =>
      `Regel ${place} geldt ook, maar een regel erboven bedekt die: ${text}`,
    stopped: (place, text) => `Regel ${place} wordt niet bereikt, een regel erboven stopt: ${text}`,
    unknown: (place, text) =>
      `Regel ${place} raakt de cel en kan hier niet worden berekend: ${text}`,
  },
};

/** The rules on the sheet, in Dutch. */
export const standing: Section<'standing'> = (say) => ({
  ...STANDING,
  facts: (rows, ours) => {
    const hit = rows === null ? 'rijen onbekend' : say.count(rows, 'rij', 'rijen');
    return ours ? `${hit} · hier gemaakt` : hit;
  },
});

const MANAGE = {
  up: 'Omhoog',
  upName: (place: number) => `Regel ${place} omhoog`,
  down: 'Omlaag',
  downName: (place: number) => `Regel ${place} omlaag`,
  edit: 'Bewerken',
  editName: (place: number) => `Regel ${place} bewerken`,
  remove: 'Verwijderen',
  removeName: (place: number) => `Regel ${place} verwijderen`,
  fixed: 'Hij kan worden verplaatst, en in Excel zelf worden gewijzigd.',
  unsaid:
    'De woorden kunnen hier niet worden gewijzigd: de regel zegt iets waarvoor dit venster geen woorden heeft.',
  keys: 'Alt+Omhoog en Alt+Omlaag verplaatsen de regel met de focus; regels kunnen ook worden gesleept.',
  writing: 'De regels worden gewijzigd…',
  editing: (place: number) => `Regel ${place} wordt bewerkt`,
  save: 'Opslaan',
  cancel: 'Annuleren',
  redo: 'Opnieuw',
  did: {
    applied: {
      done: 'Toegepast',
      undone: 'Toepassing ongedaan gemaakt',
      redone: 'Opnieuw toegepast',
    },
    removed: { done: 'Verwijderd', undone: 'Teruggehaald', redone: 'Opnieuw verwijderd' },
    moved: { done: 'Verplaatst', undone: 'Teruggeplaatst', redone: 'Opnieuw verplaatst' },
    replaced: {
      done: 'Gewijzigd',
      undone: 'Wijziging ongedaan gemaakt',
      redone: 'Opnieuw gewijzigd',
    },
  },
  news: (did: string, what: string) => `${did}: ${what}.`,
} as const;

/** Changing the rules of the sheet, in Dutch. */
export const manage: Section<'manage'> = (say) => ({
  ...MANAGE,
  before: (rows) => `nu ${say.count(rows, 'rij', 'rijen')}`,
  after: (rows) => `daarna ${say.count(rows, 'rij', 'rijen')}`,
  reword: {
    label: 'De wijziging in woorden',
    hint: 'In het Engels. Wijzig de zin of voeg iets toe: ‘only over 500’, ‘make it amber’.',
    ask: 'Uitrekenen',
    other: (place, count) => `Andere lezing (${place} van ${count})`,
    done: 'Zo zou de regel luiden. Vóór ‘Opslaan’ wordt niets geschreven.',
    gains: (rows) => `Nieuwe rijen: ${rows}`,
    loses: (rows) => `Rijen niet meer: ${rows}`,
  },
  tidy: {
    title: 'Sommige regels zeggen hetzelfde',
    about: (before, after) =>
      `${say.count(before, 'regel', 'regels')} worden er ${after}; geen cel van de tabel gaat er anders uitzien.`,
    merge: (places, text) => `De regels ${places.join(', ')} worden er één: ${text}`,
    button: 'Samenvoegen',
  },
  rules: (amount, range, sheet) =>
    `${say.count(amount, 'regel', 'regels')} op ${range === '' ? '' : `${range} van `}${sheet}`,
  differs: (amount) =>
    `Excel heeft ${say.count(amount, 'regel', 'regels')} anders overgenomen dan gevraagd. Kijk op het blad; Ongedaan maken draait het terug.`,
  shows: (cells, first) =>
    `${say.count(cells, 'cel ziet', 'cellen zien')} er in Excel anders uit dan het voorbeeld zei, als eerste ${first}. Kijk op het blad; Ongedaan maken draait het terug.`,
});

/** What was done, in Dutch. */
export const DONE: Words['done'] = {
  applied: (what, range, sheet) => `Toegepast op ${range} van ${sheet}: ${what}`,
  earlier: (range, sheet) => `Het laatst toegepast op ${range} van ${sheet}.`,
  undo: 'Ongedaan maken',
  undone: (range, sheet) => `Ongedaan gemaakt: de regel op ${range} van ${sheet} is weer weg.`,
};
