import type { Model } from '@ironcalc/wasm';
import type { Area } from '../sheet/area';
import { parseComponentRange, printComponentRange } from './componentRange';
import { readComponentRule } from './readComponentRule';
import { BatchFault } from './serverObject';
import type { RuleBody, StoredRule } from './storedRule';
import { writeComponentRule } from './writeComponentRule';

/** How the component tells a rule: its range, its condition and its look, as texts. */
type Told = readonly [range: string, rule: string, look: string];

/** What stands in the component, lowest first: the rule's id, what was asked for and how the component tells it. */
interface Written {
  readonly id: string;
  readonly asked: string;
  readonly told: Told;
}

const UNTOLD: Told = ['', '', ''];

/** The rules of one sheet, winning rule first, kept level with the component's own list. */
export class RuleStore {
  private rules: readonly StoredRule[] = [];
  private written: readonly Written[] = [];

  /** The component's number of the sheet, from 0. */
  sheet = 0;

  /** `nextId` numbers new rules over the whole workbook. */
  constructor(
    private readonly model: Model,
    private readonly nextId: () => string,
    private readonly addsBelow: boolean,
  ) {}

  list(): readonly StoredRule[] {
    return this.rules;
  }

  /** A new rule on top of all others (or below them). */
  add(areas: readonly Area[], body: RuleBody): StoredRule {
    const rule: StoredRule = { id: this.nextId(), areas, stopIfTrue: false, body };
    this.rules = this.addsBelow ? [...this.rules, rule] : [rule, ...this.rules];
    return rule;
  }

  change(id: string, change: Partial<Pick<StoredRule, 'body' | 'stopIfTrue'>>): void {
    this.rules = this.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule));
  }

  /** Puts a rule at a place, 0 winning, negative places counted from the back; the others keep their order. */
  move(id: string, priority: number): void {
    const moved = this.rules.filter((rule) => rule.id === id);
    const others = this.rules.filter((rule) => rule.id !== id);
    const at = priority < 0 ? Math.max(0, this.rules.length + priority) : priority;
    this.rules = [...others.slice(0, at), ...moved, ...others.slice(at)];
  }

  remove(id: string): void {
    this.rules = this.rules.filter((rule) => rule.id !== id);
  }

  /** Looks for rules that were made, changed or removed in the component. */
  reconcile(): void {
    const told = tellRules(this.model, this.sheet);
    const known = this.written.map((one) => one.told);
    if (told.length === known.length && told.every((one, i) => isSame(one, known[i] ?? UNTOLD)))
      return;
    const found = adoptRules(this.model, this.sheet, this.written, this.rules, this.nextId);
    this.rules = found.toReversed();
    this.written = note(found, told);
  }

  /** Writes pending changes into the component, from the lowest that differs upwards; true when there were any. */
  flush(): boolean {
    const wanted = this.rules.filter((rule) => ask(rule) !== '').toReversed();
    const differs = wanted.findIndex((rule, i) => this.written[i]?.asked !== ask(rule));
    const kept = differs === -1 ? wanted.length : differs;
    if (kept === wanted.length && this.written.length === kept) return false;
    deleteFrom(this.model, this.sheet, kept);
    const refused = wanted.slice(kept).filter((rule) => !tryAdd(this.model, this.sheet, rule));
    const done = wanted.filter((rule) => !refused.includes(rule));
    this.written = note(done, tellRules(this.model, this.sheet));
    for (const { id, body } of refused) {
      if (body.kind === 'custom') this.change(id, { body: { ...body, formula: '' } });
      else if (body.kind === 'native') this.change(id, { body: { ...body, ask: null } });
      else this.remove(id);
    }
    if (refused.length > 0) throw new BatchFault('InvalidArgument', 'The argument is invalid.');
    return true;
  }
}

function note(rules: readonly StoredRule[], told: readonly Told[]): readonly Written[] {
  return rules.map((rule, i) => ({ id: rule.id, asked: ask(rule), told: told[i] ?? UNTOLD }));
}

/** The rule as it will be handed to the component, '' while it is not complete. */
function ask(rule: StoredRule): string {
  const range = printComponentRange(rule.areas);
  const input = writeComponentRule(rule.body, rule.stopIfTrue, range);
  return input === null ? '' : JSON.stringify([range, input]);
}

function tryAdd(model: Model, sheet: number, rule: StoredRule): boolean {
  const range = printComponentRange(rule.areas);
  const input = writeComponentRule(rule.body, rule.stopIfTrue, range);
  if (input === null) return false;
  try {
    model.addConditionalFormatting(sheet, range, input);
    return true;
  } catch {
    return false;
  }
}

// The component numbers priorities the other way round: the highest wins, and new rules get the highest.
function listLowestFirst(model: Model, sheet: number) {
  return model.getConditionalFormattingList(sheet).sort((a, b) => a.priority - b.priority);
}

function deleteFrom(model: Model, sheet: number, kept: number): void {
  const doomed = listLowestFirst(model, sheet).slice(kept);
  const indices = doomed.map((view) => view.index).sort((a, b) => b - a);
  for (const index of indices) model.deleteConditionalFormatting(sheet, index);
}

function tellRules(model: Model, sheet: number): readonly Told[] {
  return listLowestFirst(model, sheet).map(({ index, range, cf_rule }) => {
    const dxf = model.getDxfForConditionalFormatting(sheet, index);
    // The number of the shared look may change while the look does not.
    return [range, JSON.stringify({ ...cf_rule, dxf_id: null }), JSON.stringify(dxf)];
  });
}

function adoptRules(
  model: Model,
  sheet: number,
  written: readonly Written[],
  rules: readonly StoredRule[],
  nextId: () => string,
): readonly StoredRule[] {
  const told = tellRules(model, sheet);
  const free = new Map(written.map((one) => [one.id, one.told]));
  const ids = told.map((text) => {
    const id = [...free].find(([, old]) => isSame(old, text))?.[0];
    if (id !== undefined) free.delete(id);
    return id;
  });
  return listLowestFirst(model, sheet).map((view, i) => {
    const known = rules.find((rule) => rule.id === ids[i]);
    if (known !== undefined) return known;
    // A rule that changed in its place stays the same rule.
    const before = written[i];
    const isChanged =
      before !== undefined &&
      written.length === told.length &&
      isAlike(before.told, told[i] ?? UNTOLD) &&
      free.delete(before.id);
    const id = isChanged ? before.id : nextId();
    const dxf = model.getDxfForConditionalFormatting(sheet, view.index);
    const body = readComponentRule(view.cf_rule, dxf, (color) => model.resolveColor(color));
    const stopIfTrue = 'stop_if_true' in view.cf_rule && view.cf_rule.stop_if_true;
    return { id, areas: parseComponentRange(view.range), stopIfTrue, body };
  });
}

function isSame(a: Told, b: Told): boolean {
  return a.every((text, i) => text === b[i]);
}

/** One of two rules may be the other after a change: the same range or condition, or moved with its cells. */
function isAlike(a: Told, b: Told): boolean {
  return a[0] === b[0] || a[1] === b[1] || (a[2] === b[2] && shapeOf(a[1]) === shapeOf(b[1]));
}

/** A rule's text without the places that its formula names, which follow inserted rows and columns. */
function shapeOf(rule: string): string {
  return rule.replace(/\$?[A-Z]{1,3}\$?\d+/g, '@');
}
