import type { Section } from './counting';
import type { Words } from './words';

/** What stands beside the warnings, in Spanish. */
export const WARNED: Words['warned'] = {
  readTexts: (header) => `Leer los textos de ${header} como números y fechas`,
  texts: (headers) => `Se leen los números y fechas guardados como texto en ${headers.join(', ')}.`,
  asTheyStand: 'Tomarlos como están',
};

/** What stands out in a column, in Spanish. */
export const standOut: Section<'standOut'> = (say) => ({
  looking: 'Mirando la columna seleccionada…',
  title: (header) => `Lo que destaca en ${header}`,
  finding: (what, rows) =>
    ({
      error: say.count(rows, 'error', 'errores'),
      blank: say.count(rows, 'celda en blanco', 'celdas en blanco'),
      duplicate: say.count(rows, 'duplicado', 'duplicados'),
      outlier: say.count(rows, 'valor atípico', 'valores atípicos'),
      past: say.count(rows, 'fecha pasada', 'fechas pasadas'),
      text: say.count(rows, 'texto entre los valores', 'textos entre los valores'),
    })[what],
  found: (header, findings) =>
    `En ${header}: ${findings.join(', ')}. No se escribe nada antes de pulsar Aplicar.`,
  nothing: (header) =>
    `Nada destaca en ${header}: ni errores, ni blancos, ni duplicados, ni valores atípicos, ni fechas pasadas.`,
});

const FORGET: Words['settings']['forget'] = {
  title: 'Lo que se guarda en este equipo',
  kept: 'Solo lo que Deshacer necesita (las reglas escritas aquí, durante 30 días) y pequeñas preferencias. No se guardan peticiones ni tablas.',
  all: 'Olvidar todo',
  warning:
    'También se pierde Deshacer: las reglas de la hoja quedan, pero ya no se pueden quitar aquí ni distinguir de las de otros.',
  confirm: 'Olvidar, también Deshacer',
  keep: 'Conservar',
  done: 'Todo está olvidado. En este equipo no se guarda nada.',
};

/** The settings, in Spanish. */
export const settings: Section<'settings'> = (say) => ({
  title: 'Configuración',
  forget: FORGET,
  model: {
    title: 'El modelo',
    reading: 'Leyendo la ficha del modelo…',
    missing:
      'Falta la ficha del modelo. Instale de nuevo el complemento con sus archivos de modelo.',
    size: 'Tamaño',
    megabytes: (amount, files) =>
      `${say.number(Math.round(amount * 10) / 10)} MB en ${say.count(files, 'archivo', 'archivos')}`,
    license: 'Licencia',
    symbols: 'Palabras del lenguaje de reglas',
    scores: {
      token1: 'Palabras de una regla correctas tras un paso',
      exact1: 'Reglas enteras correctas tras un paso',
      exactN: 'Reglas enteras correctas tras todos los pasos',
    },
    measured:
      'Medido con peticiones propias reservadas, en inglés, con un solo intento; el panel toma el mejor de muchos.',
    percent: (share) => `${say.number(Math.round(share * 10) / 10)} %`,
    hash: (file) => `SHA-256 de ${file}`,
  },
  diagnostics: {
    title: 'Diagnóstico',
    about:
      'Versiones, recuentos y códigos de error. Sin celdas, encabezados, nombres de hoja ni peticiones.',
    text: 'Texto del diagnóstico',
    copy: 'Copiar el diagnóstico',
    copied: 'Copiado.',
    refused: 'El navegador no permite copiarlo; seleccione el texto de arriba.',
  },
});

/** A second sign beside a colour, in Spanish. */
export const SECOND_SIGN: Words['secondSign'] = {
  offer: 'También negrita',
  why: 'no solo color',
};
