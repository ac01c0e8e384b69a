import { nameColumn } from '../../rule/describeColumn';
import { planRules } from '../../rule/planRules';
import type { RuleSet } from '../../rule/ruleSet';
import { validateRuleSet } from '../../rule/validateRule';
import type { RulePrinter } from '../../rule/words/printRules';
import type { Snapshot } from '../../sheet/snapshot';
import { findDifference, type Difference, type Span } from './findSpan';
import { findSlots, otherValues, putSlot, swapColumn, type Slot } from './findSlots';
import { findHeaders, sayRules } from './sayRules';

/** One of several values that a chip can take. */
export interface Option {
  readonly label: string;
  readonly ruleSet: RuleSet;
  /** The whole sentence with it. */
  readonly said: string;
}

interface Placed {
  /** Stays the same while the chip's own value changes. */
  readonly key: string;
  /** What the sentence says there. */
  readonly text: string;
}

/** A thing in the sentence that can be changed in its place. */
export type Chip = Placed &
  (
    | { readonly kind: 'value'; readonly place: number; readonly slot: ValueSlot }
    | { readonly kind: 'colour'; readonly place: number; readonly slot: ColourSlot }
    /** `options` without the present value, which stands first in the list as `text`. */
    | { readonly kind: 'wording'; readonly options: readonly Option[] }
    | { readonly kind: 'column'; readonly options: readonly Option[] }
  );

/** Typed by hand. */
export type ValueSlot = Extract<Slot, { readonly kind: 'literal' | 'number' | 'text' }>;
export type ColourSlot = Extract<Slot, { readonly kind: 'colour' | 'fill' }>;

/** A sentence in pieces, plain words and chips. */
export interface ChipSentence {
  readonly pieces: readonly (string | Chip)[];
  /** What can be changed but has no words of its own in the sentence. */
  readonly beside: readonly Chip[];
}

/** The table whose columns are named, and the language. */
interface Said {
  readonly snapshot: Snapshot;
  readonly print: RulePrinter;
}

interface Found {
  readonly chip: Chip;
  readonly span: Span | null;
}

/** The sentence of a rule set with a chip for everything in it that can be changed. */
export function makeChips(ruleSet: RuleSet, snapshot: Snapshot, print: RulePrinter): ChipSentence {
  const sentence = sayRules(ruleSet, snapshot, print);
  const found = [
    ...findColumnChips(ruleSet, snapshot, print),
    ...findSlots(ruleSet).flatMap(
      (slot, place) => findChip(ruleSet, slot, place, { snapshot, print }) ?? [],
    ),
  ];
  const { placed, beside } = arrange(found, sentence);
  const pieces: (string | Chip)[] = [];
  let at = 0;
  for (const { chip, span } of placed) {
    if (span.from > at) pieces.push(sentence.slice(at, span.from));
    pieces.push({ ...chip, text: sentence.slice(span.from, span.to) });
    at = span.to;
  }
  if (at < sentence.length) pieces.push(sentence.slice(at));
  return { pieces, beside };
}

type WithSpan = Found & { readonly span: Span };

/** Where two chips would overlap the shorter one stays in the sentence, the other one as far as it can. */
function arrange(
  found: readonly Found[],
  sentence: string,
): { readonly placed: readonly WithSpan[]; readonly beside: readonly Chip[] } {
  const placed: WithSpan[] = [];
  const beside: Chip[] = [];
  const length = ({ span }: Found): number => (span === null ? Infinity : span.to - span.from);
  for (const one of [...found].sort((a, b) => length(a) - length(b))) {
    const { chip, span } = one;
    const free =
      span !== null && isFree(span, placed) ? { chip, span } : narrow(chip, sentence, placed);
    if (free === null) beside.push(chip);
    else placed.push(free);
  }
  return { placed: placed.sort((a, b) => a.span.from - b.span.from), beside };
}

function isFree(span: Span, placed: readonly WithSpan[]): boolean {
  return placed.every((one) => span.to <= one.span.from || one.span.to <= span.from);
}

