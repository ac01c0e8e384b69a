import { printArea } from '../../sheet/printAddress';
import type { Colour } from '../../sheet/colours';
import type { Format } from '../format';
import { DEFAULT_COLOUR } from '../palette';
import type { ColumnPhrase, ConditionPhrase, DrawnPhrase, WherePhrase } from '../phrase';
import type { DeclineReason } from '../ruleSet';
import type { IconStyle } from '../visual';
import { COMPARISONS } from './nlCompare';
import { STATEMENTS } from './nlCondition';
import { OPERANDS, sayColumn } from './nlOperand';
import { OVER, sayPlace, statePlace } from './nlPlace';
import { overSubject } from './overSubject';
import { isPlace, type Rules, type RuleWords, type Say } from './ruleWords';

const COLOURS: Readonly<Record<Colour, string>> = {
  red: 'rood',
  green: 'groen',
  yellow: 'geel',
  orange: 'oranje',
  blue: 'blauw',
  grey: 'grijs',
  pink: 'roze',
  cyan: 'cyaan',
  white: 'wit',
  purple: 'paars',
  black: 'zwart',
  brown: 'bruin',
};

const RULES: Rules = {
  highlight: ({ where, when, format }, say) =>
    `${sayHits(where, when, say)}: ${sayFormat(format, say)}`,
  colorScale: ({ on, colours }) =>
    `${cellsOf(on)} met een kleurenschaal: ${colours.map((one) => COLOURS[one]).join(', ')} (van laagste naar hoogste waarde)`,
  dataBar: ({ on, colour }) => `gegevensbalken (${COLOURS[colour]}) in ${cellsOf(on)}`,
  iconSet: ({ on, style, reversed, bounds }, say) => {
    const icons = `pictogrammen (${ICONS[style]}) in ${cellsOf(on)}`;
    if (bounds === null) return `${icons}${reversed ? ', in omgekeerde volgorde' : ''}`;
    const [best, middle, worst] = ICON_NAMES[style];
    const [low, high] = bounds;
    return `${icons}, ${reversed ? worst : best} vanaf ${say.number(high)}, ${middle} vanaf ${say.number(low)}`;
  },
};

const ICONS: Readonly<Record<IconStyle, string>> = {
  arrows: 'pijlen',
  trafficLights: 'verkeerslichten',
  flags: 'vlaggen',
  symbols: 'vinkjes en kruisjes',
  stars: 'sterren',
  ratings: 'beoordelingen',
};

/** Best, middle and worst. */
const ICON_NAMES: Readonly<Record<IconStyle, readonly [string, string, string]>> = {
  arrows: ['omhoog', 'opzij', 'omlaag'],
  trafficLights: ['groen', 'oranje', 'rood'],
  flags: ['groen', 'geel', 'rood'],
  symbols: ['vinkje', 'uitroepteken', 'kruisje'],
  stars: ['vol', 'half', 'leeg'],
  ratings: ['vol', 'half', 'leeg'],
};

const DECLINES: Readonly<Record<DeclineReason, string>> = {
  activeCell:
    'Een opmaak die de geselecteerde cel volgt, vraagt een macro; voorwaardelijke opmaak ziet de selectie niet.',
  macro: 'Hiervoor is een macro nodig, en voorwaardelijke opmaak voert er geen uit.',
  sort: 'Voorwaardelijke opmaak kan niet sorteren. Gebruik Gegevens > Sorteren, ook op kleur.',
  filter:
    'Voorwaardelijke opmaak kan geen rijen verbergen of filteren. Gebruik Gegevens > Filter, ook op kleur.',
  countByColour:
    'Formules zien geen kleuren. Tel met AANTALLEN.ALS op de voorwaarde die de kleur geeft.',
  changeValue: 'Voorwaardelijke opmaak verandert hoe een cel eruitziet, nooit wat erin staat.',
  otherWorkbook: 'Een regel ziet alleen cellen van de eigen werkmap.',
  cellSize: 'Voorwaardelijke opmaak verandert geen grootte, rijhoogte of kolombreedte.',
  chart: 'Voorwaardelijke opmaak reikt niet tot in grafieken.',
  notify: 'Voorwaardelijke opmaak kan geen berichten sturen of meldingen tonen.',
  byColour:
    'Een regel ziet de kleur van een cel niet, alleen de waarde. Zeg wat de gekleurde cellen gemeen hebben.',
  notFormatting: 'Hier wordt niet om een opmaak gevraagd die van celwaarden afhangt.',
};

/** Dutch. */
export const nl: RuleWords = {
  language: 'nl',
  quotes: ['“', '”'],
  otherwise: 'anders',
  column: sayColumn,
  operands: OPERANDS,
  statements: STATEMENTS,
  comparisons: COMPARISONS,
  among: statePlace,
  place: sayPlace,
  over: overSubject(OVER),
  forEach: (subject, condition) => `voor ${subject} geldt dat ${condition}`,
  nested: { all: (said) => `(${said})`, any: (said) => `(${said})` },
  rules: RULES,
  declines: DECLINES,
};

/** Which cells: where they are, and when. */
function sayHits(where: WherePhrase, when: ConditionPhrase, say: Say): string {
  if (!isPlace(when)) return `${sayWhere(where, say)} waarin ${say.condition(when)}`;
  const place = say.place(when);
  return where.kind === 'rows'
    ? `${place}${sayExcept(where.except)}`
    : `${sayWhere(where, say)} in ${place}`;
}

function sayExcept(except: ColumnPhrase | null): string {
  return except === null ? '' : ` behalve ${sayColumn(except)}`;
}

function sayWhere(where: WherePhrase, say: Say): string {
  switch (where.kind) {
    case 'rows':
      return `hele rijen${sayExcept(where.except)}`;
    case 'columns':
      return where.columns.length === 0
        ? 'cellen'
        : `cellen in ${say.and(where.columns.map(sayColumn))}`;
    case 'address':
      return `cellen in ${printArea(where.area)}`;
  }
}

function cellsOf(on: DrawnPhrase): string {
  if (on.kind === 'address') return printArea(on.area);
  return on.kind === 'own' ? 'de cellen' : sayColumn(on);
}

function sayFormat(format: Format, say: Say): string {
  const looks: string[] = [];
  if (format.fill !== undefined) looks.push(`${COLOURS[format.fill]} opgevuld`);
  if (format.font !== undefined) looks.push(`tekst ${COLOURS[format.font]}`);
  if (format.bold) looks.push('vet');
  if (format.italic) looks.push('cursief');
  if (format.underline) looks.push('onderstreept');
  if (format.strikethrough) looks.push('doorgehaald');
  if (format.border) looks.push('met rand');
  return looks.length === 0
    ? `gemarkeerd in ${COLOURS[DEFAULT_COLOUR]}, omdat geen opmaak is genoemd`
    : say.and(looks);
}
