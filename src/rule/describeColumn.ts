import { printColumn } from '../sheet/printAddress';
import type { Snapshot } from '../sheet/snapshot';
import type { ColumnPhrase, NamedColumn } from './phrase';
import type { ColumnRef } from './ruleSet';

/** How a rule at hand speaks of its columns. */
export interface Naming {
  readonly snapshot: Snapshot;
  /** A column that a statement is about. */
  readonly name: (column: ColumnRef) => ColumnPhrase;
}

/** A column by its header, or by its letters where it has none. */
export function nameColumn(column: number, { columns, data }: Snapshot): NamedColumn {
  const name = columns[column]?.header.trim() ?? '';
  return name === ''
    ? { kind: 'letters', letters: printColumn(data.left + column) }
    : { kind: 'header', name };
}

/** A column by its name; 'this' is the coloured cell. */
export function columnPhrase(column: ColumnRef, snapshot: Snapshot): ColumnPhrase {
  return column === 'this' ? { kind: 'own' } : nameColumn(column, snapshot);
}
