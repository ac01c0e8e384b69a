import type { Snapshot } from '../sheet/snapshot';
import type { TableIndex } from './indexTable';
import { linkRequest, type LinkedRequest } from './linkRequest';
import type { Vocabulary } from './splitPieces';

/** What a request is linked with. */
export interface Viewed {
  readonly snapshot: Snapshot;
  readonly vocabulary: Vocabulary;
  readonly index: TableIndex;
}

/** Behind the request they change nothing that is asked for. */
const TAILS = [' please', ', thanks'] as const;
const END_MARKS = /[\s.!?]+$/;

/**
 * Sources of the same request as another would put it: one with fewer column marks, and one for each word of thanks.
 * Seeds that see the same encoding agree too much; these have a mind of their own. All have the request's own slots,
 * columns and word pointers: where a view has others, the request's own source stands in for it.
 */
export function viewRequest(
  utterance: string,
  linked: LinkedRequest,
  { snapshot, vocabulary, index }: Viewed,
): readonly Int32Array[] {
  let links = 0;
  const unmarked = linkRequest(utterance, snapshot, vocabulary, {
    index,
    editMark: ({ column }) => (links++ % 2 === 0 ? null : column),
  });
  const thanked = TAILS.map((tail) =>
    linkRequest(`${utterance.replace(END_MARKS, '')}${tail}`, snapshot, vocabulary, { index }),
  );
  return [unmarked, ...thanked].map((view) => (saysTheSame(view, linked) ? view : linked).source);
}

function saysTheSame(view: LinkedRequest, linked: LinkedRequest): boolean {
  const { words, ...slots } = view.slots;
  const { words: own, ...ownSlots } = linked.slots;
  const begins = own.every((word, at) => words[at] === word);
  return !view.truncated && begins && JSON.stringify(slots) === JSON.stringify(ownSlots);
}
