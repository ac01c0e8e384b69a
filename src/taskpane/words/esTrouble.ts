import type { Counting, Section } from './counting';
import type { Words } from './words';

/** Requests that get no rule, in Spanish. */
export const DECLINED: Words['declined'] = {
  title: 'El formato condicional no puede hacer esto.',
  instead: {
    activeCell: 'Indique el valor que busca y se resaltarán sus celdas.',
    macro: 'Una macro o un script puede hacerlo; aquí, describa qué celdas se deben resaltar.',
    sort: 'Use Datos > Ordenar; un color puede marcar las filas que quiere arriba.',
    filter: 'Use Datos > Filtro; un color puede marcar las filas que quiere conservar.',
    countByColour: 'Cuente según el motivo del color, por ejemplo con CONTAR.SI.',
    changeValue: 'Una regla cambia el aspecto de una celda, no su contenido; use una fórmula.',
    otherWorkbook: 'Copie o vincule primero los valores en este libro.',
    cellSize: 'Un color, la negrita o un borde pueden resaltar las celdas.',
    chart:
      'Use Insertar > Gráfico; barras de datos o una escala de color muestran tamaños en las celdas.',
    notify: 'Un color puede mostrarlo en cuanto alguien mire la hoja.',
    byColour: 'Diga por qué esas celdas tienen su color; una regla puede comprobar ese motivo.',
    notFormatting: 'Diga qué celdas o filas se deben resaltar y cómo.',
  },
};

const host = (say: Counting): Words['failed']['host'] => ({
  emptySheet: () => 'Esta hoja está vacía. Abra una hoja con una tabla o seleccione una.',
  tooLarge: ({ cells, most }) =>
    `La tabla tiene ${say.number(cells)} celdas y se pueden leer ${say.number(most)} como máximo. Seleccione una parte y vuelva a pedirlo.`,
  cellBeingEdited: () =>
    'Se está editando una celda. Pulse Entrar en la hoja y vuelva a intentarlo.',
  busy: () =>
    'Excel está ocupado o tiene un cuadro de diálogo abierto. Ciérrelo y vuelva a intentarlo.',
  protected: () => 'La hoja está protegida. Desprotéjala en Revisar y vuelva a intentarlo.',
  changedSincePreview: () => 'La tabla cambió después de la vista previa. No se escribió nada.',
  rulesChanged: () =>
    'Las reglas de esta hoja cambiaron entretanto, así que no se hizo nada. Aquí están como quedaron.',
  cannotChange: ({ hostKind }) =>
    `Deshacer no podría recuperar una regla del tipo ${hostKind}, así que queda como está.`,
  notOurs: () => 'Esa regla no se creó aquí, así que queda como está.',
  nothingToUndo: () => 'No queda nada que deshacer: la regla ya no está.',
  nothingToRedo: () => 'No hay nada que rehacer.',
  fileBroken: ({ detail }) => `No se puede leer el archivo: ${detail}`,
  hostFailed: ({ detail }) => `Excel lo rechazó: ${detail}`,
});

const suggester = (say: Counting): Words['failed']['suggester'] => ({
  emptyRequest: () => 'Diga qué se debe resaltar, por ejemplo “duplicates in column B”.',
  requestTooLong: ({ most }) =>
    `La petición es demasiado larga: se leen ${say.number(most)} caracteres como máximo.`,
  emptyTable: () => 'La tabla no tiene columnas. Seleccione una celda de sus datos.',
  noReading: () =>
    'Ninguna regla encaja con estas palabras. Nombre la columna y el valor y vuelva a intentarlo.',
  modelMissing: () =>
    'Falta el modelo. Instale de nuevo el complemento con sus archivos de modelo.',
  modelStale: ({ detail }) =>
    `El modelo es de otra versión del complemento. Instale ambos de nuevo. (${detail})`,
  modelFailed: ({ detail }) =>
    `El modelo se detuvo. Vuelva a pedirlo para reiniciarlo. (${detail})`,
});

const CHECK: Words['failed']['check'] = {
  cannotWrite: () =>
    'Estas palabras no dan ninguna regla para esta tabla. Cámbielas más o vuelva atrás.',
  checkFailed: ({ detail }) => `No se pudieron calcular las filas. (${detail})`,
};

/** What went wrong, in Spanish. */
export const failed: Section<'failed'> = (say) => ({
  title: 'No ha funcionado.',
  detail: 'Detalle',
  host: host(say),
  suggester: suggester(say),
  check: CHECK,
});

/** What the data says against a rule, in Spanish. */
export const warning: Section<'warning'> = (say) => ({
  neverTrue: () => 'Ninguna fila cumple por ahora.',
  alwaysTrue: () => 'Todas las filas cumplen por ahora.',
  numbersAsText: ({ count: amount, header }) =>
    `${say.count(amount, 'número está guardado', 'números están guardados')} como texto en ${header} y no se comparan como números.`,
  datesAsText: ({ count: amount, header }) =>
    `${say.count(amount, 'fecha está guardada', 'fechas están guardadas')} como texto en ${header} y no se comparan como fechas.`,
  blanksAsZero: ({ count: amount, header }) =>
    `${say.count(amount, 'celda en blanco cuenta', 'celdas en blanco cuentan')} como 0 en ${header}.`,
  containsTooMuch: ({ count: amount, text, example }) =>
    `“${text}” también está dentro de “${example}”, en ${say.count(amount, 'fila', 'filas')}.`,
  headerInside: ({ count: amount }) =>
    `También ${say.count(amount, 'celda de encabezado queda resaltada', 'celdas de encabezado quedan resaltadas')}.`,
  totalInside: ({ row, label }) =>
    `La fila ${row + 1} (“${label}”) parece un total y se toma como datos.`,
  otherRow: ({ reference }) =>
    `La regla mira otra fila (${reference}), así que al ordenar cambia lo resaltado.`,
  slow: ({ why, functions }) =>
    ({
      wholeColumn: 'Excel puede ir lento: para cada celda la regla recorre una columna entera.',
      volatile: `Excel puede ir lento: ${functions.join(', ')} se recalcula con cada cambio.`,
      manyCells: 'Excel puede ir lento: para cada celda la regla recorre una columna larga.',
    })[why],
  cannotCheck: ({ functions, reason }) =>
    reason === 'tooMuchWork'
      ? 'Las filas no se pudieron contar aquí: con tantas, el cálculo tarda demasiado.'
      : `Las filas no se pudieron contar aquí, porque la regla usa ${functions.join(', ')}.`,
});
