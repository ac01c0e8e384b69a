import { printArea } from '../../sheet/printAddress';
import type { Colour } from '../../sheet/colours';
import type { Format } from '../format';
import { DEFAULT_COLOUR } from '../palette';
import type { ColumnPhrase, ConditionPhrase, DrawnPhrase, WherePhrase } from '../phrase';
import type { DeclineReason } from '../ruleSet';
import type { IconStyle } from '../visual';
import { COMPARISONS } from './deCompare';
import { STATEMENTS } from './deCondition';
import { nameOf, OPERANDS, sayColumn } from './deOperand';
import { OVER, sayPlace, statePlace } from './dePlace';
import { overSubject } from './overSubject';
import { isPlace, type Rules, type RuleWords, type Say } from './ruleWords';

const COLOURS: Readonly<Record<Colour, string>> = {
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

const RULES: Rules = {
  highlight: ({ where, when, format }, say) =>
    `${sayHits(where, when, say)}, ${sayFormat(format, say)}`,
  colorScale: ({ on, colours }) =>
    `${cellsOf(on)} mit einer Farbskala von ${colours.map((one) => COLOURS[one]).join(' über ')} (kleinster bis größter Wert)`,
  dataBar: ({ on, colour }) => `Datenbalken in ${COLOURS[colour]} für ${cellsOf(on)}`,
  iconSet: ({ on, style, reversed, bounds }, say) => {
    const icons = `${ICONS[style]} für ${cellsOf(on)}`;
    if (bounds === null) return `${icons}${reversed ? ', in umgekehrter Reihenfolge' : ''}`;
    const [best, middle, worst] = ICON_NAMES[style];
    const [low, high] = bounds;
    return `${icons}, ${reversed ? worst : best} ab ${say.number(high)}, ${middle} ab ${say.number(low)}`;
  },
};

const ICONS: Readonly<Record<IconStyle, string>> = {
  arrows: 'Pfeile',
  trafficLights: 'Ampeln',
  flags: 'Fahnen',
  symbols: 'Häkchen und Kreuze',
  stars: 'Sterne',
  ratings: 'Bewertungsbalken',
};

/** Best, middle and worst. */
const ICON_NAMES: Readonly<Record<IconStyle, readonly [string, string, string]>> = {
  arrows: ['nach oben', 'zur Seite', 'nach unten'],
  trafficLights: ['grün', 'gelb', 'rot'],
  flags: ['grün', 'gelb', 'rot'],
  symbols: ['Häkchen', 'Ausrufezeichen', 'Kreuz'],
  stars: ['voll', 'halb', 'leer'],
  ratings: ['voll', 'halb', 'leer'],
};

const DECLINES: Readonly<Record<DeclineReason, string>> = {
  activeCell:
    'Ein Format, das der markierten Zelle folgt, braucht ein Makro; die bedingte Formatierung sieht die Markierung nicht.',
  macro: 'Dafür ist ein Makro nötig, und die bedingte Formatierung führt keines aus.',
  sort: 'Die bedingte Formatierung kann nicht sortieren. Daten > Sortieren kann es, auch nach Farbe.',
  filter:
    'Die bedingte Formatierung kann keine Zeilen ausblenden oder filtern. Daten > Filtern kann es, auch nach Farbe.',
  countByColour:
    'Formeln sehen keine Farben. Zählen Sie mit ZÄHLENWENNS nach der Bedingung, die die Farbe setzt.',
  changeValue: 'Die bedingte Formatierung ändert, wie eine Zelle aussieht, nie was darin steht.',
  otherWorkbook: 'Eine Regel sieht nur Zellen der eigenen Arbeitsmappe.',
  cellSize:
    'Die bedingte Formatierung ändert keine Schriftgrößen, Zeilenhöhen oder Spaltenbreiten.',
  chart: 'Die bedingte Formatierung reicht nicht bis in Diagramme.',
  notify: 'Die bedingte Formatierung kann keine Nachrichten senden oder Warnungen anzeigen.',
  byColour:
    'Eine Regel sieht nicht die Farbe einer Zelle, nur ihren Wert. Sagen Sie, was die farbigen Zellen gemeinsam haben.',
  notFormatting: 'Hier wird kein Format verlangt, das von Zellwerten abhängt.',
};

/** German. */
export const de: RuleWords = {
  language: 'de',
  quotes: ['„', '“'],
  otherwise: 'sonst',
  column: sayColumn,
  operands: OPERANDS,
  statements: STATEMENTS,
  comparisons: COMPARISONS,
  among: statePlace,
  place: sayPlace,
  over: overSubject(OVER),
  forEach: (subject, condition) => `für ${subject} gilt, dass ${condition}`,
  nested: { all: (said) => `(${said})`, any: (said) => `(${said})` },
  rules: RULES,
  declines: DECLINES,
};

/** Which cells: where they are, and when. */
function sayHits(where: WherePhrase, when: ConditionPhrase, say: Say): string {
  if (!isPlace(when)) return `${sayWhere(where, say)}, in denen ${say.condition(when)}`;
  const place = say.place(when);
  return where.kind === 'rows'
    ? `${place}${sayExcept(where.except)}`
    : `${sayWhere(where, say)}, und zwar ${place}`;
}

function sayExcept(except: ColumnPhrase | null): string {
  return except === null ? '' : ` außer ${nameOf(except)}`;
}

function sayWhere(where: WherePhrase, say: Say): string {
  switch (where.kind) {
    case 'rows':
      return `ganze Zeilen${sayExcept(where.except)}`;
    case 'columns':
      return where.columns.length === 0
        ? 'Zellen'
        : `Zellen in ${say.and(where.columns.map(nameOf))}`;
    case 'address':
      return `Zellen in ${printArea(where.area)}`;
  }
}

function cellsOf(on: DrawnPhrase): string {
  if (on.kind === 'address') return printArea(on.area);
  return on.kind === 'own' ? 'die Zellen' : sayColumn(on);
}

function sayFormat(format: Format, say: Say): string {
  const looks: string[] = [];
  if (format.fill !== undefined) looks.push(`${COLOURS[format.fill].toLowerCase()} gefüllt`);
  if (format.font !== undefined) looks.push(`Schrift in ${COLOURS[format.font]}`);
  if (format.bold) looks.push('fett');
  if (format.italic) looks.push('kursiv');
  if (format.underline) looks.push('unterstrichen');
  if (format.strikethrough) looks.push('durchgestrichen');
  if (format.border) looks.push('mit Rahmen');
  return looks.length === 0
    ? `hervorgehoben in ${COLOURS[DEFAULT_COLOUR]}, weil kein Format genannt wurde`
    : say.and(looks);
}
