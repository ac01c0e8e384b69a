import type { Random } from './random';
import { isHeldBack, type Bank, type Phrases } from './readBank';

/** Which phrasings may be used: those of training, or those held back. */
export type Side = 'train' | 'held';

export type Form = keyof Phrases;

/** A phrasing of a construct in a form, from its side of the bank; null where the bank has none. */
export function choosePhrase(
  bank: Bank,
  key: string,
  form: Form,
  side: Side,
  random: Random,
  fits: (phrasing: string) => boolean = () => true,
): string | null {
  const all = bank.phrases.get(key)?.[form] ?? [];
  const own = all.filter(
    (phrasing) => isHeldBack(phrasing) === (side === 'held') && fits(phrasing),
  );
  return own.length === 0 ? null : random.pick(own);
}

/** Fills `{name}` places; a place without words is left empty. */
export function fillPhrase(template: string, words: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');
}
