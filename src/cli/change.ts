import { writeFile } from 'node:fs/promises';
import { expandNames } from '../formula/expandNames';
import type { ListedRule } from '../host/host';
import type { NativeRule } from '../rule/nativeRule';
import { fail, ok, type Result } from '../sheet/result';
import { isWholeRequest } from '../suggest/findAddition';
import { findChanged, findMeant } from '../suggest/findMeant';
import { namesOn } from '../xlsx/sheetFormulas';
import { createXlsxHost, type XlsxHost } from '../xlsx/xlsxHost';
import { readChangeOptions, type ChangeOptions } from './changeOptions';
import { badInput, failed, reportError, type CommandError } from './commandError';
import { explainSheet, type ExplainedRule } from './explainSheet';
import { isSameFile, openFile } from './fileOptions';
import { hostError } from './hostErrorText';
import { openModel } from './openModel';
import { rewordRule, type OpenSuggester } from './rewordRule';

/** `change FILE.xlsx "words" --out OUT.xlsx`: finds the rule that the words are about, and changes or removes it. */
export async function changeCommand(args: readonly string[]): Promise<number> {
  const options = readChangeOptions(args);
  if (!options.ok) return reportError(options.error, args.includes('--json'));
  const { json, model: folder } = options.value;
  const openSuggester: OpenSuggester = async () => {
    const model = await openModel({ folder, threads: 2 });
    return model.ok ? ok(model.value.suggester) : model;
  };
  const text = await changeFile(options.value, openSuggester);
  if (!text.ok) return reportError(text.error, json);
  process.stdout.write(`${text.value}\n`);
  return 0;
}

/** The rule that is meant. */
interface FoundRule {
  /** Counts from 0. */
  readonly place: number;
  /** What is to be otherwise. */
  readonly words: string;
  /** The words, or the user besides, bid to take it away. */
  readonly removes: boolean;
}

/** What became of a rule. */
interface Changed {
  /** The changed rule's sentence; null for one that was taken away. */
  readonly after: string | null;
  /** What the words could mean besides, with the readings' places from 1. */
  readonly others: readonly (readonly [number, string])[];
}

/** How many rules are named to choose from. */
const MOST_NAMED = 10;

/** A sheet of a file in memory with its rules. */
interface Ground {
  readonly sheetName: string;
  readonly rules: readonly ExplainedRule[];
  readonly host: XlsxHost;
  readonly listed: readonly ListedRule[];
  /** A rule with what its defined names stand for, as far as that can be said. */
  readonly plainRule: (rule: NativeRule) => NativeRule;
  /** The file's bytes as they are by now. */
  readonly bytes: () => Uint8Array;
}

/** Changes or removes the rule that is meant and writes the workbook elsewhere; the text tells what became of it. */
export async function changeFile(
  options: ChangeOptions,
  openSuggester: OpenSuggester,
): Promise<Result<string, CommandError>> {
  const { file, out, json } = options;
  if (isSameFile(file, out)) {
    return fail(badInput('sameFile', '--out names the file itself, which is never written over.'));
  }
  const ground = await openGround(options);
  if (!ground.ok) return ground;
  const { rules, sheetName, bytes } = ground.value;
  const found = findRule(options, rules);
  if (!found.ok) return found;
  const done = await changeRule(ground.value, found.value, options, openSuggester);
  if (!done.ok) return done;
  try {
    await writeFile(out, bytes());
  } catch (thrown) {
    return fail(failed('notWritten', String(thrown)));
  }
  const { place: index } = found.value;
  const place = index + 1;
  const before = rules[index]?.sentence ?? '';
  const { after, others } = done.value;
  if (json) {
    const readings = others.map(([pick, sentence]) => ({ pick, sentence }));
    return ok(JSON.stringify({ out, sheet: sheetName, rule: place, before, after, readings }));
  }
  return ok(
    [
      `Rule ${place} of ${sheetName}: ${before}`,
      after === null ? 'It is taken away.' : `It says now: ${after}`,
      ...others.map(([pick, sentence]) => `With --pick ${pick} it would say: ${sentence}`),
      `The changed workbook is ${out}.`,
    ].join('\n'),
  );
}