/** A wording placed by those of its options that leave the other chips alone; the rest keep their long labels. */
function narrow(chip: Chip, sentence: string, placed: readonly WithSpan[]): WithSpan | null {
  if (chip.kind !== 'wording') return null;
  const isNear = ({ said }: Option): boolean => {
    const alone = findDifference([sentence, said]);
    return alone !== null && isFree(alone.span, placed);
  };
  const near = chip.options.filter(isNear);
  const difference = findDifference([sentence, ...near.map(({ said }) => said)]);
  if (difference === null || !isFree(difference.span, placed)) return null;
  const labels = new Map(near.map((option, index) => [option, difference.middles[index + 1]]));
  const options = chip.options.map((option) => ({
    ...option,
    label: labels.get(option) ?? option.label,
  }));
  return { chip: { ...chip, options }, span: difference.span };
}

/** A chip at every place where a column is named; it changes the column wherever the rules name it. */
function findColumnChips(
  ruleSet: RuleSet,
  snapshot: Snapshot,
  print: RulePrinter,
): readonly Found[] {
  const named = findHeaders(ruleSet, snapshot, print);
  const used = new Set(
    findSlots(ruleSet).flatMap((slot) => (slot.kind === 'column' ? [slot.column] : [])),
  );
  return [...used].flatMap((column): readonly Found[] => {
    const options = columnOptions(ruleSet, column, used, { snapshot, print });
    if (options.length === 0) return [];
    const text = labelColumn(column, snapshot);
    const spans = named.filter((one) => one.column === column);
    const chip = { kind: 'column', options, text } as const;
    if (spans.length === 0) {
      return [{ chip: { ...chip, key: `column ${column}` }, span: null }];
    }
    return spans.map((span, index) => ({
      // The first of a rule set keeps its key when the column changes, so that the focus stays.
      chip: { ...chip, key: `column ${[...used].indexOf(column)} ${index}` },
      span,
    }));
  });
}

function columnOptions(
  ruleSet: RuleSet,
  column: number,
  used: ReadonlySet<number>,
  { snapshot, print }: Said,
): readonly Option[] {
  return snapshot.columns.flatMap((_, other): readonly Option[] => {
    if (other === column || used.has(other)) return [];
    const swapped = swapColumn(ruleSet, column, other);
    return isSound(swapped, snapshot)
      ? [
          {
            label: labelColumn(other, snapshot),
            ruleSet: swapped,
            said: sayRules(swapped, snapshot, print),
          },
        ]
      : [];
  });
}

/** A rule set that says something on this table; one with an open value does too. */
function isSound(ruleSet: RuleSet, snapshot: Snapshot): boolean {
  if (validateRuleSet(ruleSet, snapshot).length > 0) return false;
  const plan = planRules(ruleSet, snapshot);
  return plan.ok || plan.error.code === 'hole';
}

function labelColumn(column: number, snapshot: Snapshot): string {
  const named = nameColumn(column, snapshot);
  return named.kind === 'header' ? named.name : named.letters;
}

function findChip(
  ruleSet: RuleSet,
  slot: Slot,
  place: number,
  { snapshot, print }: Said,
): Found | null {
  if (slot.kind === 'column') return null;
  const others = otherValues(slot)
    .map((other) => putSlot(ruleSet, place, other))
    // What is typed may be checked later; what is chosen must hold.
    .filter((other) => slot.kind !== 'choice' || isSound(other, snapshot));
  const said = [ruleSet, ...others].map((one) => sayRules(one, snapshot, print));
  const difference = findDifference(said);
  const key = `${place}`;
  const span = difference?.span ?? null;
  const text = difference?.middles[0] ?? '';
  switch (slot.kind) {
    case 'choice': {
      if (difference === null) return null;
      return {
        chip: { kind: 'wording', key, text, options: options(others, said, difference) },
        span,
      };
    }
    case 'colour':
    case 'fill':
      // No fill has no words.
      return slot.kind === 'fill' && slot.fill === null
        ? { chip: { kind: 'colour', key, text: '', place, slot }, span: null }
        : { chip: { kind: 'colour', key, text, place, slot }, span };
    default:
      return { chip: { kind: 'value', key, text, place, slot }, span };
  }
}

/** Other values by what the sentence would say; what would say the same is offered once. */
function options(
  others: readonly RuleSet[],
  sentences: readonly string[],
  { middles }: Difference,
): readonly Option[] {
  const [own, ...rest] = middles;
  const seen = new Set([own]);
  return others.flatMap((ruleSet, index): readonly Option[] => {
    const label = rest[index];
    if (label === undefined || seen.has(label)) return [];
    seen.add(label);
    return [{ label, ruleSet, said: sentences[index + 1] ?? '' }];
  });
}
