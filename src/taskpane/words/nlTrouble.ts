import type { Counting, Section } from './counting';
import type { Words } from './words';

/** Requests that get no rule, in Dutch. */
export const DECLINED: Words['declined'] = {
  title: 'Voorwaardelijke opmaak kan dit niet.',
  instead: {
    activeCell: 'Noem de waarde die u zoekt; die cellen vallen dan op.',
    macro: 'Een macro of script kan het; beschrijf hier welke cellen moeten opvallen.',
    sort: 'Gebruik Gegevens > Sorteren; een kleur kan de rijen markeren die bovenaan moeten.',
    filter: 'Gebruik Gegevens > Filter; een kleur kan de rijen markeren die moeten blijven.',
    countByColour: 'Tel op de reden voor de kleur, bijvoorbeeld met AANTAL.ALS.',
    changeValue: 'Een regel verandert het uiterlijk, niet de inhoud; gebruik daarvoor een formule.',
    otherWorkbook: 'Kopieer of koppel de waarden eerst naar deze werkmap.',
    cellSize: 'Kleur, vet of een rand kunnen de cellen laten opvallen.',
    chart:
      'Gebruik Invoegen > Grafiek; gegevensbalken of een kleurenschaal tonen grootten in de cellen.',
    notify: 'Een kleur kan het laten zien zodra iemand naar het blad kijkt.',
    byColour: 'Zeg waarom die cellen hun kleur hebben; een regel kan die reden toetsen.',
    notFormatting: 'Zeg welke cellen of rijen moeten opvallen, en hoe.',
  },
};

const host = (say: Counting): Words['failed']['host'] => ({
  emptySheet: () => 'Dit blad is leeg. Open een blad met een tabel of selecteer er een.',
  tooLarge: ({ cells, most }) =>
    `De tabel heeft ${say.number(cells)} cellen; er kunnen er hoogstens ${say.number(most)} worden gelezen. Selecteer een deel en vraag het opnieuw.`,
  cellBeingEdited: () =>
    'Er wordt een cel bewerkt. Druk in het blad op Enter en probeer het opnieuw.',
  busy: () =>
    'Excel is bezig, of een van de dialoogvensters staat open. Sluit het en probeer het opnieuw.',
  protected: () =>
    'Het blad is beveiligd. Hef de beveiliging op onder Controleren en probeer het opnieuw.',
  changedSincePreview: () => 'De tabel is na het voorbeeld veranderd. Er is niets geschreven.',
  rulesChanged: () =>
    'De regels van dit blad zijn intussen veranderd, dus er is niets gedaan. Hier staan ze zoals ze zijn.',
  cannotChange: ({ hostKind }) =>
    `Ongedaan maken zou een regel van de soort ${hostKind} niet kunnen terughalen, dus die blijft zoals hij is.`,
  notOurs: () => 'Die regel is niet hier gemaakt, dus hij blijft zoals hij is.',
  nothingToUndo: () => 'Er valt niets meer ongedaan te maken: de regel is al weg.',
  nothingToRedo: () => 'Er valt niets opnieuw te doen.',
  fileBroken: ({ detail }) => `Het bestand kan niet worden gelezen: ${detail}`,
  hostFailed: ({ detail }) => `Excel weigerde: ${detail}`,
});

const suggester = (say: Counting): Words['failed']['suggester'] => ({
  emptyRequest: () => 'Zeg wat moet opvallen, bijvoorbeeld “duplicates in column B”.',
  requestTooLong: ({ most }) =>
    `De vraag is te lang: er worden hoogstens ${say.number(most)} tekens gelezen.`,
  emptyTable: () => 'De tabel heeft geen kolommen. Selecteer een cel in uw gegevens.',
  noReading: () =>
    'Geen regel past bij deze woorden. Noem de kolom en de waarde en probeer het opnieuw.',
  modelMissing: () =>
    'Het model ontbreekt. Installeer de invoegtoepassing opnieuw met de modelbestanden.',
  modelStale: ({ detail }) =>
    `Het model hoort bij een andere versie van de invoegtoepassing. Installeer beide opnieuw. (${detail})`,
  modelFailed: ({ detail }) =>
    `Het model is gestopt. Vraag het opnieuw om het te herstarten. (${detail})`,
});

const CHECK: Words['failed']['check'] = {
  cannotWrite: () => 'Deze woorden geven geen regel voor deze tabel. Wijzig ze verder, of terug.',
  checkFailed: ({ detail }) => `De rijen konden niet worden berekend. (${detail})`,
};

/** What went wrong, in Dutch. */
export const failed: Section<'failed'> = (say) => ({
  title: 'Dat is niet gelukt.',
  detail: 'Bijzonderheid',
  host: host(say),
  suggester: suggester(say),
  check: CHECK,
});

/** What the data says against a rule, in Dutch. */
export const warning: Section<'warning'> = (say) => ({
  neverTrue: () => 'Nu past er geen rij.',
  alwaysTrue: () => 'Nu past elke rij.',
  numbersAsText: ({ count: amount, header }) =>
    `${say.count(amount, 'getal staat', 'getallen staan')} als tekst in ${header}: geen vergelijking als getal.`,
  datesAsText: ({ count: amount, header }) =>
    `${say.count(amount, 'datum staat', 'datums staan')} als tekst in ${header}: geen vergelijking als datum.`,
  blanksAsZero: ({ count: amount, header }) =>
    `${say.count(amount, 'lege cel telt', 'lege cellen tellen')} als 0 in ${header}.`,
  containsTooMuch: ({ count: amount, text, example }) =>
    `“${text}” staat ook in “${example}”, in ${say.count(amount, 'rij', 'rijen')}.`,
  headerInside: ({ count: amount }) =>
    `Ook ${say.count(amount, 'cel van de koprij valt', 'cellen van de koprij vallen')} op.`,
  totalInside: ({ row, label }) =>
    `Rij ${row + 1} (“${label}”) lijkt een totaal en telt als gegevens.`,
  otherRow: ({ reference }) =>
    `De regel kijkt naar een andere rij (${reference}); sorteren verandert wat opvalt.`,
  slow: ({ why, functions }) =>
    ({
      wholeColumn: 'Excel kan traag worden: voor elke cel gaat de regel een hele kolom door.',
      volatile: `Excel kan traag worden: ${functions.join(', ')} wordt bij elke wijziging berekend.`,
      manyCells: 'Excel kan traag worden: voor elke cel gaat de regel een lange kolom door.',
    })[why],
  cannotCheck: ({ functions, reason }) =>
    reason === 'tooMuchWork'
      ? 'De rijen konden hier niet worden geteld: bij zoveel duurt het berekenen te lang.'
      : `De rijen konden hier niet worden geteld, omdat de regel ${functions.join(', ')} gebruikt.`,
});
