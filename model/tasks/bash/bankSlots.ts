/** Places of a bank's entry that are filled anew for every row. */
export const BANK_SLOTS = [
  ...['dir', 'dir2', 'file', 'file2', 'ext', 'ext2', 'word', 'word2', 'pattern', 'n', 'n2'],
  ...['days', 'minutes', 'size', 'user', 'group', 'host', 'url', 'depth', 'perm', 'port', 'pid'],
  ...['archive', 'name', 'var', 'date'],
] as const;

const KNOWN: ReadonlySet<string> = new Set(BANK_SLOTS);
const SLOT = /\{([a-z]+\d?)\}/g;

/** Names in braces, each once: of a code only those that are slots, since awk has braces of its own. */
export function slotsOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(SLOT)].flatMap(([, name]) => name ?? []));
}

export function isSlotName(name: string): boolean {
  return KNOWN.has(name);
}

/** Puts a text at every place of a slot. */
export function putSlots(text: string, valueOf: (name: string) => string | undefined): string {
  return text.replace(SLOT, (whole, name: string) => valueOf(name) ?? whole);
}
