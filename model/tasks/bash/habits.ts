/** How a utility takes its options (from the manuals of GNU, BSD and procps tools). */
export interface Habit {
  /** Letters that take a value, attached or in the next word. */
  readonly values: string;
  /** Options of more letters that take the next word. */
  readonly longValues: readonly string[];
  /** One dash starts letters of one sign each, in any order; else the whole word is one option. */
  readonly letters: boolean;
  /** Digits are letters too, as in `ls -1`; else `-5` is one option with a number. */
  readonly digits: boolean;
  /** Options may stand behind operands, so that their order says nothing. */
  readonly permutes: boolean;
  /** Operands before a command that fills the rest; null where there is none. */
  readonly wraps: number | null;
  /** What `-5` means. */
  readonly count: string | null;
}

const PLAIN: Habit = {
  ...{ values: '', longValues: [], letters: false, digits: false, permutes: false },
  ...{ wraps: null, count: null },
};
const getopt = (values = '', more: Partial<Habit> = {}): Habit => ({
  ...PLAIN,
  ...{ values, letters: true, permutes: true },
  ...more,
});
const wrapping = (values: string, wraps = 0): Habit =>
  getopt(values, { permutes: false, digits: true, wraps });

/** Options of find that take a value. */
export const FIND_VALUES: readonly string[] = [
  ...['name', 'iname', 'path', 'ipath', 'wholename', 'iwholename', 'regex', 'iregex', 'lname'],
  ...['ilname', 'type', 'xtype', 'size', 'mtime', 'mmin', 'ctime', 'cmin', 'atime', 'amin'],
  ...['newer', 'anewer', 'cnewer', 'newermt', 'newerct', 'newerat', 'neweraa', 'newermm'],
  ...['perm', 'user', 'group', 'uid', 'gid', 'maxdepth', 'mindepth', 'printf', 'fprint', 'fls'],
  ...['fprint0', 'inum', 'links', 'samefile', 'fstype', 'regextype', 'used', 'context', 'D'],
].map((name) => `-${name}`);

const GREP = getopt('ABCDdefm');
const HEAD = getopt('nc', { count: '-n' });

