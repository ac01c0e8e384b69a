import type { Grammar } from '../../../src/infer/port';
import { keepReachable, mergeProductions, type Productions } from '../merges/mergeProductions';
import { namesOf, segment } from '../merges/segment';
import { each } from './grammarExpressions';
import { SLOTS } from './limits';
import { PARTS, POINTERS, type SymbolTable } from './symbolTable';
import { PART_SYMBOLS, putTogether, takeApart, type Apart, type Offer } from './takeApart';

type Own = Readonly<Record<string, readonly string[]>>;

const HEX = [...'0123456789abcdef'].map((digit) => `#${digit}`);

/** Between programs in their own order and what the model writes, targets. */
export interface Packing {
  /** Grammar of targets. */
  readonly grammar: Grammar;
  takeApart(program: readonly string[], offer: Offer): Apart | null;
  pack(apart: Apart): readonly string[];
  /** The program of a target; null where it is none. */
  unpack(target: readonly string[], offer: Offer): readonly string[] | null;
}

/**
 * Targets say what a program copies or spells in slots at fixed places, then its skeleton in the fewest symbols, then
 * the parts that found no slot, and the letters of spelled parts last: what is of unforeseeable length moves nothing
 * that is not. How many parts a skeleton takes is not counted by the grammar.
 */
export function createPacking(table: SymbolTable, plain: Grammar): Packing {
  const skeletons = keepReachable(leaveOutParts(plain.productions), plain.start);
  const longest = Math.max(1, ...[...table.merged.values()].map(({ length }) => length));
  const whole = mergeProductions(skeletons, table.merged, () => false);
  return {
    grammar: {
      start: 'slot 0',
      productions: { ...whole, ...slotProductions(plain.start), ...tailProductions(table) },
    },
    takeApart: (program, offer) =>
      takeApart(program, { start: plain.start, productions: skeletons }, offer),
    pack({ skeleton, parts, letters }) {
      const slots = Array.from({ length: SLOTS }, (_, at) => parts[at] ?? '<NONE>');
      const names = namesOf(skeleton, segment(skeleton, table.merged, longest));
      const others = parts.slice(SLOTS).flatMap((part) => ['<ARG>', part]);
      return [...slots, ...names, ...others, ...letters, '<STOP>'];
    },
    unpack(target, offer) {
      const said = target.slice(SLOTS).flatMap((symbol) => table.merged.get(symbol) ?? [symbol]);
      const end = said.indexOf('END') + 1;
      if (end === 0) return null;
      const parts = target.slice(0, SLOTS).filter((symbol) => PART_SYMBOLS.has(symbol));
      let at = end;
      for (; said[at] === '<ARG>'; at += 2) parts.push(said[at + 1] ?? '');
      return putTogether(said.slice(0, end), { parts, letters: said.slice(at) }, offer);
    },
  };
}

/** Productions of programs with <ARG> for values and <ID> for names that are copied or spelled. */
function leaveOutParts(plain: Productions): Productions {
  return Object.fromEntries(
    Object.entries(plain).map(([name, own]) => {
      const kept = Object.entries(own).filter(([symbol]) => !PART_SYMBOLS.has(symbol));
      const value = own[POINTERS.code[0] ?? ''];
      const word = own[POINTERS.word[0] ?? ''];
      const isOther = word !== undefined && word.join(' ') !== value?.join(' ');
      return [
        name,
        {
          ...Object.fromEntries(kept),
          ...(value === undefined ? {} : { '<ARG>': value }),
          ...(isOther ? { '<ID>': word } : {}),
        },
      ];
    }),
  );
}

/** The slots, before the skeleton that starts with `start`: behind an empty one all are empty. */
function slotProductions(start: string): Productions {
  const places = Array.from({ length: SLOTS }, (_, at): readonly (readonly [string, Own])[] => {
    const isLast = at === SLOTS - 1;
    const filled = isLast ? [start, 'others'] : [`slot ${at + 1}`];
    const empty = { '<NONE>': isLast ? [start, 'texts'] : [`empty ${at + 1}`] };
    return [
      [`slot ${at}`, { ...each(PARTS, ...filled), ...empty }],
      [`empty ${at}`, empty],
    ];
  });
  return Object.fromEntries(places.flat());
}

/** What stands behind a skeleton: parts without a slot, and letters. */
function tailProductions({ pieces }: SymbolTable): Productions {
  const texts: Own = {
    ...each([...[...pieces].map((piece) => `#${piece}`), ...POINTERS.word], 'letters'),
    '<CHAR>': ['hex', 'hex', 'hex', 'hex', 'letters'],
  };
  return {
    others: { ...texts, '<ARG>': ['part'], '<STOP>': [] },
    part: each(PARTS, 'others'),
    texts: { ...texts, '<STOP>': [] },
    letters: { ...texts, '<STOP>': ['texts'] },
    hex: each(HEX),
  };
}
