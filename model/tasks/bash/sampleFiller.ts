import type { Random } from '../cf/random';
import * as texts from './fillerTexts';

/** A slot's text as the request says it and as the command has it. */
export interface Filler {
  readonly said: string;
  readonly code: string;
}

/** What stands around a slot and so decides what may stand in it. */
export interface Surroundings {
  readonly say: string;
  readonly code: string;
  /** Both sides hold it as a word of its own. */
  readonly isFree: boolean;
  /** The request does. */
  readonly isFreeSaid: boolean;
  /** The code has it in quotes. */
  readonly isQuoted: boolean;
}

type Sample = (around: Surroundings, random: Random) => Filler;

const same = (text: string): Filler => ({ said: text, code: text });
const oneOf =
  (list: readonly string[]): Sample =>
  (_, random) =>
    same(random.pick(list));
const SMALL = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve'];
const VALUES = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12];

/** A number, at times in letters, which the linker reads too. */
function numberFrom(list: readonly number[]): Sample {
  return ({ isFreeSaid }, random) => {
    const value = random.chance(0.7) ? random.pick(list) : random.int(2, (list.at(-1) ?? 9) * 2);
    const spelled = SMALL[VALUES.indexOf(value)];
    if (spelled !== undefined && isFreeSaid && random.chance(0.12)) {
      return { said: spelled, code: String(value) };
    }
    return same(String(value));
  };
}

const COUNT = numberFrom([3, 5, 10, 15, 20, 50, 100]);

