import type { Cell } from '../sheet/area';
import { printAreas, printCell } from '../sheet/printAddress';
import { fail, ok, type Result } from '../sheet/result';
import type { OpenedWorkbook } from '../xlsx/openWorkbook';
import { badInput, reportError, type CommandError } from './commandError';
import { explainCell, sayCell } from './explainCell';
import { explainSheet, type ExplainedRule, type ExplainedSheet } from './explainSheet';
import { openFile, readFileOptions } from './fileOptions';

const USAGE = 'explain FILE.xlsx [--sheet S [--cell B4]] [--today 2026-11-22] [--json]';

/** `explain FILE.xlsx`: every rule of a workbook in a sentence, in the order in which they win. */
export async function explainCommand(args: readonly string[]): Promise<number> {
  const text = await explainFile(args);
  if (!text.ok) return reportError(text.error, args.includes('--json'));
  process.stdout.write(`${text.value}\n`);
  return 0;
}

/** What `explain` prints. */
export async function explainFile(args: readonly string[]): Promise<Result<string, CommandError>> {
  const options = readFileOptions(args, USAGE);
  if (!options.ok) return options;
  const opened = await openFile(options.value);
  if (!opened.ok) return opened;
  const explained: ExplainedSheet[] = [];
  for (const sheet of opened.value.sheets) {
    const one = explainSheet(opened.value.workbook, sheet, options.value.now);
    if (!one.ok) return fail(one.error);
    explained.push(one.value);
  }
  const { cell, json } = options.value;
  if (cell !== null)
    return tellCell(explained, opened.value.workbook, options.value.sheet, cell, json);
  if (json) {
    return ok(
      JSON.stringify({
        sheets: explained.map(({ sheet, rules }) => ({
          name: sheet.name,
          rules: rules.map(ruleJson),
        })),
      }),
    );
  }
  return ok(explained.flatMap(printSheet).join('\n'));
}

/** Why a cell of one sheet looks as it does; of the sheet that was shown last where none is named. */
function tellCell(
  explained: readonly ExplainedSheet[],
  { sheets, activeSheet }: Pick<OpenedWorkbook, 'sheets' | 'activeSheet'>,
  named: string | null,
  cell: Cell,
  json: boolean,
): Result<string, CommandError> {
  const shown = sheets[activeSheet]?.name;
  const one = named === null ? explained.find(({ sheet }) => sheet.name === shown) : explained[0];
  if (one === undefined) return fail(badInput('noSuchSheet', 'The workbook has no worksheet.'));
  if (!json) return ok(sayCell(one, cell).join('\n'));
  const rules = explainCell(one, cell).map(({ place, ...reason }) => ({ rule: place, ...reason }));
  return ok(JSON.stringify({ sheet: one.sheet.name, cell: printCell(cell), rules }));
}

function printSheet({ sheet, rules }: ExplainedSheet): readonly string[] {
  if (rules.length === 0) return [`${sheet.name}: no rules.`];
  return [`${sheet.name}:`, ...rules.map((one, i) => `${i + 1}. ${tellRule(one)}`)];
}

/** A rule's sentence and what it hits. */
export function tellRule(explained: ExplainedRule): string {
  return [explained.sentence, sayHits(explained), sayApart(explained)]
    .filter((part) => part !== '')
    .join(' ');
}

function sayHits({ check, rule, drawn }: ExplainedRule): string {
  if (check === null) return '';
  if (check.status === 'illegal') return 'Excel would refuse its formula.';
  if (!('hits' in check)) return `Not counted: ${check.functions.join(', ') || 'too much work'}.`;
  const { length } = check.hits;
  const about = check.status === 'cells' ? '' : 'At least ';
  const numbers = rule.visual === null ? '' : ` with numbers${sayDrawn(rule, drawn)}`;
  return `${about}${length} ${length === 1 ? 'cell' : 'cells'}${numbers}.`;
}

/** How many cells have which icon, or a bar of a negative number. */
function sayDrawn({ visual }: ExplainedRule['rule'], drawn: ExplainedRule['drawn']): string {
  if (visual?.kind === 'iconSet' && drawn.length > 0) {
    const counts = visual.points.map(
      (_, icon) =>
        drawn.filter((one) => one.drawn.kind === 'icon' && one.drawn.icon === icon).length,
    );
    return `: ${counts.join(', ')} from the lowest step on`;
  }
  const negative = drawn.filter((one) => one.drawn.kind === 'bar' && one.drawn.isNegative).length;
  return negative === 0 ? '' : `, ${negative} of them negative`;
}

function sayApart({ apart }: ExplainedRule): string {
  if (apart === 0) return '';
  return `(The formula as it is written treats blanks, texts or errors otherwise in ${apart} ${apart === 1 ? 'cell' : 'cells'}.)`;
}

/** A rule as `--json` tells it. */
export function ruleJson({ rule, sentence, check, condition, drawn, apart }: ExplainedRule) {
  const { priority, type, areas, formula, look, stopIfTrue, visual, unreadable } = rule;
  const counted = check !== null && 'hits' in check ? check : null;
  const isRead = condition !== null || visual !== null;
  return {
    ...{ priority, kind: type, range: printAreas(areas), sentence, formula, stopIfTrue },
    format: visual === null ? look : null,
    visual,
    hits: counted?.hits.length ?? null,
    cells: counted?.hits.slice(0, 1000).map((cell) => printCell(cell)) ?? null,
    drawn: visual === null ? null : drawn.slice(0, 1000).map((one) => one.drawn),
    status: check?.status ?? null,
    unreadable: unreadable ?? (isRead ? null : 'notInWords'),
    apart,
  };
}
