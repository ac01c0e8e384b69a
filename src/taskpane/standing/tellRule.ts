import type { NativeFormat, NativeRule } from '../../rule/nativeRule';
import { printAreas } from '../../sheet/printAddress';
import { sayRules } from '../chips/sayRules';
import { fillFamily } from '../preview/findConflicts';
import type { PaneState, StandingRule } from '../paneState';
import type { Words } from '../words/words';

type Tell<Kind extends NativeRule['kind']> = (
  rule: Extract<NativeRule, { kind: Kind }>,
  address: string,
  words: Words,
) => string;

const TELL: { readonly [Kind in NativeRule['kind']]: Tell<Kind> } = {
  custom: (rule, address, words) =>
    words.standing.formula(address, words.formulas.formula(rule.formula), tellLook(rule, words)),
  colorScale: (_, address, words) => words.standing.scale(address),
  dataBar: (_, address, words) => words.standing.bars(address),
  iconSet: (_, address, words) => words.standing.icons(address),
};

/**
 * What a rule of the sheet says: in the words of the pane that wrote it where they are known (`told`, by id), else its
 * formula as it stands; a rule that cannot be read says so.
 */
export function tellRule({ listed }: StandingRule, told: PaneState['told'], words: Words): string {
  const known = told[listed.id];
  if (known !== undefined) return sayRules(known.ruleSet, known.snapshot, words.printRules);
  const address = printAreas(listed.areas);
  const { rule, hostKind } = listed;
  return rule === null ? words.standing.unreadable(hostKind, address) : tell(rule, address, words);
}

function tell(rule: NativeRule, address: string, words: Words): string {
  const say = TELL[rule.kind] as (rule: NativeRule, address: string, words: Words) => string;
  return say(rule, address, words);
}

function tellLook(rule: Extract<NativeRule, { kind: 'custom' }>, words: Words): string {
  const { format } = rule;
  const family = fillFamily(rule);
  const fill = family === null ? format.fill : words.colours[family].toLowerCase();
  const marks = MARKS.filter((mark) => format[mark]).map((mark) => words.standing.marks[mark]);
  return [...(fill === undefined ? [] : [words.standing.fill(fill)]), ...marks].join(', ');
}

/** Parts of a look that are there or not. */
export type Mark = Exclude<keyof NativeFormat, 'fill' | 'font'>;

const MARKS: readonly Mark[] = ['bold', 'italic', 'underline', 'strikethrough', 'border'];
