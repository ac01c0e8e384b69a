import { fr as rules } from '../../rule/words/fr';
import { figuresOf, type Figures } from '../../rule/words/figures';
import { createFormulaWords } from '../../rule/words/localFormula';
import { createRulePrinter } from '../../rule/words/printRules';
import { countingOf, type Section } from './counting';
import { EXAMPLES } from './en';
import { DONE, manage, standing } from './frRules';
import { SECOND_SIGN, settings, standOut, WARNED } from './frService';
import { DECLINED, failed, warning } from './frTrouble';
import type { Words } from './words';

/** French, with numbers written by the user's settings; 0 and 1 are singular. */
export function french(figures: Figures = figuresOf('fr')): Words {
  const say = countingOf(figures, (amount) => Math.abs(amount) < 2);
  return {
    language: 'fr',
    figures,
    printRules: createRulePrinter(rules, figures),
    formulas: createFormulaWords('fr', figures.language),
    title: 'Rulefusion',
    tabs: TABS,
    box: BOX,
    firstUse: FIRST_USE,
    examples: { title: 'Par exemple, sur cette feuille (demandes en anglais)', ...EXAMPLES },
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
  one: 'S’agit-il d’une règle déjà présente ?',
  which: 'De quelle règle de cette feuille s’agit-il ?',
  instead: 'Ou modifier une règle déjà présente',
  change: 'La modifier ainsi',
  changeName: (place) => `Modifier ainsi la règle ${place}`,
};

const TABS: Words['tabs'] = {
  label: 'Côtés du volet',
  ask: 'Demander',
  rules: 'Règles de cette feuille',
  settings: 'Paramètres',
};

const BOX: Words['box'] = {
  label: 'Que faut-il mettre en évidence ?',
  hint: 'Entrée demande, Échap annule, Maj+Entrée commence une nouvelle ligne.',
  suggest: 'Proposer',
  cancel: 'Annuler',
};

const FIRST_USE: Words['firstUse'] = [
  'Tout reste sur cet appareil : ni vos mots ni vos cellules ne sont envoyés ailleurs.',
  'Rien ne change sur la feuille avant « Appliquer », et « Annuler l’application » revient en arrière.',
];

const PROGRESS: Words['progress'] = {
  label: 'Recherche d’interprétations',
  reading: 'Lecture du tableau…',
  thinking: 'Analyse de votre demande…',
  writing: 'Écriture de la règle…',
  share: (share) => `${Math.round(share * 100)} % des étapes`,
  undoing: 'Retrait de la règle…',
};

const readings: Section<'readings'> = (say) => ({
  title: 'Choisissez une interprétation',
  found: (amount) =>
    `${say.count(amount, 'interprétation', 'interprétations')}. Rien n’est encore écrit.`,
  fresh: 'La feuille a changé après cet aperçu, donc rien n’a été écrit. Voici un nouvel aperçu.',
  name: (place) => `Interprétation ${place}`,
  range: 'Plage',
  hits: (hit, rows) => `${say.number(hit)} sur ${say.count(rows, 'ligne', 'lignes')}`,
  hitsFirst: (hit, rows) =>
    `${say.number(hit)} sur les ${say.count(rows, 'première ligne', 'premières lignes')}`,
  counting: (rows) => `comptage des ${say.number(rows)}`,
  uncounted: (rows) => `les ${say.number(rows)} n’ont pas été comptées`,
  stopCounting: 'Arrêter de compter',
  first: 'Premières lignes',
  misses: 'Manquées de peu',
  showMiss: (row, header, value) => `Ligne ${row} : ${header} ${value === '' ? 'vide' : value}`,
  showRow: (row, label) => (label === '' ? `Ligne ${row}` : `Ligne ${row} : ${label}`),
  more: (amount) => `et ${say.count(amount, 'autre', 'autres')}`,
  fill: 'Couleur de remplissage',
  noFill: 'Aucun remplissage',
  sample: 'Abc 123',
  warnings: 'À vérifier',
  apply: 'Appliquer',
  applyName: (place) => `Appliquer l’interprétation ${place}`,
  moreReadings: (amount) =>
    `Afficher ${say.count(amount, 'autre interprétation', 'autres interprétations')}`,
});

const ask: Section<'ask'> = (say) => ({
  title: (what) =>
    ({
      number: 'Quel nombre voulez-vous dire ?',
      date: 'Quelle date voulez-vous dire ?',
      text: 'Quel texte voulez-vous dire ?',
    })[what],
  guess: (label, hits) => `${label} (${say.count(hits, 'ligne', 'lignes')})`,
});

const choose: Section<'choose'> = (say) => ({
  unsure: 'Pas sûr de ce que vous voulez dire. Laquelle est-ce ?',
  unsureOne: 'Pas sûr de ce que vous voulez dire. Est-ce cela ?',
  early: (share) => `Premières lectures. Le calcul continue, ${Math.round(share * 100)} % faits`,
  joined: 'Toutes les lectures sont là.',
  rules: 'Ces règles ensemble, la première l’emporte',
  rule: (place) => `Règle ${place}`,
  hits: (rows, shown) => {
    const hit = say.count(rows, 'ligne', 'lignes');
    return rows === shown
      ? hit
      : `${hit}, ${say.number(shown)} non couvertes par une règle au-dessus`;
  },
  up: (place) => `Monter la règle ${place}`,
  drop: (place) => `Laisser de côté la règle ${place}`,
  house: 'Couleurs comme dans ce classeur',
  older: (rules, more) => {
    const one = rules.length + more === 1;
    const others = more === 0 ? '' : ` Et ${say.count(more, 'autre', 'autres')}.`;
    return `Au-dessus ${one ? 'de la règle plus ancienne' : 'des règles plus anciennes'} : ${rules.join(' ')}${others}`;
  },
});

const CHIPS: Words['chips'] = {
  value: (field) => ({ text: 'Valeur', date: 'Date', time: 'Heure' })[field],
  column: 'Colonne',
  wording: 'Formulation',
  colour: 'Couleur',
  range: ({ kind, address }) =>
    `${{ rows: 'Lignes entières', cells: 'Cellules', selection: 'Sélection' }[kind]} (${address})`,
  otherRange: 'Autre plage…',
  address: 'Adresse',
  beside: 'Aussi :',
};

const preview: Section<'preview'> = (say) => ({
  title: 'Aspect des premières lignes',
  marked: '(en évidence)',
  conflicts: 'Règles déjà présentes',
  conflict: ({ place, rows }, fill) => {
    if (rows === null) {
      return `La règle ${place} porte aussi sur ces cellules ; ce qu’elle colore ne peut pas être calculé ici.`;
    }
    const lines = say.count(rows, 'ligne a', 'lignes ont');
    const look = fill === null ? 'déjà un format' : `déjà la couleur ${fill}`;
    return `${lines} ${look} par la règle ${place} ; la nouvelle règle passe au-dessus.`;
  },
});

const disputed: Section<'disputed'> = (say) => ({
  question: (rows) =>
    `Les interprétations divergent sur ${say.count(rows, 'ligne', 'lignes')}. Faut-il mettre celle-ci en évidence ?`,
  yes: 'Oui',
  no: 'Non',
  settled: 'Ces interprétations correspondent à vos réponses.',
  back: 'Retirer mes réponses',
});

const AFTER =
  'elle est essayée quand même ; des mots anglais donnent peut-être un meilleur résultat.';
const MEASURED = 'Le modèle a été évalué sur des demandes en anglais. Celle-ci semble être en';

const NOT_MEASURED: Words['notMeasured'] = {
  de: `${MEASURED} allemand ; ${AFTER}`,
  fr: `${MEASURED} français ; ${AFTER}`,
  es: `${MEASURED} espagnol ; ${AFTER}`,
  nl: `${MEASURED} néerlandais ; ${AFTER}`,
};

const byExample: Section<'byExample'> = (say) => ({
  title: 'Montrer par l’exemple',
  hint: 'Sélectionnez des cellules du tableau, puis dites s’il faut les mettre en évidence.',
  should: 'Celles-ci oui',
  shouldNot: 'Celles-ci non',
  fills: 'Reprendre les couleurs présentes',
  clear: 'Oublier les exemples',
  marked: (should, shouldNot) =>
    `${say.count(should, 'cellule', 'cellules')} à mettre en évidence, ${say.number(shouldNot)} à laisser.`,
  fits: (amount) =>
    `${say.count(amount, 'interprétation correspond', 'interprétations correspondent')} à ces cellules, la plus simple d’abord.`,
  none: 'Aucune interprétation ne correspond à toutes ces cellules.',
  trouble: {
    outside: 'Les cellules sélectionnées sont hors du tableau de cette demande.',
    noFills: 'Aucune cellule du tableau n’est remplie à la main.',
    unread: 'Les cellules n’ont pas pu être lues.',
  },
});

const COLOURS: Words['colours'] = {
  red: 'Rouge',
  green: 'Vert',
  yellow: 'Jaune',
  orange: 'Orange',
  blue: 'Bleu',
  grey: 'Gris',
  pink: 'Rose',
  cyan: 'Cyan',
  white: 'Blanc',
  purple: 'Violet',
  black: 'Noir',
  brown: 'Marron',
};
