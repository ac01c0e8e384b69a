import type { Check, CheckCell } from './check';
import { BLUE, own } from './ruleParts';

const TASKS: readonly (readonly CheckCell[])[] = [
  ['Name', 'Amount', 'Status'],
  ['Ann', 120, 'done'],
  ['Bob', 80, 'open'],
  ['Cid', null, 'open'],
  ['Dee', 300, 'late'],
];

/** What the pane does in Excel; each begins with the workbook open and the add-in's pane beside it. */
export const paneChecks: readonly Check[] = [
  {
    file: '16-own-kinds',
    title: 'What the pane writes is a rule of Excel’s own kind, and its order holds',
    steps: [
      'Select B2 and ask for "amounts over 100 in red", apply.',
      'Ask for "top 2 amounts in green", apply.',
      'Open Manage Rules for this worksheet.',
      'In the pane’s list give "Top 2" another colour, then press Ctrl+Z once in the sheet.',
    ],
    expected:
      'Two rules, "Top 2" above "Cell Value > 100", both above the blue one; the pane notes no difference after Apply. The recoloured rule keeps its place; from Excel 2509 on one Ctrl+Z takes the whole change back.',
    cells: TASKS,
    rules: [own('B2:B5', { kind: 'cellValue', operator: 'lessThan', formula1: '=1000' }, BLUE)],
  },
  {
    file: '17-two-cell-values',
    title: 'Two cell value rules that were made in the dialog (office-js issue 6827)',
    steps: [
      'Give B2:B5 two rules by Highlight Cells Rules: Greater Than 100, Less Than 100.',
      'Open the pane’s list of rules. Remove one of them there, then Undo.',
    ],
    expected:
      'Each is told in words, or shown as one that cannot be read and is left alone; Undo brings back what was removed.',
    cells: TASKS,
    rules: [],
  },
  {
    file: '18-table-filter-merge',
    title: 'A table with a filter, hidden rows and merged cells',
    steps: [
      'Make A1:C5 a table, filter Status to "open", ask for "open rows in yellow", apply.',
      'Clear the filter; unhide row 5. Look at the merged cells E2:E4 too.',
    ],
    expected:
      'The pane counts 2 rows, hidden or not; A3:C4 are yellow; E2:E4 and the totals are untouched.',
    cells: TASKS.map((row, i) => [...row, null, i === 1 ? 'merged' : null]),
    rules: [],
    merged: 'E2:E4',
    hiddenRows: [5],
  },
  {
    file: '19-protected-and-edited',
    title: 'A protected sheet, and a cell that is being edited',
    steps: [
      'Ask for "amounts over 100 in red" and apply: the sheet is protected (no password).',
      'Unprotect it, begin to type into a cell, and apply without leaving the cell.',
      'Press Escape and apply again.',
    ],
    expected:
      'The pane says that the sheet is protected, then that a cell is being edited, then writes; nothing is half done.',
    cells: TASKS,
    rules: [],
    isProtected: true,
  },
  {
    file: '20-undo-after-reload',
    title: 'Undo of a removed rule after the pane was closed',
    steps: [
      'In the pane’s list remove the top rule. Save, close and open the workbook and the pane.',
      'Press Undo in the pane. Open Manage Rules.',
    ],
    expected:
      '"Top 2" stands again in the first place with its blue fill and "Stop If True" ticked.',
    cells: TASKS,
    rules: [
      own('B2:B5', { kind: 'topBottom', side: 'top', rank: 2, percent: false }, BLUE, true),
      own('A2:A5', { kind: 'containsText', operator: 'beginsWith', text: 'B' }),
    ],
  },
];
