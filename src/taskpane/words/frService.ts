import type { Section } from './counting';
import type { Words } from './words';

/** What stands beside the warnings, in French. */
export const WARNED: Words['warned'] = {
  readTexts: (header) => `Lire les textes de ${header} comme nombres et dates`,
  texts: (headers) =>
    `Les nombres et dates stockés sous forme de texte dans ${headers.join(', ')} sont lus.`,
  asTheyStand: 'Les prendre tels quels',
};

/** What stands out in a column, in French. */
export const standOut: Section<'standOut'> = (say) => ({
  looking: 'Examen de la colonne sélectionnée…',
  title: (header) => `Ce qui ressort dans ${header}`,
  finding: (what, rows) =>
    ({
      error: say.count(rows, 'erreur', 'erreurs'),
      blank: say.count(rows, 'cellule vide', 'cellules vides'),
      duplicate: say.count(rows, 'doublon', 'doublons'),
      outlier: say.count(rows, 'valeur aberrante', 'valeurs aberrantes'),
      past: say.count(rows, 'date passée', 'dates passées'),
      text: say.count(rows, 'texte parmi les valeurs', 'textes parmi les valeurs'),
    })[what],
  found: (header, findings) =>
    `Dans ${header} : ${findings.join(', ')}. Rien n’est écrit avant « Appliquer ».`,
  nothing: (header) =>
    `Rien ne ressort dans ${header} : ni erreurs, ni vides, ni doublons, ni valeurs aberrantes, ni dates passées.`,
});

const FORGET: Words['settings']['forget'] = {
  title: 'Ce qui est gardé sur cet appareil',
  kept: 'Seulement ce qu’il faut pour annuler (les règles écrites ici, pendant 30 jours) et de petites préférences. Ni demandes ni tableaux ne sont gardés.',
  all: 'Tout oublier',
  warning:
    'L’annulation disparaît aussi : les règles de la feuille restent, mais ne peuvent plus être retirées ici ni distinguées de celles des autres.',
  confirm: 'Oublier, annulation comprise',
  keep: 'Garder',
  done: 'Tout est oublié. Rien n’est gardé sur cet appareil.',
};

/** The settings, in French. */
export const settings: Section<'settings'> = (say) => ({
  title: 'Paramètres',
  forget: FORGET,
  model: {
    title: 'Le modèle',
    reading: 'Lecture de la fiche du modèle…',
    missing:
      'La fiche du modèle est absente. Réinstallez le complément avec ses fichiers de modèle.',
    size: 'Taille',
    megabytes: (amount, files) =>
      `${say.number(Math.round(amount * 10) / 10)} Mo dans ${say.count(files, 'fichier', 'fichiers')}`,
    license: 'Licence',
    symbols: 'Mots du langage des règles',
    scores: {
      token1: 'Mots d’une règle justes après une étape',
      exact1: 'Règles entières justes après une étape',
      exactN: 'Règles entières justes après toutes les étapes',
    },
    measured:
      'Mesuré sur ses propres demandes mises de côté, en anglais, en un seul essai ; le volet prend le meilleur de plusieurs.',
    percent: (share) => `${say.number(Math.round(share * 10) / 10)} %`,
    hash: (file) => `SHA-256 de ${file}`,
  },
  diagnostics: {
    title: 'Diagnostic',
    about:
      'Versions, nombres et codes d’erreur. Aucune cellule, aucun en-tête, nom de feuille ni demande.',
    text: 'Texte du diagnostic',
    copy: 'Copier le diagnostic',
    copied: 'Copié.',
    refused: 'Le navigateur ne permet pas de copier ; sélectionnez le texte ci-dessus.',
  },
});

/** A second sign beside a colour, in French. */
export const SECOND_SIGN: Words['secondSign'] = {
  offer: 'En gras aussi',
  why: 'pas que la couleur',
};
