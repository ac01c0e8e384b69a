import type { Counting, Section } from './counting';
import type { Words } from './words';

/** Requests that get no rule, in French. */
export const DECLINED: Words['declined'] = {
  title: 'La mise en forme conditionnelle ne peut pas faire cela.',
  instead: {
    activeCell: 'Indiquez plutôt la valeur cherchée ; ses cellules seront mises en évidence.',
    macro: 'Une macro ou un script le peut ; décrivez ici les cellules à mettre en évidence.',
    sort: 'Utilisez Données > Trier ; une couleur peut marquer les lignes voulues en haut.',
    filter: 'Utilisez Données > Filtrer ; une couleur peut marquer les lignes à garder.',
    countByColour: 'Comptez selon la raison de la couleur, par exemple avec NB.SI.',
    changeValue:
      'Une règle change l’apparence d’une cellule, pas son contenu ; utilisez une formule.',
    otherWorkbook: 'Copiez ou liez d’abord les valeurs dans ce classeur.',
    cellSize: 'Une couleur, le gras ou une bordure peuvent mettre les cellules en évidence.',
    chart:
      'Utilisez Insertion > Graphique ; des barres de données ou des nuances montrent les tailles dans les cellules.',
    notify: 'Une couleur peut le montrer dès que quelqu’un regarde la feuille.',
    byColour:
      'Dites pourquoi ces cellules ont leur couleur ; une règle peut vérifier cette raison.',
    notFormatting: 'Dites quelles cellules ou lignes mettre en évidence, et comment.',
  },
};

const host = (say: Counting): Words['failed']['host'] => ({
  emptySheet: () =>
    'Cette feuille est vide. Ouvrez une feuille avec un tableau, ou sélectionnez-en un.',
  tooLarge: ({ cells, most }) =>
    `Le tableau a ${say.number(cells)} cellules ; ${say.number(most)} au plus peuvent être lues. Sélectionnez-en une partie et redemandez.`,
  cellBeingEdited: () =>
    'Une cellule est en cours de modification. Appuyez sur Entrée dans la feuille, puis réessayez.',
  busy: () =>
    'Excel est occupé, ou l’une de ses boîtes de dialogue est ouverte. Fermez-la, puis réessayez.',
  protected: () => 'La feuille est protégée. Ôtez la protection sous Révision, puis réessayez.',
  changedSincePreview: () => 'Le tableau a changé après l’aperçu. Rien n’a été écrit.',
  rulesChanged: () =>
    'Les règles de cette feuille ont changé entre-temps, donc rien n’a été fait. Les voici telles qu’elles sont.',
  cannotChange: ({ hostKind }) =>
    `Une règle de type ${hostKind} ne pourrait pas être rétablie, donc elle reste telle quelle.`,
  notOurs: () => 'Cette règle n’a pas été créée ici, donc elle reste telle quelle.',
  nothingToUndo: () => 'Il n’y a plus rien à annuler : la règle a déjà disparu.',
  nothingToRedo: () => 'Il n’y a rien à rétablir.',
  fileBroken: ({ detail }) => `Le fichier ne peut pas être lu : ${detail}`,
  hostFailed: ({ detail }) => `Excel a refusé : ${detail}`,
});

const suggester = (say: Counting): Words['failed']['suggester'] => ({
  emptyRequest: () => 'Dites quoi mettre en évidence, par exemple « duplicates in column B ».',
  requestTooLong: ({ most }) =>
    `La demande est trop longue : ${say.number(most)} caractères au plus sont lus.`,
  emptyTable: () => 'Le tableau n’a pas de colonnes. Sélectionnez une cellule dans vos données.',
  noReading: () =>
    'Aucune règle ne correspond à ces mots. Nommez la colonne et la valeur, puis réessayez.',
  modelMissing: () =>
    'Le modèle est absent. Réinstallez le complément avec ses fichiers de modèle.',
  modelStale: ({ detail }) =>
    `Le modèle vient d’une autre version du complément. Réinstallez les deux. (${detail})`,
  modelFailed: ({ detail }) => `Le modèle s’est arrêté. Redemandez pour le relancer. (${detail})`,
});

const CHECK: Words['failed']['check'] = {
  cannotWrite: () =>
    'Ces mots ne donnent pas de règle pour ce tableau. Changez-les encore, ou revenez en arrière.',
  checkFailed: ({ detail }) => `Les lignes n’ont pas pu être calculées. (${detail})`,
};

/** What went wrong, in French. */
export const failed: Section<'failed'> = (say) => ({
  title: 'Cela n’a pas marché.',
  detail: 'Détail',
  host: host(say),
  suggester: suggester(say),
  check: CHECK,
});

/** What the data says against a rule, in French. */
export const warning: Section<'warning'> = (say) => ({
  neverTrue: () => 'Aucune ligne ne correspond pour l’instant.',
  alwaysTrue: () => 'Toutes les lignes correspondent pour l’instant.',
  numbersAsText: ({ count: amount, header }) =>
    `${say.count(amount, 'nombre stocké', 'nombres stockés')} sous forme de texte dans ${header} : pas de comparaison comme nombre.`,
  datesAsText: ({ count: amount, header }) =>
    `${say.count(amount, 'date stockée', 'dates stockées')} sous forme de texte dans ${header} : pas de comparaison comme date.`,
  blanksAsZero: ({ count: amount, header }) =>
    `${say.count(amount, 'cellule vide compte', 'cellules vides comptent')} pour 0 dans ${header}.`,
  containsTooMuch: ({ count: amount, text, example }) =>
    `« ${text} » se trouve aussi dans « ${example} », dans ${say.count(amount, 'ligne', 'lignes')}.`,
  headerInside: ({ count: amount }) =>
    `${say.count(amount, 'cellule d’en-tête est', 'cellules d’en-tête sont')} aussi en évidence.`,
  totalInside: ({ row, label }) =>
    `La ligne ${row + 1} (« ${label} ») ressemble à un total et compte comme données.`,
  otherRow: ({ reference }) =>
    `La règle regarde une autre ligne (${reference}) : un tri change ce qui est en évidence.`,
  slow: ({ why, functions }) =>
    ({
      wholeColumn:
        'Excel peut ralentir : pour chaque cellule, la règle parcourt une colonne entière.',
      volatile: `Excel peut ralentir : ${functions.join(', ')} se recalcule à chaque changement.`,
      manyCells: 'Excel peut ralentir : pour chaque cellule, la règle parcourt une longue colonne.',
    })[why],
  cannotCheck: ({ functions, reason }) =>
    reason === 'tooMuchWork'
      ? 'Les lignes n’ont pas pu être comptées ici : il y en a tant que le calcul dure trop longtemps.'
      : `Les lignes n’ont pas pu être comptées ici, car la règle utilise ${functions.join(', ')}.`,
});
