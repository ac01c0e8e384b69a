import { figuresOf, type Figures } from '../../rule/words/figures';
import { createFormulaWords } from '../../rule/words/localFormula';
import { nl as rules } from '../../rule/words/nl';
import { createRulePrinter } from '../../rule/words/printRules';
import { countingOf, type Section } from './counting';
import { EXAMPLES } from './en';
import { DONE, manage, standing } from './nlRules';
import { SECOND_SIGN, settings, standOut, WARNED } from './nlService';
import { DECLINED, failed, warning } from './nlTrouble';
import type { Words } from './words';

/** Dutch, with numbers written by the user's settings. */
export function dutch(figures: Figures = figuresOf('nl')): Words {
  const say = countingOf(figures);
  return {
    language: 'nl',
    figures,
    printRules: createRulePrinter(rules, figures),
    formulas: createFormulaWords('nl', figures.language),
    title: 'Rulefusion',
    tabs: TABS,
    box: BOX,
    firstUse: FIRST_USE,
    examples: { title: 'Bijvoorbeeld op dit blad (vragen in het Engels)', ...EXAMPLES },
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
  one: 'Gaat dit over een regel die er al is?',
  which: 'Welke regel van dit blad is bedoeld?',
  instead: 'Of een regel wijzigen die er al is',
  change: 'Zo wijzigen',
  changeName: (place) => `Regel ${place} zo wijzigen`,
};

const TABS: Words['tabs'] = {
  label: 'Kanten van het venster',
  ask: 'Vragen',
  rules: 'Regels op dit blad',
  settings: 'Instellingen',
};

const BOX: Words['box'] = {
  label: 'Wat moet er opvallen?',
  hint: 'Enter vraagt, Esc annuleert, Shift+Enter begint een nieuwe regel.',
  suggest: 'Voorstellen',
  cancel: 'Annuleren',
};

const FIRST_USE: Words['firstUse'] = [
  'Alles blijft op dit apparaat: uw woorden en uw cellen worden nergens heen gestuurd.',
  'Er verandert niets op het blad voordat u op Toepassen klikt, en Ongedaan maken draait het terug.',
];

const PROGRESS: Words['progress'] = {
  label: 'Betekenissen zoeken',
  reading: 'De tabel wordt gelezen…',
  thinking: 'Uw vraag wordt uitgewerkt…',
  writing: 'De regel wordt geschreven…',
  share: (share) => `${Math.round(share * 100)}% van de stappen klaar`,
  undoing: 'De regel wordt teruggenomen…',
};

const readings: Section<'readings'> = (say) => ({
  title: 'Kies een betekenis',
  found: (amount) =>
    `${say.count(amount, 'betekenis', 'betekenissen')}. Er is nog niets geschreven.`,
  fresh:
    'Het blad is na dit voorbeeld veranderd, dus er is niets geschreven. Hier is een nieuw voorbeeld.',
  name: (place) => `Betekenis ${place}`,
  range: 'Bereik',
  hits: (hit, rows) => `${say.number(hit)} van ${say.count(rows, 'rij', 'rijen')}`,
  hitsFirst: (hit, rows) => `${say.number(hit)} van de eerste ${say.count(rows, 'rij', 'rijen')}`,
  counting: (rows) => `alle ${say.number(rows)} worden geteld`,
  uncounted: (rows) => `alle ${say.number(rows)} zijn niet geteld`,
  stopCounting: 'Stoppen met tellen',
  first: 'Eerste rijen',
  misses: 'Net gemist',
  showMiss: (row, header, value) => `Rij ${row}: ${header} ${value === '' ? 'leeg' : value}`,
  showRow: (row, label) => (label === '' ? `Rij ${row}` : `Rij ${row}: ${label}`),
  more: (amount) => `en nog ${say.number(amount)}`,
  fill: 'Opvulkleur',
  noFill: 'Geen opvulling',
  sample: 'Abc 123',
  warnings: 'Controleer dit',
  apply: 'Toepassen',
  applyName: (place) => `Betekenis ${place} toepassen`,
  moreReadings: (amount) => `Nog ${say.count(amount, 'betekenis', 'betekenissen')} tonen`,
});

const ask: Section<'ask'> = (say) => ({
  title: (what) =>
    ({
      number: 'Welk getal bedoelt u?',
      date: 'Welke datum bedoelt u?',
      text: 'Welke tekst bedoelt u?',
    })[what],
  guess: (label, hits) => `${label} (${say.count(hits, 'rij', 'rijen')})`,
});

const choose: Section<'choose'> = (say) => ({
  unsure: 'Niet zeker wat u bedoelt. Welke van deze is het?',
  unsureOne: 'Niet zeker wat u bedoelt. Is het dit?',
  early: (share) => `Eerste lezingen. Er wordt nog gerekend, ${Math.round(share * 100)}% klaar`,
  joined: 'Alle lezingen zijn er nu.',
  rules: 'Deze regels samen, de eerste wint',
  rule: (place) => `Regel ${place}`,
  hits: (rows, shown) => {
    const hit = say.count(rows, 'rij', 'rijen');
    return rows === shown ? hit : `${hit}, ${say.number(shown)} niet bedekt door een regel erboven`;
  },
  up: (place) => `Regel ${place} omhoog`,
  drop: (place) => `Regel ${place} weglaten`,
  house: 'Kleuren zoals in deze werkmap',
  older: (rules, more) => {
    const one = rules.length + more === 1;
    const others = more === 0 ? '' : ` En nog ${say.number(more)}.`;
    return `Boven de oudere ${one ? 'regel' : 'regels'} daar: ${rules.join(' ')}${others}`;
  },
});

const CHIPS: Words['chips'] = {
  value: (field) => ({ text: 'Waarde', date: 'Datum', time: 'Tijd' })[field],
  column: 'Kolom',
  wording: 'Bewoording',
  colour: 'Kleur',
  range: ({ kind, address }) =>
    `${{ rows: 'Hele rijen', cells: 'Cellen', selection: 'Selectie' }[kind]} (${address})`,
  otherRange: 'Ander bereik…',
  address: 'Adres',
  beside: 'Ook:',
};

const preview: Section<'preview'> = (say) => ({
  title: 'Zo zouden de eerste rijen eruitzien',
  marked: '(valt op)',
  conflicts: 'Regels die er al zijn',
  conflict: ({ place, rows }, fill) => {
    if (rows === null) {
      return `Regel ${place} geldt ook voor deze cellen; wat die kleurt, kan hier niet worden berekend.`;
    }
    const are = say.count(rows, 'rij is', 'rijen zijn');
    const look =
      fill === null ? `al opgemaakt door regel ${place}` : `al ${fill} door regel ${place}`;
    return `${are} ${look}; de nieuwe regel komt erboven.`;
  },
});

const disputed: Section<'disputed'> = (say) => ({
  question: (rows) =>
    `De betekenissen verschillen bij ${say.count(rows, 'rij', 'rijen')}. Moet deze opvallen?`,
  yes: 'Ja',
  no: 'Nee',
  settled: 'Deze betekenissen passen bij uw antwoorden.',
  back: 'Mijn antwoorden intrekken',
});

const AFTER = 'hij wordt toch geprobeerd; met Engelse woorden is het antwoord misschien beter.';
const MEASURED = 'Het model is beoordeeld op Engelse vragen. Deze vraag lijkt';

const NOT_MEASURED: Words['notMeasured'] = {
  de: `${MEASURED} Duits; ${AFTER}`,
  fr: `${MEASURED} Frans; ${AFTER}`,
  es: `${MEASURED} Spaans; ${AFTER}`,
  nl: `${MEASURED} Nederlands; ${AFTER}`,
};

const byExample: Section<'byExample'> = (say) => ({
  title: 'Laten zien met voorbeelden',
  hint: 'Selecteer cellen van de tabel en zeg of ze moeten opvallen.',
  should: 'Deze wel',
  shouldNot: 'Deze niet',
  fills: 'Aanwezige kleuren overnemen',
  clear: 'Voorbeelden vergeten',
  marked: (should, shouldNot) =>
    `${say.count(should, 'cel moet', 'cellen moeten')} opvallen, ${say.number(shouldNot)} niet.`,
  fits: (amount) =>
    `${say.count(amount, 'betekenis past', 'betekenissen passen')} bij deze cellen, de eenvoudigste eerst.`,
  none: 'Geen betekenis past bij al deze cellen.',
  trouble: {
    outside: 'De geselecteerde cellen liggen buiten de tabel van deze vraag.',
    noFills: 'Geen cel van de tabel is met de hand opgevuld.',
    unread: 'De cellen konden niet worden gelezen.',
  },
});

const COLOURS: Words['colours'] = {
  red: 'Rood',
  green: 'Groen',
  yellow: 'Geel',
  orange: 'Oranje',
  blue: 'Blauw',
  grey: 'Grijs',
  pink: 'Roze',
  cyan: 'Cyaan',
  white: 'Wit',
  purple: 'Paars',
  black: 'Zwart',
  brown: 'Bruin',
};
