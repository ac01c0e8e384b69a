import type { NativeRule } from '../../src/rule/nativeRule';
import type { CellValue } from '../../src/sheet/cellValue';
import type { Column, Snapshot } from '../../src/sheet/snapshot';

/** Data rows of the tables that the shapes run over. */
export const ROW_COUNTS = [1_000, 10_000, 100_000] as const;

const COLUMNS: readonly (readonly [string, Column['type']])[] = [
  ['Id', 'text'],
  ['Team', 'text'],
  ['Amount', 'number'],
  ['Status', 'text'],
  ['Batch', 'text'],
];

/** Rule shapes by name: the formula for row 2 of a table whose last row is `n`. */
export const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  'compare with a number': () => '=$C2>500',
  'top ten': (n) => `=$C2>=LARGE($C$2:$C$${n},10)`,
  duplicates: (n) => `=AND($A2<>"",COUNTIF($A$2:$A$${n},$A2)>1)`,
  'duplicates of two columns': (n) => `=COUNTIFS($A$2:$A$${n},$A2,$D$2:$D$${n},$D2)>1`,
  'first occurrence': () => '=COUNTIF($A$2:$A2,$A2)=1',
  'later occurrence of two columns': () => '=COUNTIFS($A$2:$A2,$A2,$D$2:$D2,$D2)>1',
  'largest of the group': (n) =>
    `=$C2=AGGREGATE(14,6,$C$2:$C$${n}/(($B$2:$B$${n}=$B2)*ISNUMBER($C$2:$C$${n})),1)`,
  'above the mean of the group': (n) => `=$C2>AVERAGEIFS($C$2:$C$${n},$B$2:$B$${n},$B2)`,
  'top three of the group': (n) => `=COUNTIFS($B$2:$B$${n},$B2,$C$2:$C$${n},">"&$C2)<3`,
  'median of the group': (n) => `=$C2>MEDIAN(IF($A$2:$A$${n}=$A2,$C$2:$C$${n}))`,
  'equal texts that hold wildcards': (n) => `=SUMPRODUCT(--($A$2:$A$${n}=$A2))>1`,
  'bands by change': () => '=MOD(SUMPRODUCT(--($E$2:$E2<>$E$1:$E1)),2)=0',
};

/** A table of a header and n - 1 rows: a third of the ids are shared by two or three rows, 40 teams. */
export function tableOf(rowCount: number): Snapshot {
  const rows: CellValue[][] = [];
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let i = 0; i < rowCount; i++) {
    rows.push([
      `id ${next(rowCount)}`,
      `team ${next(40)}`,
      next(100_000) / 100,
      ['open', 'done', 'late', ''][next(4)] ?? null,
      `batch ${Math.floor(i / 5)}`,
    ]);
  }
  return {
    sheetName: 'Sheet1',
    data: { top: 1, left: 0, bottom: rowCount, right: COLUMNS.length - 1 },
    headerRow: 0,
    columns: COLUMNS.map(([header, type]) => ({ header, type, numberFormat: null })),
    rows,
    selection: [],
    isTable: false,
    now: 46_348.5,
  };
}

/** A shape as a rule over the first column of a table. */
export function ruleOf(shape: (n: number) => string, table: Snapshot): NativeRule {
  const { top, left, bottom } = table.data;
  const areas = [{ top, left, bottom, right: left }];
  return { kind: 'custom', areas, formula: shape(bottom + 1), format: {}, stopIfTrue: false };
}