const HABITS: Readonly<Record<string, Habit>> = {
  find: { ...PLAIN, longValues: FIND_VALUES },
  ...{
    grep: GREP,
    egrep: GREP,
    fgrep: GREP,
    zgrep: GREP,
    head: HEAD,
    tail: getopt('ncs', { count: '-n' }),
  },
  ...{ ls: getopt('ITw', { digits: true }), cp: getopt('tS'), mv: getopt('tS'), rm: getopt() },
  ...{
    sort: getopt('kotST'),
    uniq: getopt('fsw'),
    wc: getopt(),
    cut: getopt('bcdf'),
    cat: getopt(),
  },
  ...{
    tac: getopt('s'),
    rev: getopt(),
    tr: getopt(),
    paste: getopt('d'),
    join: getopt('taoev12j'),
  },
  ...{
    comm: getopt('', { digits: true }),
    diff: getopt('CIUWxXF'),
    du: getopt('BdtX'),
    df: getopt('Btx'),
  },
  ...{
    mkdir: getopt('m'),
    rmdir: getopt(),
    ln: getopt('tS'),
    chmod: PLAIN,
    chown: getopt(),
    chgrp: getopt(),
  },
  ...{
    touch: getopt('dtr'),
    tee: getopt(),
    sed: getopt('ef'),
    awk: getopt('Ffv', { permutes: false }),
  },
  ...{ gawk: getopt('Ffv', { permutes: false }), tar: getopt('fCTXbIVg', { permutes: false }) },
  ...{
    gzip: getopt('S', { digits: true }),
    gunzip: getopt('S'),
    bzip2: getopt('', { digits: true }),
    zcat: getopt(),
  },
  ...{
    unzip: getopt('dx', { permutes: false }),
    zip: getopt('bni', { digits: true, permutes: false }),
  },
  ...{
    curl: getopt('AbcdeFHKmoTuwXxzDCEyYrtUPQ'),
    wget: getopt('aoeiBtOTwQPUlADIRX', { permutes: false }),
  },
  ...{
    ps: getopt('CGgopstUuO'),
    pgrep: getopt('dgGPsutU'),
    pkill: getopt('gGPsutU'),
    top: getopt('bdnpuU'),
  },
  ...{
    rsync: getopt('efTBM', { permutes: false }),
    scp: getopt('cFiloPS'),
    nl: getopt('bdfhilnsvw'),
  },
  ...{
    split: getopt('abClnt', { count: '-l' }),
    fold: getopt('w'),
    column: getopt('cs'),
    xxd: PLAIN,
  },
  ...{ od: getopt('AjNStw'), hexdump: getopt('efns'), stat: getopt('fct'), file: getopt('fFmPe') },
  ...{
    tree: getopt('LPIoT'),
    date: getopt('dfrIs'),
    who: getopt(),
    w: getopt(),
    id: getopt(),
    uname: getopt(),
  },
  ...{
    hostname: getopt('F'),
    ping: getopt('ciIlmMpQsStTwW'),
    dig: PLAIN,
    nslookup: PLAIN,
    host: getopt('ctNRWm'),
  },
  ...{
    mount: getopt('otLUO'),
    umount: getopt('tO'),
    read: getopt('adinNptu'),
    shuf: getopt('eino'),
  },
  ...{
    basename: getopt('sa', { permutes: false }),
    dirname: getopt(),
    readlink: getopt(),
    realpath: getopt(),
  },
  ...{
    md5sum: getopt(),
    sha1sum: getopt(),
    sha256sum: getopt(),
    cmp: getopt('in'),
    which: getopt(),
  },
  ...{
    ssh: getopt('bcDEeFIiJLlmOopQRSWw', { permutes: false, digits: true }),
    jobs: getopt(),
    bc: getopt(),
  },
  ...{
    bash: getopt('cO', { permutes: false }),
    sh: getopt('cO', { permutes: false }),
    mktemp: getopt('p'),
  },
  ...{
    history: getopt('d'),
    screen: getopt('cehpSstT', { permutes: false }),
    seq: getopt('fs', { permutes: false }),
  },
  ...{ crontab: getopt('u'), cpio: getopt('EFMCHIO'), yes: getopt(), env: wrapping('uCS') },
  ...{
    sudo: wrapping('CghpRrTtuU'),
    xargs: wrapping('adEILnPs'),
    time: wrapping('fo'),
    nohup: wrapping(''),
  },
  ...{
    nice: wrapping('n'),
    exec: wrapping('a'),
    command: wrapping(''),
    strace: wrapping('eopPsuSE'),
  },
  ...{
    timeout: wrapping('ks', 1),
    watch: wrapping('n'),
    ionice: wrapping('cnp'),
    setsid: wrapping(''),
  },
};

/** The habit of a utility; of an unknown one nothing is assumed. */
export function habitOf(utility: string): Habit {
  const name = utility.startsWith('/') ? utility.slice(utility.lastIndexOf('/') + 1) : utility;
  return Object.hasOwn(HABITS, name) ? (HABITS[name] ?? PLAIN) : PLAIN;
}

/** Options of find that run a command. */
export const EXEC_OPTIONS: ReadonlySet<string> = new Set(['-exec', '-execdir', '-ok', '-okdir']);

/** Signs of find's expressions that are no arguments. */
export const FIND_SIGNS: ReadonlySet<string> = new Set(['(', ')', '!', ',']);

/** Options whose value is a pattern for the utility itself: outside quotes it is meant like inside. */
const PATTERN_OPTION =
  /^-(?:i?name|i?path|i?wholename|i?regex|i?lname)$|^--(?:in|ex)clude(?:-dir)?=$/;

export function takesPattern(option: string): boolean {
  return PATTERN_OPTION.test(option);
}

/** Whether an option of a utility is followed by a value in normal form. */
export function takesValue(utility: string, option: string): boolean {
  if (option === '-#' || /^--.*=$/.test(option)) return true;
  const { values, longValues, letters } = habitOf(utility);
  if (longValues.includes(option)) return true;
  return letters && /^-[A-Za-z0-9]$/.test(option) && values.includes(option.charAt(1));
}
