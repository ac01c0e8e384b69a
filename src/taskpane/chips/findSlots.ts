import type { Hole, Literal } from '../../rule/expression';
import type { RuleSet } from '../../rule/ruleSet';
import { COLOURS, type Colour } from '../../sheet/colours';
import { mapRuleSet } from './mapRule';
import type { NumberUse, RuleVisitor } from './ruleVisitor';

/** One thing in a rule set that can be changed. */
export type Slot =
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'literal'; readonly value: Literal | Hole }
  | { readonly kind: 'number'; readonly value: number; readonly as: NumberUse }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly value: string; readonly among: readonly string[] }
  | { readonly kind: 'colour'; readonly colour: Colour }
  | { readonly kind: 'fill'; readonly fill: Colour | null };

/** Everything in a rule set that can be changed, in the order of visits: a place in the list names a slot. */
export function findSlots(ruleSet: RuleSet): readonly Slot[] {
  const slots: Slot[] = [];
  const note = <T>(slot: Slot, value: T): T => {
    slots.push(slot);
    return value;
  };
  mapRuleSet(ruleSet, {
    column: (column) => note({ kind: 'column', column }, column),
    literal: (value) => note({ kind: 'literal', value }, value),
    number: (value, as) => note({ kind: 'number', value, as }, value),
    text: (text) => note({ kind: 'text', text }, text),
    choice: (value, among) => note({ kind: 'choice', value, among }, value),
    colour: (colour) => note({ kind: 'colour', colour }, colour),
    fill: (fill) => note({ kind: 'fill', fill: fill ?? null }, fill),
  });
  return slots;
}

/** The rule set with another value in a slot; a value of another kind than the slot's changes nothing. */
export function putSlot(ruleSet: RuleSet, place: number, put: Slot): RuleSet {
  let at = -1;
  const isHere = (kind: Slot['kind']): boolean => {
    at += 1;
    return at === place && put.kind === kind;
  };
  return mapRuleSet(ruleSet, {
    column: (value) => (isHere('column') && put.kind === 'column' ? put.column : value),
    literal: (value) => (isHere('literal') && put.kind === 'literal' ? put.value : value),
    number: (value) => (isHere('number') && put.kind === 'number' ? put.value : value),
    text: (value) => (isHere('text') && put.kind === 'text' ? put.text : value),
    choice: (value, among) => {
      const chosen = isHere('choice') && put.kind === 'choice' ? put.value : value;
      return among.find((one) => one === chosen) ?? value;
    },
    colour: (value) => (isHere('colour') && put.kind === 'colour' ? put.colour : value),
    fill: (value) => (isHere('fill') && put.kind === 'fill' ? (put.fill ?? undefined) : value),
  });
}

/** The rule set with one column in the place of another, wherever it is named. */
export function swapColumn(ruleSet: RuleSet, from: number, to: number): RuleSet {
  return mapRuleSet(ruleSet, { ...KEEP, column: (column) => (column === from ? to : column) });
}

const KEEP: RuleVisitor = {
  column: (column) => column,
  literal: (value) => value,
  number: (value) => value,
  text: (text) => text,
  choice: (value) => value,
  colour: (colour) => colour,
  fill: (fill) => fill,
};

/** Another value for a slot, for looking where it stands in the sentence; null where there is only one. */
export function otherValues(slot: Slot): readonly Slot[] {
  switch (slot.kind) {
    case 'column':
      return [];
    case 'literal':
      return [{ ...slot, value: otherLiteral(slot.value) }];
    case 'number':
      return [{ ...slot, value: otherNumber(slot.value, slot.as === 'percent') }];
    case 'text':
      return [{ ...slot, text: `${slot.text}x` }];
    case 'choice':
      return slot.among.filter((one) => one !== slot.value).map((value) => ({ ...slot, value }));
    case 'colour':
      return COLOURS.filter((one) => one !== slot.colour).map((colour) => ({ ...slot, colour }));
    case 'fill':
      return COLOURS.filter((one) => one !== slot.fill).map((fill) => ({ ...slot, fill }));
  }
}

/** Away from 0, so that "7 days ago" does not become "today". */
function otherNumber(value: number, percent: boolean): number {
  return value + (value < 0 ? -1 : 1) * (percent ? 0.01 : 1);
}

/** A day that differs in day and year. */
const FAR_DAYS = 400;

function otherLiteral(value: Literal | Hole): Literal | Hole {
  switch (value.kind) {
    case 'number':
      return { ...value, value: otherNumber(value.value, value.percent) };
    case 'date':
      return { ...value, serial: value.serial + FAR_DAYS };
    case 'time':
      return { ...value, fraction: (value.fraction + 0.37) % 1 };
    case 'text':
      return { ...value, text: `${value.text}x` };
    case 'boolean':
      return { ...value, value: !value.value };
    case 'hole':
      return toLiteral(value.type, value.type === 'text' ? 'x' : 46_000) ?? value;
  }
}

/** A value as the literal that fills a hole; null for a value of another kind. */
export function toLiteral(type: Hole['type'], value: unknown): Literal | null {
  if (type === 'text') return { kind: 'text', text: String(value) };
  if (typeof value !== 'number') return null;
  return type === 'date'
    ? { kind: 'date', serial: value }
    : { kind: 'number', value, percent: false };
}
