import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isSlotName, slotsOf } from './bankSlots';

/** A command and one way to ask for it, both with slots. */
export interface BankEntry {
  readonly code: string;
  readonly say: string;
}

/** An entry with where it stands. */
export interface PlacedEntry extends BankEntry {
  readonly file: string;
  readonly index: number;
}

/** What cannot be used; `index` is null where the whole file cannot. */
export interface BankProblem {
  readonly file: string;
  readonly index: number | null;
  readonly reason: string;
}

export interface Bank {
  readonly entries: readonly PlacedEntry[];
  readonly problems: readonly BankProblem[];
}

const row = z.strictObject({
  code: z.string().trim().min(1),
  say: z.array(z.string().trim().min(1)).min(1),
});

/** Reads all `*.json` of a folder; what is wrong with one entry does not keep the others out. */
export function readBank(folder: string): Bank {
  let names: readonly string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch (thrown) {
    return { entries: [], problems: [{ file: folder, index: null, reason: String(thrown) }] };
  }
  const files = [...names].sort().map((file) => readFile(folder, file));
  return {
    entries: files.flatMap(({ entries }) => entries),
    problems: files.flatMap(({ problems }) => problems),
  };
}

function readFile(folder: string, file: string): Bank {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (thrown) {
    return { entries: [], problems: [{ file, index: null, reason: String(thrown) }] };
  }
  const list = z.array(z.unknown()).safeParse(data);
  if (!list.success) {
    return { entries: [], problems: [{ file, index: null, reason: 'no list of entries' }] };
  }
  const entries: PlacedEntry[] = [];
  const problems: BankProblem[] = [];
  list.data.forEach((one, index) => {
    const read = row.safeParse(one);
    if (!read.success) {
      problems.push({ file, index, reason: z.prettifyError(read.error).replace(/\s+/g, ' ') });
      return;
    }
    const { code } = read.data;
    for (const say of read.data.say) {
      const reason = compareSlots(code, say);
      if (reason === null) entries.push({ file, index, code, say });
      else problems.push({ file, index, reason: `${reason}: ${say}` });
    }
  });
  return { entries, problems };
}

/** Why a wording does not go with its command; null where it does. */
export function compareSlots(code: string, say: string): string | null {
  const inCode = new Set([...slotsOf(code)].filter(isSlotName));
  const inSay = slotsOf(say);
  for (const name of inSay) {
    if (!isSlotName(name)) return `{${name}} is no slot`;
    if (!inCode.has(name)) return `the code has no {${name}}`;
  }
  for (const name of inCode) if (!inSay.has(name)) return `the wording has no {${name}}`;
  return null;
}
