import type { Section } from './counting';
import type { Words } from './words';

const STANDING: Omit<Words['standing'], 'facts'> = {
  title: 'Reglas de esta hoja, la prioritaria primero',
  reading: 'Leyendo las reglas…',
  none: 'Esta hoja no tiene formato condicional.',
  again: 'Leer de nuevo',
  copy: 'Copiar todo como texto',
  copied: 'Copiado.',
  formula: (address, formula, look) =>
    `Celdas de ${address} donde ${formula}${look === '' ? '' : `: ${look}`}`,
  scale: (address) => `Una escala de color en ${address}`,
  bars: (address) => `Barras de datos en ${address}`,
  icons: (address) => `Un conjunto de iconos en ${address}`,
  unreadable: (kind, address) =>
    `Una regla del tipo ${kind} en ${address}, que no se puede leer aquí y queda como está`,
  fill: (colour) => `relleno ${colour}`,
  marks: {
    bold: 'negrita',
    italic: 'cursiva',
    underline: 'subrayado',
    strikethrough: 'tachado',
    border: 'borde',
  },
  why: (cell) => `Por qué ${cell} se ve así`,
  noReason: 'Ninguna regla se cumple en esta celda.',
  reason: {
    wins: (place, text) => `Se ve la regla ${place}: ${text}`,
    covered: (place, text) =>
      `La regla ${place} también se cumple, pero otra por encima la tapa: ${text}`,
    stopped: (place, text) => `No se llega a la regla ${place}, otra por encima detiene: ${text}`,
    unknown: (place, text) => `La regla ${place} la afecta y no se puede calcular aquí: ${text}`,
  },
};

/** The rules on the sheet, in Spanish. */
export const standing: Section<'standing'> = (say) => ({
  ...STANDING,
  facts: (rows, ours) => {
    const hit = rows === null ? 'filas desconocidas' : say.count(rows, 'fila', 'filas');
    return ours ? `${hit} · creada aquí` : hit;
  },
});

const MANAGE = {
  up: 'Subir',
  upName: (place: number) => `Subir la regla ${place}`,
  down: 'Bajar',
  downName: (place: number) => `Bajar la regla ${place}`,
  edit: 'Editar',
  editName: (place: number) => `Editar la regla ${place}`,
  remove: 'Eliminar',
  removeName: (place: number) => `Eliminar la regla ${place}`,
  fixed: 'Se puede mover, y en Excel mismo también cambiar.',
  unsaid:
    'Sus palabras no se pueden cambiar aquí: dice algo para lo que el panel no tiene palabras.',
  keys: 'Alt+Arriba y Alt+Abajo mueven la regla que tiene el foco; las reglas también se arrastran.',
  writing: 'Cambiando las reglas…',
  editing: (place: number) => `Editando la regla ${place}`,
  save: 'Guardar',
  cancel: 'Cancelar',
  redo: 'Rehacer',
  did: {
    applied: { done: 'Aplicado', undone: 'Aplicación deshecha', redone: 'Aplicado de nuevo' },
    removed: { done: 'Eliminado', undone: 'Recuperado', redone: 'Eliminado de nuevo' },
    moved: { done: 'Movido', undone: 'Movido de vuelta', redone: 'Movido de nuevo' },
    replaced: { done: 'Cambiado', undone: 'Cambio deshecho', redone: 'Cambiado de nuevo' },
  },
  news: (did: string, what: string) => `${did}: ${what}.`,
} as const;

/** Changing the rules of the sheet, in Spanish. */
export const manage: Section<'manage'> = (say) => ({
  ...MANAGE,
  before: (rows) => `ahora ${say.count(rows, 'fila', 'filas')}`,
  after: (rows) => `después ${say.count(rows, 'fila', 'filas')}`,
  reword: {
    label: 'Decir el cambio con palabras',
    hint: 'En inglés. Cambie la frase o añada algo: «only over 500», «make it amber».',
    ask: 'Calcular',
    other: (place, count) => `Otra lectura (${place} de ${count})`,
    done: 'Esto diría la regla. No se escribe nada antes de «Guardar».',
    gains: (rows) => `Filas nuevas: ${rows}`,
    loses: (rows) => `Filas que ya no: ${rows}`,
  },
  tidy: {
    title: 'Algunas reglas dicen lo mismo',
    about: (before, after) =>
      `${say.count(before, 'regla quedaría', 'reglas quedarían')} en ${after}; ninguna celda de la tabla cambia de aspecto.`,
    merge: (places, text) => `Las reglas ${places.join(', ')} pasan a ser una: ${text}`,
    button: 'Unirlas',
  },
  rules: (amount, range, sheet) =>
    `${say.count(amount, 'regla', 'reglas')} en ${range === '' ? '' : `${range} de `}${sheet}`,
  differs: (amount) =>
    `Excel guardó ${say.count(amount, 'regla', 'reglas')} de otra forma que la pedida. Mire la hoja; Deshacer lo revierte.`,
  shows: (cells, first) =>
    `${say.count(cells, 'celda se ve', 'celdas se ven')} en Excel de otra forma que en la vista previa, primero ${first}. Mire la hoja; Deshacer lo revierte.`,
});

/** What was done, in Spanish. */
export const DONE: Words['done'] = {
  applied: (what, range, sheet) => `Aplicado a ${range} de ${sheet}: ${what}`,
  earlier: (range, sheet) => `Lo último se aplicó a ${range} de ${sheet}.`,
  undo: 'Deshacer',
  undone: (range, sheet) => `Deshecho: la regla en ${range} de ${sheet} ya no está.`,
};
