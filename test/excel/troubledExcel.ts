import type { Model } from '@ironcalc/wasm';
import { createOfficeHost } from '../../src/excel/officeHost';
import { createMemoryStore } from '../../src/host/undoJournal';
import { NOW, TASKS } from '../contract/contractBench';
import { markedRule } from '../host/history';
import { addForeign } from '../standin/addForeign';
import { hasVersion, type OfficeClient } from '../standin/loadOffice';
import { openExcel } from './openExcel';

/** What a user or another program does to the workbook, between commands or in the middle of one. */
export const DEEDS = [
  'addRule',
  'deleteRule',
  'typeCell',
  'insertRow',
  'insertColumn',
  'renameSheet',
  'visitSheet',
  'deleteSheet',
  'pressUndo',
] as const;
export type Deed = (typeof DEEDS)[number];

/** What goes wrong with one of the batches of a command. */
export interface Trouble {
  /** before: nothing was done; after: all was done; closed: from here on nothing answers; meanwhile: somebody acts. */
  readonly kind: 'none' | 'before' | 'after' | 'closed' | 'meanwhile';
  readonly batch: number;
  readonly deed: Deed;
}

export const NO_TROUBLE: Trouble = { kind: 'none', batch: 0, deed: 'typeCell' };

const FOREIGN = [
  { areas: 'A2:C5', formula: '=$B2>1', fill: '#BDD7EE' },
  { areas: 'B2:B5', formula: null, fill: '#C6EFCE' },
  { areas: 'A2:C5', formula: '=$B2>3', fill: '#FFEB9C' },
];

/** Marks of what others write, below those of the host's rules. */
const OURS = 600;

/** A workbook in Excel whose answers fail when told to, and in which others act. */
export class TroubledExcel {
  private readonly store = createMemoryStore();
  private readonly bench;
  private trouble = NO_TROUBLE;
  private batches = 0;
  private made = OURS;
  private added = OURS / 2;
  /** Marks that somebody took away in the middle of the last command. */
  lost: readonly string[] = [];
  host;

  /** `version` is the newest ExcelApi that this Excel has. */
  constructor(
    office: OfficeClient,
    private readonly version: string,
  ) {
    this.bench = openExcel(
      office,
      { ...TASKS, foreign: FOREIGN },
      { store: this.store, version, before: () => this.begin(), after: () => this.end() },
    );
    this.host = this.bench.host;
  }

  readonly nextRule = () => markedRule((this.made += 1));

  /** The pane is closed and opened again over the same workbook and journal. */
  reopen(): void {
    this.trouble = NO_TROUBLE;
    this.host = createOfficeHost({
      store: this.store,
      now: () => NOW,
      clock: () => NOW,
      isSupported: (wanted) => hasVersion(this.version, wanted),
    });
  }

  async during<T>(trouble: Trouble, work: () => Promise<T>): Promise<T> {
    this.trouble = trouble;
    this.batches = 0;
    this.lost = [];
    const done = await work();
    this.trouble = NO_TROUBLE;
    return done;
  }

  /** Marks of the rules of the first sheet, the winning one first, as the component itself tells them. */
  marksNow(): readonly string[] {
    const rules = this.bench.model.getConditionalFormattingList(0);
    return rules
      .sort((a, b) => b.priority - a.priority)
      .map(({ cf_rule: rule }) =>
        rule.type === 'Formula' ? rule.formula.replace(/^.*>/, '>') : 'CellValue',
      );
  }

  /** Whether the pane looks at the sheet that the history began with. */
  isAtHome(): boolean {
    return this.bench.model.getSelectedSheet() === 0;
  }

  act(deed: Deed): void {
    const { model } = this.bench;
    switch (deed) {
      case 'addRule': {
        const formula = `=$A2>${(this.added += 1)}`;
        return addForeign(model, { areas: 'A2:A5', formula, fill: '#D9D9D9' });
      }
      case 'deleteRule': {
        const [last] = model
          .getConditionalFormattingList(0)
          .sort((a, b) => a.priority - b.priority);
        return last === undefined ? undefined : model.deleteConditionalFormatting(0, last.index);
      }
      case 'typeCell':
        return this.bench.type(2, 1, this.added);
      case 'insertRow':
        return model.insertRows(0, 3, 1);
      case 'insertColumn':
        return model.insertColumns(0, 1, 1);
      case 'renameSheet':
        return model.renameSheet(0, `Renamed${(this.added += 1)}`);
      case 'visitSheet':
        return visit(model);
      case 'deleteSheet':
        // Excel keeps the last sheet.
        visit(model);
        model.deleteSheet(0);
        return model.setSelectedSheet(0);
      case 'pressUndo':
        return model.undo();
    }
  }

  private begin(): void {
    this.batches += 1;
    const { kind, batch, deed } = this.trouble;
    if (kind === 'before' && this.batches === batch) throw new Error('busy');
    if (kind === 'closed' && this.batches >= batch) throw new Error('gone');
    if (kind !== 'meanwhile' || this.batches !== batch) return;
    const before = this.marksNow();
    this.act(deed);
    const now = this.marksNow();
    this.lost = before.filter((mark) => !now.includes(mark));
  }

  private end(): void {
    if (this.trouble.kind === 'after' && this.batches === this.trouble.batch)
      throw new Error('no answer');
  }
}

/** Turns to the other sheet, made where there is none. */
function visit(model: Model): void {
  if (model.getWorksheetsProperties().length === 1) model.newSheet();
  else model.setSelectedSheet(1 - model.getSelectedSheet());
}
