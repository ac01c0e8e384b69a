import type { Section } from './counting';
import type { Words } from './words';

const STANDING: Omit<Words['standing'], 'facts'> = {
  title: 'Règles de cette feuille, la prioritaire d’abord',
  reading: 'Lecture des règles…',
  none: 'Cette feuille n’a pas de mise en forme conditionnelle.',
  again: 'Relire',
  copy: 'Tout copier en texte',
  copied: 'Copié.',
  formula: (address, formula, look) =>
    `Cellules de ${address} où ${formula}${look === '' ? '' : ` : ${look}`}`,
  scale: (address) => `Nuances de couleurs sur ${address}`,
  bars: (address) => `Barres de données sur ${address}`,
  icons: (address) => `Jeu d’icônes sur ${address}`,
  unreadable: (kind, address) =>
    `Une règle de type ${kind} sur ${address}, illisible ici et laissée telle quelle`,
  fill: (colour) => `remplissage ${colour}`,
  marks: {
    bold: 'gras',
    italic: 'italique',
    underline: 'souligné',
    strikethrough: 'barré',
    border: 'bordure',
  },
  why: (cell) => `Pourquoi ${cell} a cet aspect`,
  noReason: 'Aucune règle ne s’applique à cette cellule.',
  reason: {
    wins: (place, text) => `La règle ${place} est visible : ${text}`,
    covered: (place, text) =>
      `La règle ${place} s’applique aussi, mais une règle au-dessus la couvre : ${text}`,
    stopped: (place, text) =>
      `La règle ${place} n’est pas atteinte, une règle au-dessus arrête : ${text}`,
    unknown: (place, text) =>
      `La règle ${place} porte sur elle et ne peut pas être calculée ici : ${text}`,
  },
};

/** The rules on the sheet, in French. */
export const standing: Section<'standing'> = (say) => ({
  ...STANDING,
  facts: (rows, ours) => {
    const hit = rows === null ? 'lignes inconnues' : say.count(rows, 'ligne', 'lignes');
    return ours ? `${hit} · créée ici` : hit;
  },
});

const MANAGE = {
  up: 'Monter',
  upName: (place: number) => `Monter la règle ${place}`,
  down: 'Descendre',
  downName: (place: number) => `Descendre la règle ${place}`,
  edit: 'Modifier',
  editName: (place: number) => `Modifier la règle ${place}`,
  remove: 'Supprimer',
  removeName: (place: number) => `Supprimer la règle ${place}`,
  fixed: 'Elle peut être déplacée, et modifiée dans Excel même.',
  unsaid:
    'Ses mots ne peuvent pas être changés ici : elle dit quelque chose que le volet ne sait pas dire.',
  keys: 'Alt+Haut et Alt+Bas déplacent la règle qui a le focus ; les règles se glissent aussi.',
  writing: 'Modification des règles…',
  editing: (place: number) => `Modification de la règle ${place}`,
  save: 'Enregistrer',
  cancel: 'Annuler',
  redo: 'Rétablir',
  did: {
    applied: { done: 'Appliqué', undone: 'Application annulée', redone: 'Appliqué de nouveau' },
    removed: { done: 'Supprimé', undone: 'Suppression annulée', redone: 'Supprimé de nouveau' },
    moved: { done: 'Déplacé', undone: 'Déplacement annulé', redone: 'Déplacé de nouveau' },
    replaced: { done: 'Modifié', undone: 'Modification annulée', redone: 'Modifié de nouveau' },
  },
  news: (did: string, what: string) => `${did} : ${what}.`,
} as const;

/** Changing the rules of the sheet, in French. */
export const manage: Section<'manage'> = (say) => ({
  ...MANAGE,
  before: (rows) => `maintenant ${say.count(rows, 'ligne', 'lignes')}`,
  after: (rows) => `ensuite ${say.count(rows, 'ligne', 'lignes')}`,
  reword: {
    label: 'Dire le changement en mots',
    hint: 'En anglais. Modifiez la phrase ou complétez-la : « only over 500 », « make it amber ».',
    ask: 'Calculer',
    other: (place, count) => `Autre lecture (${place} sur ${count})`,
    done: 'Voici ce que dirait la règle. Rien n’est écrit avant « Enregistrer ».',
    gains: (rows) => `Nouvelles lignes : ${rows}`,
    loses: (rows) => `Lignes en moins : ${rows}`,
  },
  tidy: {
    title: 'Certaines règles disent la même chose',
    about: (before, after) =>
      `${say.count(before, 'règle', 'règles')} n’en feraient plus que ${after} ; aucune cellule du tableau ne change d’aspect.`,
    merge: (places, text) => `Les règles ${places.join(', ')} n’en font qu’une : ${text}`,
    button: 'Les réunir',
  },
  rules: (amount, range, sheet) =>
    `${say.count(amount, 'règle', 'règles')} sur ${range === '' ? '' : `${range} de `}${sheet}`,
  differs: (amount) =>
    `Excel a gardé ${say.count(amount, 'règle', 'règles')} autrement que demandé. Regardez la feuille ; l’annulation revient en arrière.`,
  shows: (cells, first) =>
    `${say.count(cells, 'cellule apparaît', 'cellules apparaissent')} dans Excel autrement que dans l’aperçu, d’abord ${first}. Regardez la feuille ; l’annulation revient en arrière.`,
});

/** What was done, in French. */
export const DONE: Words['done'] = {
  applied: (what, range, sheet) => `Appliqué à ${range} de ${sheet} : ${what}`,
  earlier: (range, sheet) => `Appliqué en dernier à ${range} de ${sheet}.`,
  undo: 'Annuler l’application',
  undone: (range, sheet) => `Annulé : la règle sur ${range} de ${sheet} est retirée.`,
};