async function changeRule(
  { host, listed, rules, plainRule }: Ground,
  { place, words, removes }: FoundRule,
  { utterance, pick }: ChangeOptions,
  openSuggester: OpenSuggester,
): Promise<Result<Changed, CommandError>> {
  const [rule, standing] = [rules[place], listed[place]];
  if (rule === undefined || standing === undefined) {
    return fail(badInput('noSuchRule', `The sheet has ${rules.length} rules.`));
  }
  if (removes) {
    const removed = await host.remove([standing.id], listed);
    return removed.ok ? ok({ after: null, others: [] }) : fail(hostError(removed.error));
  }
  const said = { words, isWhole: words === utterance };
  const { table } = rule;
  const plain = standing.rule && plainRule(standing.rule);
  const reworded = await rewordRule({ rule: standing.rule, plain, table }, said, openSuggester);
  if (!reworded.ok) return reworded;
  const picked = reworded.value[pick - 1];
  if (picked === undefined) return fail(failed('noReading', `There is no reading ${pick}.`));
  const replaced = await host.replace([{ id: standing.id, rules: picked.rules }], listed);
  if (!replaced.ok) return fail(hostError(replaced.error));
  const sentences = reworded.value.map(({ sentence }, index) => [index + 1, sentence] as const);
  return ok({ after: picked.sentence, others: sentences.filter(([one]) => one !== pick) });
}

async function openGround(options: ChangeOptions): Promise<Result<Ground, CommandError>> {
  const opened = await openFile(options);
  if (!opened.ok) return opened;
  const { workbook, sheets } = opened.value;
  const sheet = options.sheet === null ? workbook.sheets[workbook.activeSheet] : sheets[0];
  if (sheet === undefined) return fail(badInput('noSuchSheet', 'The workbook has no worksheet.'));
  const explained = explainSheet(workbook, sheet, options.now);
  if (!explained.ok) return explained;
  let now = workbook.save();
  const host = createXlsxHost({
    file: {
      read: () => Promise.resolve(now),
      write: (bytes) => {
        now = bytes;
        return Promise.resolve();
      },
    },
    sheetName: sheet.name,
    now: options.now,
  });
  const listed = await host.listRules();
  if (!listed.ok) return fail(hostError(listed.error));
  const { rules } = explained.value;
  const names = namesOn(workbook, sheet.name);
  const plainRule = (rule: NativeRule): NativeRule =>
    rule.kind === 'custom'
      ? { ...rule, formula: expandNames(rule.formula, names, sheet.name) }
      : rule;
  const ground = { sheetName: sheet.name, rules, host, listed: listed.value, plainRule };
  return ok({ ...ground, bytes: () => now });
}

/** The rule that is named by its number, else by the words. */
function findRule(
  { rule, utterance, remove }: ChangeOptions,
  rules: readonly ExplainedRule[],
): Result<FoundRule, CommandError> {
  if (rules.length === 0) return fail(badInput('noRules', 'The sheet has no rules.'));
  const findable = rules.map((one) => ({
    sentence: `${one.sentence} ${namesOf(one)}`,
    said: one.condition,
    isLatest: false,
    isSelected: false,
  }));
  const isNew = isWholeRequest(utterance);
  const meant = findMeant(utterance, findable) ?? (isNew ? null : findChanged(utterance, findable));
  const removes = remove || meant?.removes === 'rule';
  const words = meant?.change ?? utterance;
  if (rule !== null) return ok({ place: rule - 1, words, removes });
  if (meant === null) {
    const message =
      'The words speak of no rule of the sheet: name one by --rule, or ask for a new one with suggest.';
    return fail(badInput('noRuleMeant', message));
  }
  const named = meant.places.slice(0, meant.isSure ? 1 : MOST_NAMED);
  const choices = named.map((one) => `${one + 1}. ${rules[one]?.sentence ?? ''}`).join('\n');
  const [place = 0] = named;
  if (!meant.isSure) return fail(badInput('whichRule', `Say which one by --rule:\n${choices}`));
  if (meant.removes !== 'part' || remove) return ok({ place, words, removes });
  const message = `Say --remove to take this rule away, or --rule ${place + 1} to change it so:\n${choices}`;
  return fail(badInput('removeOrChange', message));
}

/** Headers of the columns on which a rule stands; '' for a rule of many. */
function namesOf({ rule, table }: ExplainedRule): string {
  if (table === null) return '';
  const columns = table.columns.filter((_, index) => {
    const column = table.data.left + index;
    return rule.areas.some(({ left, right }) => left <= column && column <= right);
  });
  return columns.length > 2 ? '' : columns.map(({ header }) => header).join(' ');
}
