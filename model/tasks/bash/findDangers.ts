import type { Danger } from '../language';
import { parseBash } from './parseBash';
import { literalText } from './syntax';
import { walkScript } from './walkScript';

const DELETING = /^(?:rm|rmdir|unlink|shred)$/;
const OVERWRITING = /^(?:truncate)$/;
const FORMATTING = /^(?:dd|mkfs(?:\..+)?|mkswap|fdisk|parted|wipefs)$/;
const FETCHING = /^(?:curl|wget)$/;
const SHELLS = /^(?:(?:ba|da|z|k|fi)?sh|eval|source|python3?|perl)$/;
/** Of what cannot be read, every word and sign counts. */
const WORD = /[\w./-]+|>+/g;

/** What a command would do that cannot be taken back. */
export function findDangers(code: string): readonly Danger[] {
  const parsed = parseBash(code);
  const names: string[] = [];
  const found = new Set<Danger>();
  if (!parsed.ok) {
    for (const [word] of code.matchAll(WORD)) names.push(word);
    if (names.includes('-delete')) found.add('deletes');
    if (names.includes('>')) found.add('overwrites');
  } else {
    let operator = '';
    walkScript(parsed.value, {
      utility: (name) => names.push(name),
      option: (utility, name) => {
        if (utility === 'find' && name === '-delete') found.add('deletes');
      },
      redirect: (sign) => (operator = sign),
      word: (word, place) => {
        const overwrites = place === '>' && /^(?:\d*|&)>\|?$/.test(operator);
        if (overwrites && literalText(word) !== '/dev/null') found.add('overwrites');
      },
    });
  }
  const bare = names.map((name) => name.replace(/^.*\/(?=.)/, ''));
  if (bare.some((name) => DELETING.test(name))) found.add('deletes');
  if (bare.some((name) => OVERWRITING.test(name))) found.add('overwrites');
  if (bare.some((name) => FORMATTING.test(name))) found.add('formats');
  const runs = bare.some((name) => SHELLS.test(name));
  if (runs && bare.some((name) => FETCHING.test(name))) found.add('runsDownload');
  return [...found];
}
