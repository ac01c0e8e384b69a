import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { bash } from '../../model/tasks/bash/language';
import type { Checker, Danger, Drawer, Language } from '../../model/tasks/language';
import { python } from '../../model/tasks/python/language';
import { ok, type Result } from '../sheet/result';
import { parseCodeLine, readCodeOptions, type CodeOptions } from './codeOptions';
import { failed, reportError, type CommandError } from './commandError';
import { openLanguage } from './openLanguage';

/** The languages that `--lang` names. */
export const LANGUAGES: readonly Language[] = [bash, python];

/** A program as machines get it. */
export interface CodeCandidate {
  readonly code: string;
  /** Share of the votes, 0 to 1. */
  readonly score: number;
  /** Whether it parses; null where that cannot be told on this machine. */
  readonly valid: boolean | null;
  /** What it would do that cannot be taken back; left out where that is nothing. */
  readonly dangers?: readonly Danger[];
}

export interface CodeAnswer {
  readonly candidates: readonly CodeCandidate[];
  /** Without loading the model. */
  readonly ms: number;
}

export type Coder = (request: string) => Promise<CodeAnswer>;

export interface CoderParts {
  readonly language: Language;
  readonly draw: Drawer;
  readonly check: Checker;
}

/** Answers requests with ranked programs, none of which is ever run. */
export function createCoder(
  { language, draw, check }: CoderParts,
  { top, seeds, steps }: Pick<CodeOptions, 'top' | 'seeds' | 'steps'>,
): Coder {
  return async (request) => {
    const started = performance.now();
    const { drawn } = await draw(request, { seeds, steps });
    const ranked = language.rank(drawn).slice(0, top);
    const valid = check(ranked.map(({ code }) => code));
    const candidates = ranked.map(({ code, score }, at) => {
      const dangers = language.findDangers(code);
      return {
        ...{ code, score: Math.round(score * 1e4) / 1e4, valid: valid[at] ?? null },
        ...(dangers.length === 0 ? {} : { dangers }),
      };
    });
    return { candidates, ms: Math.round((performance.now() - started) * 10) / 10 };
  };
}

/** Answers one line of `--batch`; never throws, so that the lines after a bad one go on. */
export async function answerCodeLine(text: string, coder: Coder): Promise<object> {
  const line = parseCodeLine(text);
  const wrong = (id: string | number | null, { code, message }: CommandError): object => ({
    ...{ id, error: { code, message } },
  });
  if (!line.ok) return wrong(line.error.id, line.error.error);
  const { id, utterance } = line.value;
  try {
    return { id, ...(await coder(utterance)) };
  } catch (thrown) {
    return wrong(id, failed('failed', String(thrown)));
  }
}

const WARNINGS: Readonly<Record<Danger, string>> = {
  deletes: 'deletes what cannot be brought back',
  overwrites: 'writes over a file',
  formats: 'can overwrite a whole disk',
  permits: 'changes who may read or write many files',
  stops: 'ends programs or the machine',
  runsDownload: 'runs what it downloads',
  runsCommand: 'runs other commands or code',
};

/** The programs as a person reads them, best first. */
export function printCode({ candidates }: CodeAnswer): string {
  if (candidates.length === 0) return 'No program was found.';
  return candidates.map(printCandidate).join('\n');
}

function printCandidate({ code, score, valid, dangers = [] }: CodeCandidate, at: number): string {
  const number = `${at + 1}. `;
  const body = code.split('\n').join(`\n${' '.repeat(number.length)}`);
  const state = valid === null ? ', not checked' : valid ? '' : ', does not parse';
  const warnings = dangers.map((danger) => `\n   Warning: ${WARNINGS[danger]}.`);
  return `${number}${body}   (${Math.round(score * 100)} %${state})${warnings.join('')}`;
}

/** `code --lang L "request"` or `code --lang L --batch`: programs for requests; nothing is run. */
export async function codeCommand(args: readonly string[]): Promise<number> {
  const asJson = args.includes('--json');
  const options = readCodeOptions(
    args,
    LANGUAGES.map(({ name }) => name),
  );
  if (!options.ok) return reportError(options.error, asJson);
  const coder = await openCoder(options.value);
  if (!coder.ok) return reportError(coder.error, asJson);
  const { request } = options.value;
  if (request !== null) {
    const answer = await coder.value(request);
    process.stdout.write(`${asJson ? JSON.stringify(answer) : printCode(answer)}\n`);
    return 0;
  }
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (text.trim() === '') continue;
    process.stdout.write(`${JSON.stringify(await answerCodeLine(text, coder.value))}\n`);
  }
  return 0;
}

async function openCoder(options: CodeOptions): Promise<Result<Coder, CommandError>> {
  const language = LANGUAGES.find(({ name }) => name === options.lang) ?? bash;
  const opened = await openLanguage(language, options.model);
  if (!opened.ok) return opened;
  const { sampler, vocabulary, symbols } = opened.value;
  const draw = language.createDrawer(sampler, vocabulary, symbols);
  const check = await language.createChecker();
  return ok(createCoder({ language, draw, check }, options));
}
