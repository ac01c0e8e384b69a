import { printArea } from '../../sheet/printAddress';
import type { Colour } from '../../sheet/colours';
import type { Format } from '../format';
import { DEFAULT_COLOUR } from '../palette';
import type { ColumnPhrase, ConditionPhrase, DrawnPhrase, WherePhrase } from '../phrase';
import type { DeclineReason } from '../ruleSet';
import type { IconStyle } from '../visual';
import { COMPARISONS } from './frCompare';
import { STATEMENTS } from './frCondition';
import { OPERANDS, sayColumn } from './frOperand';
import { OVER, sayPlace, statePlace } from './frPlace';
import { overSubject } from './overSubject';
import { isPlace, type Rules, type RuleWords, type Say } from './ruleWords';

const COLOURS: Readonly<Record<Colour, string>> = {
  red: 'rouge',
  green: 'vert',
  yellow: 'jaune',
  orange: 'orange',
  blue: 'bleu',
  grey: 'gris',
  pink: 'rose',
  cyan: 'cyan',
  white: 'blanc',
  purple: 'violet',
  black: 'noir',
  brown: 'marron',
};

const RULES: Rules = {
  highlight: ({ where, when, format }, say) =>
    `${sayHits(where, when, say)}\u00a0: ${sayFormat(format, say)}`,
  colorScale: ({ on, colours }) =>
    `nuances de couleurs sur ${cellsOf(on)}\u00a0: ${colours.map((one) => COLOURS[one]).join(', ')} (de la plus petite à la plus grande valeur)`,
  dataBar: ({ on, colour }) => `barres de données sur ${cellsOf(on)} (${COLOURS[colour]})`,
  iconSet: ({ on, style, reversed, bounds }, say) => {
    const icons = `jeu d’icônes (${ICONS[style]}) sur ${cellsOf(on)}`;
    if (bounds === null) return `${icons}${reversed ? ', dans l’ordre inverse' : ''}`;
    const [best, middle, worst] = ICON_NAMES[style];
    const [low, high] = bounds;
    return `${icons}, ${reversed ? worst : best} à partir de ${say.number(high)}, ${middle} à partir de ${say.number(low)}`;
  },
};

const ICONS: Readonly<Record<IconStyle, string>> = {
  arrows: 'flèches',
  trafficLights: 'feux tricolores',
  flags: 'drapeaux',
  symbols: 'coches et croix',
  stars: 'étoiles',
  ratings: 'évaluations',
};

/** Best, middle and worst. */
const ICON_NAMES: Readonly<Record<IconStyle, readonly [string, string, string]>> = {
  arrows: ['vers le haut', 'de côté', 'vers le bas'],
  trafficLights: ['vert', 'orange', 'rouge'],
  flags: ['vert', 'jaune', 'rouge'],
  symbols: ['coche', 'point d’exclamation', 'croix'],
  stars: ['pleine', 'à moitié pleine', 'vide'],
  ratings: ['pleine', 'à moitié pleine', 'vide'],
};

const DECLINES: Readonly<Record<DeclineReason, string>> = {
  activeCell:
    'Un format qui suit la cellule sélectionnée demande une macro ; la mise en forme conditionnelle ne voit pas la sélection.',
  macro: 'Il faut une macro pour cela, et la mise en forme conditionnelle n’en exécute pas.',
  sort: 'La mise en forme conditionnelle ne trie pas. Utilisez Données > Trier, qui trie aussi par couleur.',
  filter:
    'La mise en forme conditionnelle ne masque ni ne filtre de lignes. Utilisez Données > Filtrer, aussi par couleur.',
  countByColour:
    'Les formules ne voient pas les couleurs. Comptez avec NB.SI.ENS selon la condition qui donne la couleur.',
  changeValue:
    'La mise en forme conditionnelle change l’apparence d’une cellule, jamais son contenu.',
  otherWorkbook: 'Une règle ne voit que les cellules de son propre classeur.',
  cellSize:
    'La mise en forme conditionnelle ne change ni taille, ni hauteur de ligne, ni largeur de colonne.',
  chart: 'La mise en forme conditionnelle n’atteint pas les graphiques.',
  notify: 'La mise en forme conditionnelle n’envoie pas de messages et n’affiche pas d’alertes.',
  byColour:
    'Une règle ne voit pas la couleur d’une cellule, seulement sa valeur. Dites ce que les cellules colorées ont en commun.',
  notFormatting: 'Ceci ne demande pas de format qui dépende des valeurs des cellules.',
};

/** French. */
export const fr: RuleWords = {
  language: 'fr',
  quotes: ['«\u00a0', '\u00a0»'],
  otherwise: 'sinon',
  column: sayColumn,
  operands: OPERANDS,
  statements: STATEMENTS,
  comparisons: COMPARISONS,
  among: statePlace,
  place: sayPlace,
  over: overSubject(OVER),
  forEach: (subject, condition) => `pour ${subject}, ${condition}`,
  nested: { all: (said) => `(${said})`, any: (said) => `(${said})` },
  rules: RULES,
  declines: DECLINES,
};

/** Which cells: where they are, and when. */
function sayHits(where: WherePhrase, when: ConditionPhrase, say: Say): string {
  if (!isPlace(when)) return `${sayWhere(where, say)} où ${say.condition(when)}`;
  const place = say.place(when);
  return where.kind === 'rows'
    ? `${place}${sayExcept(where.except)}`
    : `${sayWhere(where, say)} dans ${place}`;
}

function sayExcept(except: ColumnPhrase | null): string {
  return except === null ? '' : ` sauf ${sayColumn(except)}`;
}

function sayWhere(where: WherePhrase, say: Say): string {
  switch (where.kind) {
    case 'rows':
      return `lignes entières${sayExcept(where.except)}`;
    case 'columns':
      return where.columns.length === 0
        ? 'cellules'
        : `cellules de ${say.and(where.columns.map(sayColumn))}`;
    case 'address':
      return `cellules de ${printArea(where.area)}`;
  }
}

function cellsOf(on: DrawnPhrase): string {
  if (on.kind === 'address') return printArea(on.area);
  return on.kind === 'own' ? 'les cellules' : sayColumn(on);
}

function sayFormat(format: Format, say: Say): string {
  const looks: string[] = [];
  if (format.fill !== undefined) looks.push(`remplissage ${COLOURS[format.fill]}`);
  if (format.font !== undefined) looks.push(`texte ${COLOURS[format.font]}`);
  if (format.bold) looks.push('gras');
  if (format.italic) looks.push('italique');
  if (format.underline) looks.push('souligné');
  if (format.strikethrough) looks.push('barré');
  if (format.border) looks.push('bordure');
  return looks.length === 0
    ? `mise en évidence en ${COLOURS[DEFAULT_COLOUR]}, faute de format indiqué`
    : say.and(looks);
}
