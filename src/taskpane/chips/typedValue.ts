import type { Hole, Literal } from '../../rule/expression';
import type { ValueSlot } from './makeChips';
import { toLiteral, type Slot } from './findSlots';

const DAY = 86_400_000;
const MINUTES = 1440;
/** 1970-01-01 as a serial of the 1900 system. */
const UNIX_EPOCH = 25_569;

/** How a value is typed: the kinds that a browser has a field for. */
export type FieldKind = 'text' | 'date' | 'time';

/** The field for a value. */
export function fieldOf(slot: ValueSlot): FieldKind {
  if (slot.kind !== 'literal') return 'text';
  const { value } = slot;
  if (value.kind === 'date' || (value.kind === 'hole' && value.type === 'date')) return 'date';
  return value.kind === 'time' ? 'time' : 'text';
}

/** What stands in the field while a value is typed; '' for an open one. `language` is a BCP 47 tag. */
export function writeValue(slot: ValueSlot, language: string): string {
  if (slot.kind === 'text') return slot.text;
  if (slot.kind === 'number') return writeNumber(slot.value, slot.as === 'percent', language);
  const { value } = slot;
  switch (value.kind) {
    case 'number':
      return writeNumber(value.value, value.percent, language);
    case 'date':
      return writeDate(value.serial);
    case 'time':
      return writeTime(value.fraction);
    case 'text':
      return value.text;
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'hole':
      return '';
  }
}

/** What was typed as the slot's new value; null while it is none. */
export function readValue(slot: ValueSlot, typed: string, language: string): Slot | null {
  if (typed.trim() === '') return null;
  if (slot.kind === 'text') return { ...slot, text: typed };
  if (slot.kind === 'number') {
    const read = readNumber(typed, language);
    if (read === null) return null;
    if (slot.as === 'percent') return { ...slot, value: asPercent(read) };
    const isCount = Number.isInteger(read.value) && read.value >= 1;
    return slot.as === 'count' && !isCount ? null : { ...slot, value: read.value };
  }
  const value = readLiteral(slot.value, typed, language);
  return value === null ? null : { kind: 'literal', value };
}

function readLiteral(before: Literal | Hole, typed: string, language: string): Literal | null {
  switch (before.kind) {
    case 'text':
      return { kind: 'text', text: typed };
    case 'boolean':
      return { kind: 'boolean', value: typed === 'TRUE' };
    case 'date': {
      const serial = readDate(typed);
      return serial === null ? null : { kind: 'date', serial };
    }
    case 'time': {
      const [, hours, minutes] = /^(\d\d?):(\d\d)/.exec(typed) ?? [];
      if (hours === undefined || minutes === undefined) return null;
      return { kind: 'time', fraction: (Number(hours) * 60 + Number(minutes)) / MINUTES };
    }
    case 'number': {
      const read = readNumber(typed, language);
      if (read === null) return null;
      return before.percent
        ? { kind: 'number', value: asPercent(read), percent: true }
        : { kind: 'number', ...read };
    }
    case 'hole': {
      if (before.type === 'date') return toLiteral('date', readDate(typed));
      if (before.type === 'text') return toLiteral('text', typed);
      const read = readNumber(typed, language);
      return read === null ? null : { kind: 'number', ...read };
    }
  }
}

interface ReadNumber {
  readonly value: number;
  readonly percent: boolean;
}

/** "80" is 80% where a percent stands. */
function asPercent({ value, percent }: ReadNumber): number {
  return percent ? value : Number((value / 100).toPrecision(12));
}

function readNumber(typed: string, language: string): ReadNumber | null {
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.5);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const plain = typed
    .replaceAll(part('group'), '')
    .replace(/\s/g, '')
    .replace(part('decimal'), '.')
    .replace('−', '-');
  const percent = plain.endsWith('%');
  const digits = percent ? plain.slice(0, -1) : plain;
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(digits)) return null;
  const value = Number(digits);
  return { value: percent ? Number((value / 100).toPrecision(12)) : value, percent };
}

function writeNumber(value: number, percent: boolean, language: string): string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 10, useGrouping: false });
  return percent
    ? `${format.format(Number((value * 100).toPrecision(12)))}%`
    : format.format(value);
}

/** A serial as "2026-11-22". */
export function writeDate(serial: number): string {
  return new Date((Math.floor(serial) - UNIX_EPOCH) * DAY).toISOString().slice(0, 10);
}

function readDate(typed: string): number | null {
  const time = Date.parse(`${typed}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / DAY + UNIX_EPOCH;
}

function writeTime(fraction: number): string {
  const minutes = Math.round(fraction * MINUTES);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