/** A column is small; "{n}th" takes no 2 and no 3. */
function sampleCount(around: Surroundings, random: Random): Filler {
  if (/\{n2?\}th\b/.test(around.say)) return same(String(random.int(4, 20)));
  const isColumn = /\$\{n2?\}|-[kf] ?\{n/.test(around.code);
  return isColumn ? same(String(random.int(2, 9))) : COUNT(around, random);
}

/** Commands that search or list where one stands, not ones that move something there. */
const LOOKING = /^(?:sudo )?(?:find|grep|egrep|ls|du|tree|rgrep)\b/;

function sampleFolder(around: Surroundings, random: Random): Filler {
  const { say, code, isFree, isQuoted } = around;
  // "the directory {dir}" and "{dir}/x" want a name.
  const isNamed =
    /(?:director|folder|\bdir\b|\bpath\b)\w* (?:called |named |tree )?["'`]?\{dir\}/i.test(say);
  const isNoun = /\{dir\}["'`]? (?:director|folder|dir\b|tree|path)/i.test(say);
  if (isFree && !isQuoted && !isNamed && !isNoun && LOOKING.test(code)) {
    const drawn = random.next();
    if (drawn < 0.28) return { said: random.pick(texts.CURRENT), code: '.' };
    if (drawn < 0.33) return { said: random.pick(texts.SYSTEM), code: '/' };
    if (drawn < 0.38) {
      return { said: random.pick(texts.HOME), code: random.pick(['~', '~', '$HOME']) };
    }
  }
  const folder = namePlace(random);
  return same(isQuoted ? folder.replace(/^(?:~|\$HOME)\//, '/srv/user/') : folder);
}

function namePlace(random: Random): string {
  const drawn = random.next();
  const leaf = random.pick(texts.LEAVES);
  if (drawn < 0.25) return leaf;
  if (drawn < 0.35) return `${leaf}/${random.pick(texts.LEAVES)}`;
  const root = random.pick(texts.ROOTS);
  if (root.endsWith('/')) return root + leaf;
  return drawn < 0.65 ? root : `${root}/${leaf}`;
}

function sampleFile({ isQuoted, code }: Surroundings, random: Random): Filler {
  const name = `${random.pick(texts.STEMS)}.${random.pick(texts.EXTENSIONS)}`;
  const drawn = random.next();
  // find's -name matches names, never paths.
  if (drawn < 0.78 || /-i?name/.test(code))
    return same(drawn < 0.06 ? (name.split('.')[0] ?? name) : name);
  const root = random.pick(texts.ROOTS).replace(/\/$/, '');
  const path = drawn < 0.9 ? `${root}/${name}` : `${random.pick(texts.LEAVES)}/${name}`;
  return same(isQuoted ? path.replace(/^(?:~|\$HOME)\//, '/srv/user/') : path);
}

function sampleExtension({ say }: Surroundings, random: Random): Filler {
  const text = random.pick(texts.EXTENSIONS);
  // "a {ext}" and "an {ext}" are left as they are; only files that everybody writes so are said in capitals.
  return same(random.chance(0.03) && !/\.\{ext/.test(say) ? text.toUpperCase() : text);
}

/** For grep a text or an expression; for names of files a glob. */
function samplePattern({ code, isFree, isQuoted }: Surroundings, random: Random): Filler {
  if (
    /-(?:i?name|i?path|wholename)[ =]["']?\{pattern|include=["']?\{pattern|^ls .*\{pattern/.test(
      code,
    )
  ) {
    return same(random.pick(texts.GLOBS));
  }
  const drawn = random.next();
  // A program in quotes (sed, awk) takes plain words at best.
  const isWhole = isFree || /["']\{pattern\}["']/.test(code);
  if (isWhole && drawn < 0.2) return same(random.pick(texts.PHRASES));
  if (isWhole && drawn < 0.35) return same(random.pick(texts.EXPRESSIONS));
  return same(random.pick(texts.WORDS) + (isQuoted && drawn > 0.95 ? 's' : ''));
}

/** As the program that reads it expects. */
function sampleArchive({ code }: Surroundings, random: Random): Filler {
  const stem = random.pick(texts.STEMS);
  if (/\{archive\}\.\w/.test(code)) return same(stem);
  if (/zip\b.*\{archive\}/.test(code) && !/\bg(?:un)?zip|bzip|bunzip/.test(code))
    return same(`${stem}.zip`);
  const letters = /\btar (?:--\w+ )*-?(\w+)/.exec(code)?.[1] ?? '';
  if (letters.includes('j') || /bzip2|bunzip|bzcat/.test(code)) return same(`${stem}.tar.bz2`);
  if (letters.includes('J') || /\bxz|unxz/.test(code)) return same(`${stem}.tar.xz`);
  if (letters.includes('z') || /gzip|gunzip|zcat/.test(code)) {
    return same(stem + random.pick(['.tar.gz', '.tar.gz', '.tgz']));
  }
  return same(`${stem}.tar`);
}

function sampleMode({ code }: Surroundings, random: Random): Filler {
  const isSet = /chmod (?:-\w+ )*\{perm\}/.test(code) && !/-perm/.test(code);
  return same(random.pick(isSet && random.chance(0.3) ? texts.SYMBOLIC : texts.MODES));
}

/** Round ones mostly. */
function pickSize(random: Random): number {
  const round = random.pick([2, 5, 10, 20, 25, 50, 100, 200, 300, 500, 700]);
  return random.chance(0.7) ? round : random.int(2, 999);
}

const two = (value: number): string => String(value).padStart(2, '0');

function sampleDate(_: Surroundings, random: Random): Filler {
  return same(`${random.int(2005, 2024)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`);
}

const SAMPLES: Readonly<Record<string, Sample>> = {
  dir: sampleFolder,
  file: sampleFile,
  ext: sampleExtension,
  word: oneOf(texts.WORDS),
  pattern: samplePattern,
  n: sampleCount,
  days: numberFrom([2, 3, 5, 7, 10, 14, 30, 60, 90]),
  minutes: numberFrom([5, 10, 15, 20, 30, 45, 60, 90]),
  size: ({ code }, random) =>
    same(String(/\{size\}G/.test(code) ? random.int(2, 20) : pickSize(random))),
  user: oneOf(texts.USERS),
  group: oneOf(texts.GROUPS_OF_USERS),
  host: oneOf(texts.HOSTS),
  url: oneOf(texts.URLS),
  depth: (_, random) => same(String(random.int(2, 5))),
  perm: sampleMode,
  port: oneOf(texts.PORTS),
  pid: (_, random) => same(String(random.int(300, 32000))),
  archive: sampleArchive,
  name: oneOf(texts.NAMES),
  var: oneOf(texts.VARIABLES),
  date: sampleDate,
};

/** A text for a slot: `dir2` is filled as `dir` is, by a name. */
export function sampleFiller(slot: string, around: Surroundings, random: Random): Filler {
  const sample = SAMPLES[slot.replace(/2$/, '')];
  if (sample === undefined) throw new RangeError(`${slot} is no slot`);
  return sample(slot === 'dir2' ? { ...around, isFree: false } : around, random);
}
