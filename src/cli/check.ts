import { printAreas } from '../sheet/printAddress';
import { fail, ok, type Result } from '../sheet/result';
import { checkSheet } from './checkSheet';
import { reportError, type CommandError } from './commandError';
import { explainSheet, type ExplainedSheet } from './explainSheet';
import { openFile, readFileOptions } from './fileOptions';
import type { Problem } from './problem';

const USAGE = 'check FILE.xlsx [--sheet S] [--today 2026-11-22] [--json]';

interface CheckedSheet {
  readonly explained: ExplainedSheet;
  readonly problems: readonly Problem[];
}

/** `check FILE.xlsx`: what may be wrong with the rules of a workbook. Problems are an answer: the exit status stays 0. */
export async function checkCommand(args: readonly string[]): Promise<number> {
  const text = await checkFile(args);
  if (!text.ok) return reportError(text.error, args.includes('--json'));
  process.stdout.write(`${text.value}\n`);
  return 0;
}

/** What `check` prints. */
export async function checkFile(args: readonly string[]): Promise<Result<string, CommandError>> {
  const options = readFileOptions(args, USAGE);
  if (!options.ok) return options;
  const opened = await openFile(options.value);
  if (!opened.ok) return opened;
  const checked: CheckedSheet[] = [];
  for (const sheet of opened.value.sheets) {
    const explained = explainSheet(opened.value.workbook, sheet, options.value.now);
    if (!explained.ok) return fail(explained.error);
    checked.push({ explained: explained.value, problems: checkSheet(explained.value) });
  }
  return ok(options.value.json ? JSON.stringify({ sheets: checked.map(toJson) }) : print(checked));
}

function toJson({ explained, problems }: CheckedSheet) {
  const { sheet, rules } = explained;
  return {
    name: sheet.name,
    rules: rules.length,
    problems: problems.map(({ rule, ...found }) => {
      const inspected = rules[rule]?.rule;
      return {
        ...found,
        rule: rule + 1,
        range: printAreas(inspected?.areas ?? []),
        kind: inspected?.type ?? '',
      };
    }),
  };
}

function print(checked: readonly CheckedSheet[]): string {
  const lines = checked.flatMap(({ explained, problems }) => {
    if (problems.length === 0) return [];
    return [
      `${explained.sheet.name}:`,
      ...problems.map(({ code, rule, message, mended }) => {
        const range = printAreas(explained.rules[rule]?.rule.areas ?? []);
        const better = mended === null ? '' : ` Right may be ${mended}`;
        return `${rule + 1}. ${range} ${code}: ${message}${better}`;
      }),
    ];
  });
  const rules = checked.reduce((sum, { explained }) => sum + explained.rules.length, 0);
  const count = checked.reduce((sum, { problems }) => sum + problems.length, 0);
  return [...lines, `${rules} rules, ${count} problems.`].join('\n');
}
