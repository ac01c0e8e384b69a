import { percent, printGrams, printWithInterval } from './printReport';
import { LANGUAGES, type Score, type TableLanguage, type TableLine } from './scoreTable';
import type { TopMeans } from './tallyPython';

const NAMES: Readonly<Record<TableLanguage, string>> = { bash: 'Bash', python: 'Python', cf: 'CF' };

const TOPS = ['top-1', 'top-3', 'top-5'];
const WIDTH = 6;
const GAP = '  ';

/** Columns that stand together: a language by one measure. */
interface Group {
  readonly title: string;
  readonly language: TableLanguage;
  readonly heads: readonly string[];
  readonly cells: (score: Score) => readonly string[];
  /** CodeFusion as the paper reports it. */
  readonly paper: readonly string[];
}

const GROUPS: readonly Group[] = [
  {
    title: 'Bash: template',
    language: 'bash',
    heads: [...TOPS, 'valid', '4-gr.'],
    cells: cellsOf,
    paper: ['66.7†', '70.2†', '72.0', '73.4', '-'],
  },
  {
    title: 'Python: same program',
    language: 'python',
    heads: [...TOPS, 'valid', '4-gr.'],
    cells: cellsOf,
    paper: ['-', '-', '-', '67.6', '-'],
  },
  {
    title: 'Python: chrF',
    language: 'python',
    heads: TOPS,
    cells: ({ chrf }) => meansOf(chrf),
    paper: ['-', '-', '-'],
  },
  {
    title: 'Python: CodeBERTScore',
    language: 'python',
    heads: TOPS,
    cells: ({ codeBert }) => meansOf(codeBert),
    paper: ['80.7', '86.3†', '90.3'],
  },
  {
    title: 'CF: same effect',
    language: 'cf',
    heads: [...TOPS, 'valid', '4-gr.'],
    cells: cellsOf,
    paper: ['72.8†', '76.7†', '78.5', '94.5', '0.81'],
  },
];

const PAPER = 'CodeFusion, the paper';

const LEGEND = [
  '† from memory, not verified. The figures of the paper are printed, not run; its own measures need not be those of the columns.',
  'template: utilities and options in their order. same program: one syntax tree, own variables renamed. same effect: on the sheet and probe rows.',
  "valid: the first seed before our grammar, as the paper's models have none; of baselines the first candidate.",
  "4-gr.: distinct 4-grams of the first five candidates' texts, mean over requests. The paper's 0.81 is of its top-5 generations, in which language our notes do not say.",
];

/** The paper's Table 1 with us in it: a dash where there is no figure, below it why, and n with 95 % of top-1. */
export function printTable(lines: readonly TableLine[]): string {
  const wide = Math.max(PAPER.length, ...lines.map(({ name }) => name.length));
  const row = (name: string, cells: (group: Group) => readonly string[]): string =>
    [name.padEnd(wide), ...GROUPS.map((group) => pad(cells(group)))].join(GAP).trimEnd();
  const titles = GROUPS.map(({ title, heads }) => ` ${title}`.padEnd(WIDTH * heads.length));
  return [
    [''.padEnd(wide), ...titles].join(GAP).trimEnd(),
    row('', ({ heads }) => heads),
    ...lines.map((line) => row(line.name, (group) => fill(group, line))),
    row(PAPER, ({ paper }) => paper),
    '',
    ...LANGUAGES.flatMap((language) => describe(language, lines)),
    ...LEGEND.map((text) => `  ${text}`),
  ].join('\n');
}

/** The same as one JSON line; what could not be scored is its reason. */
export function tableJson(lines: readonly TableLine[]): string {
  const told = lines.map((line) => [
    line.name,
    Object.fromEntries(
      LANGUAGES.map((language) => {
        const scored = line[language];
        if (scored === null) return [language, null];
        return [language, scored.ok ? scored.value : { error: scored.error }];
      }),
    ),
  ]);
  const paper = GROUPS.map((group) => [group.title, group.paper]);
  return JSON.stringify({
    ...{ set: 'table', lines: Object.fromEntries(told) },
    paper: Object.fromEntries(paper),
  });
}

function fill({ language, heads, cells }: Group, line: TableLine): readonly string[] {
  const scored = line[language];
  return scored?.ok ? cells(scored.value) : heads.map(() => '-');
}

function cellsOf({ shares: { top1, top3, top5 }, valid, grams }: Score): readonly string[] {
  const shares = [top1, top3, top5, valid].map(({ share }) => percent(share));
  return [...shares, printGrams(grams)];
}

function meansOf(means: TopMeans | null): readonly string[] {
  return means === null ? TOPS.map(() => '-') : means.map(percent);
}

function pad(cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(WIDTH)).join('');
}

/** n and the interval of each answerer, and each reason for a dash once. */
function describe(language: TableLanguage, lines: readonly TableLine[]): readonly string[] {
  const reasons = new Map<string, readonly string[]>();
  const told: string[] = [];
  for (const { name, [language]: scored } of lines) {
    if (scored === null) continue;
    if (scored.ok) {
      const { n, shares } = scored.value;
      told.push(`${name} ${printWithInterval(shares.top1)} n=${n}`);
      continue;
    }
    const reason = `${scored.error.code}: ${scored.error.message}`;
    reasons.set(reason, [...(reasons.get(reason) ?? []), name]);
  }
  return [
    ...(told.length === 0 ? [] : [`  ${NAMES[language]}, top-1 (95 %): ${told.join('; ')}`]),
    ...[...reasons].map(
      ([reason, names]) => `  ${NAMES[language]}, not scored (${names.join(', ')}): ${reason}`,
    ),
  ];
}
