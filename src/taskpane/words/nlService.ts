import type { Section } from './counting';
import type { Words } from './words';

/** What stands beside the warnings, in Dutch. */
export const WARNED: Words['warned'] = {
  readTexts: (header) => `Teksten in ${header} als getallen en datums lezen`,
  texts: (headers) =>
    `Getallen en datums die als tekst in ${headers.join(', ')} staan, worden gelezen.`,
  asTheyStand: 'Nemen zoals ze zijn',
};

/** What stands out in a column, in Dutch. */
export const standOut: Section<'standOut'> = (say) => ({
  looking: 'De geselecteerde kolom wordt bekeken…',
  title: (header) => `Wat opvalt in ${header}`,
  finding: (what, rows) =>
    ({
      error: say.count(rows, 'fout', 'fouten'),
      blank: say.count(rows, 'lege cel', 'lege cellen'),
      duplicate: say.count(rows, 'dubbele waarde', 'dubbele waarden'),
      outlier: say.count(rows, 'uitschieter', 'uitschieters'),
      past: say.count(rows, 'datum in het verleden', 'datums in het verleden'),
      text: say.count(rows, 'tekst tussen de waarden', 'teksten tussen de waarden'),
    })[what],
  found: (header, findings) =>
    `In ${header}: ${findings.join(', ')}. Er wordt niets geschreven vóór Toepassen.`,
  nothing: (header) =>
    `In ${header} valt niets op: geen fouten, lege cellen, dubbele waarden, uitschieters of datums in het verleden.`,
});

const FORGET: Words['settings']['forget'] = {
  title: 'Wat op dit apparaat wordt bewaard',
  kept: 'Alleen wat Ongedaan maken nodig heeft (de hier geschreven regels, 30 dagen lang) en kleine voorkeuren. Vragen en tabellen worden niet bewaard.',
  all: 'Alles vergeten',
  warning:
    'Ook Ongedaan maken gaat weg: regels op het blad blijven, maar kunnen hier niet meer worden teruggenomen of van die van anderen worden onderscheiden.',
  confirm: 'Vergeten, ook Ongedaan maken',
  keep: 'Behouden',
  done: 'Alles is vergeten. Op dit apparaat wordt niets bewaard.',
};

/** The settings, in Dutch. */
export const settings: Section<'settings'> = (say) => ({
  title: 'Instellingen',
  forget: FORGET,
  model: {
    title: 'Het model',
    reading: 'De gegevens van het model worden gelezen…',
    missing:
      'De gegevens van het model ontbreken. Installeer de invoegtoepassing opnieuw met de modelbestanden.',
    size: 'Grootte',
    megabytes: (amount, files) =>
      `${say.number(Math.round(amount * 10) / 10)} MB in ${say.count(files, 'bestand', 'bestanden')}`,
    license: 'Licentie',
    symbols: 'Woorden van de regeltaal',
    scores: {
      token1: 'Woorden van een regel goed na één stap',
      exact1: 'Hele regels goed na één stap',
      exactN: 'Hele regels goed na alle stappen',
    },
    measured:
      'Gemeten op eigen achtergehouden vragen, in het Engels, met één poging; het venster neemt de beste van vele.',
    percent: (share) => `${say.number(Math.round(share * 10) / 10)}%`,
    hash: (file) => `SHA-256 van ${file}`,
  },
  diagnostics: {
    title: 'Diagnose',
    about: 'Versies, aantallen en foutcodes. Geen cel, kop, bladnaam of vraag staat erin.',
    text: 'Diagnosetekst',
    copy: 'Diagnose kopiëren',
    copied: 'Gekopieerd.',
    refused: 'De browser staat kopiëren niet toe; selecteer de tekst hierboven.',
  },
});

/** A second sign beside a colour, in Dutch. */
export const SECOND_SIGN: Words['secondSign'] = {
  offer: 'Ook vet',
  why: 'niet alleen kleur',
};
