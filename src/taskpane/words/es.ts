import { es as rules } from '../../rule/words/es';
import { figuresOf, type Figures } from '../../rule/words/figures';
import { createFormulaWords } from '../../rule/words/localFormula';
import { createRulePrinter } from '../../rule/words/printRules';
import { countingOf, type Section } from './counting';
import { EXAMPLES } from './en';
import { DONE, manage, standing } from './esRules';
import { SECOND_SIGN, settings, standOut, WARNED } from './esService';
import { DECLINED, failed, warning } from './esTrouble';
import type { Words } from './words';

/** Spanish, with numbers written by the user's settings. */
export function spanish(figures: Figures = figuresOf('es')): Words {
  const say = countingOf(figures);
  return {
    language: 'es',
    figures,
    printRules: createRulePrinter(rules, figures),
    formulas: createFormulaWords('es', figures.language),
    title: 'Rulefusion',
    tabs: TABS,
    box: BOX,
    firstUse: FIRST_USE,
    examples: { title: 'Por ejemplo, en esta hoja (peticiones en inglés)', ...EXAMPLES },
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
  one: '¿Se trata de una regla que ya existe?',
  which: '¿De qué regla de esta hoja se trata?',
  instead: 'O cambiar una regla que ya existe',
  change: 'Cambiarla así',
  changeName: (place) => `Cambiar así la regla ${place}`,
};

const TABS: Words['tabs'] = {
  label: 'Lados del panel',
  ask: 'Pedir',
  rules: 'Reglas de esta hoja',
  settings: 'Configuración',
};

const BOX: Words['box'] = {
  label: '¿Qué se debe resaltar?',
  hint: 'Entrar pide, Esc cancela, Mayús+Entrar empieza una línea nueva.',
  suggest: 'Sugerir',
  cancel: 'Cancelar',
};

const FIRST_USE: Words['firstUse'] = [
  'Todo se queda en este equipo: ni sus palabras ni sus celdas se envían a ningún sitio.',
  'Nada cambia en la hoja antes de pulsar Aplicar, y Deshacer lo revierte.',
];

const PROGRESS: Words['progress'] = {
  label: 'Buscando interpretaciones',
  reading: 'Leyendo la tabla…',
  thinking: 'Interpretando su petición…',
  writing: 'Escribiendo la regla…',
  share: (share) => `${Math.round(share * 100)} % de los pasos`,
  undoing: 'Quitando la regla…',
};

const readings: Section<'readings'> = (say) => ({
  title: 'Elija una interpretación',
  found: (amount) =>
    `${say.count(amount, 'interpretación', 'interpretaciones')}. Todavía no se ha escrito nada.`,
  fresh:
    'La hoja cambió después de esta vista previa, así que no se escribió nada. Aquí tiene una nueva.',
  name: (place) => `Interpretación ${place}`,
  range: 'Rango',
  hits: (hit, rows) => `${say.number(hit)} de ${say.count(rows, 'fila', 'filas')}`,
  hitsFirst: (hit, rows) =>
    `${say.number(hit)} de las primeras ${say.count(rows, 'fila', 'filas')}`,
  counting: (rows) => `se cuentan las ${say.number(rows)}`,
  uncounted: (rows) => `no se contaron las ${say.number(rows)}`,
  stopCounting: 'Dejar de contar',
  first: 'Primeras filas',
  misses: 'Por poco no',
  showMiss: (row, header, value) => `Fila ${row}: ${header} ${value === '' ? 'en blanco' : value}`,
  showRow: (row, label) => (label === '' ? `Fila ${row}` : `Fila ${row}: ${label}`),
  more: (amount) => `y ${say.number(amount)} más`,
  fill: 'Color de relleno',
  noFill: 'Sin relleno',
  sample: 'Abc 123',
  warnings: 'Compruebe',
  apply: 'Aplicar',
  applyName: (place) => `Aplicar la interpretación ${place}`,
  moreReadings: (amount) =>
    `Mostrar ${say.count(amount, 'interpretación más', 'interpretaciones más')}`,
});

const ask: Section<'ask'> = (say) => ({
  title: (what) =>
    ({
      number: '¿A qué número se refiere?',
      date: '¿A qué fecha se refiere?',
      text: '¿A qué texto se refiere?',
    })[what],
  guess: (label, hits) => `${label} (${say.count(hits, 'fila', 'filas')})`,
});

const choose: Section<'choose'> = (say) => ({
  unsure: 'No está claro a qué se refiere. ¿Cuál de estas es?',
  unsureOne: 'No está claro a qué se refiere. ¿Es esto?',
  early: (share) => `Primeras lecturas. Sigue el cálculo, ${Math.round(share * 100)} % hecho`,
  joined: 'Ya están todas las lecturas.',
  rules: 'Estas reglas juntas, gana la primera',
  rule: (place) => `Regla ${place}`,
  hits: (rows, shown) => {
    const hit = say.count(rows, 'fila', 'filas');
    return rows === shown ? hit : `${hit}, ${say.number(shown)} sin tapar por una regla de encima`;
  },
  up: (place) => `Subir la regla ${place}`,
  drop: (place) => `Omitir la regla ${place}`,
  house: 'Colores como en este libro',
  older: (rules, more) => {
    const one = rules.length + more === 1;
    const others = more === 0 ? '' : ` Y ${say.number(more)} más.`;
    return `Por encima de ${one ? 'la regla anterior' : 'las reglas anteriores'}: ${rules.join(' ')}${others}`;
  },
});

const CHIPS: Words['chips'] = {
  value: (field) => ({ text: 'Valor', date: 'Fecha', time: 'Hora' })[field],
  column: 'Columna',
  wording: 'Redacción',
  colour: 'Color',
  range: ({ kind, address }) =>
    `${{ rows: 'Filas completas', cells: 'Celdas', selection: 'Selección' }[kind]} (${address})`,
  otherRange: 'Otro rango…',
  address: 'Dirección',
  beside: 'También:',
};

const preview: Section<'preview'> = (say) => ({
  title: 'Así se verían las primeras filas',
  marked: '(resaltada)',
  conflicts: 'Reglas que ya existen',
  conflict: ({ place, rows }, fill) => {
    if (rows === null) {
      return `La regla ${place} también afecta a estas celdas; lo que colorea no se puede calcular aquí.`;
    }
    const lines = say.count(rows, 'fila tiene', 'filas tienen');
    const look = fill === null ? 'ya un formato' : `ya el color ${fill}`;
    return `${lines} ${look} por la regla ${place}; la nueva queda por encima.`;
  },
});

const disputed: Section<'disputed'> = (say) => ({
  question: (rows) =>
    `Las interpretaciones no coinciden en ${say.count(rows, 'fila', 'filas')}. ¿Se debe resaltar esta?`,
  yes: 'Sí',
  no: 'No',
  settled: 'Estas interpretaciones coinciden con sus respuestas.',
  back: 'Retirar mis respuestas',
});

const AFTER = 'se intenta de todos modos; con palabras en inglés la respuesta puede ser mejor.';
const MEASURED = 'El modelo se evaluó con peticiones en inglés. Esta parece estar en';

const NOT_MEASURED: Words['notMeasured'] = {
  de: `${MEASURED} alemán; ${AFTER}`,
  fr: `${MEASURED} francés; ${AFTER}`,
  es: `${MEASURED} español; ${AFTER}`,
  nl: `${MEASURED} neerlandés; ${AFTER}`,
};

const byExample: Section<'byExample'> = (say) => ({
  title: 'Mostrar con ejemplos',
  hint: 'Seleccione celdas de la tabla y diga si se deben resaltar.',
  should: 'Estas sí',
  shouldNot: 'Estas no',
  fills: 'Tomar los colores existentes',
  clear: 'Olvidar los ejemplos',
  marked: (should, shouldNot) =>
    `${say.count(should, 'celda', 'celdas')} para resaltar, ${say.number(shouldNot)} para dejar.`,
  fits: (amount) =>
    `${say.count(amount, 'interpretación encaja', 'interpretaciones encajan')} con estas celdas, la más sencilla primero.`,
  none: 'Ninguna interpretación encaja con todas estas celdas.',
  trouble: {
    outside: 'Las celdas seleccionadas están fuera de la tabla de esta petición.',
    noFills: 'Ninguna celda de la tabla tiene relleno manual.',
    unread: 'No se pudieron leer las celdas.',
  },
});

const COLOURS: Words['colours'] = {
  red: 'Rojo',
  green: 'Verde',
  yellow: 'Amarillo',
  orange: 'Naranja',
  blue: 'Azul',
  grey: 'Gris',
  pink: 'Rosa',
  cyan: 'Cian',
  white: 'Blanco',
  purple: 'Morado',
  black: 'Negro',
  brown: 'Marrón',
};
