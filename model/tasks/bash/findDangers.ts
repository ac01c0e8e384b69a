import type { Danger } from '../language';
import { parseBash } from './parseBash';
import { literalText, type Script } from './syntax';
import { walkScript } from './walkScript';

/** Utilities that are a danger whatever they are called with. */
const UTILITIES: readonly (readonly [Danger, RegExp])[] = [
  ['deletes', /^(?:rm|rmdir|unlink|shred|srm|wipe|userdel|groupdel|deluser|dropdb)$/],
  ['overwrites', /^(?:truncate)$/],
  ['formats', /^(?:dd|mke?2?fs(?:\..+)?|mkswap|[cs]?fdisk|parted|wipefs|blkdiscard|hdparm)$/],
  ['stops', /^(?:kill|killall|pkill|xkill|shutdown|reboot|halt|poweroff|init|telinit)$/],
];

/** Options that are: of a utility by its name. */
const OPTIONS: readonly (readonly [Danger, RegExp, RegExp])[] = [
  ['deletes', /^find$/, /^-delete$/],
  ['deletes', /^rsync$/, /^--(?:del|delete|remove-source-files)/],
  ['deletes', /^crontab$/, /^-r$/],
  ['deletes', /^tar$/, /^--remove-files$/],
  ['overwrites', /^find$/, /^-f(?:print0?|printf|ls)$/],
  ['overwrites', /^(?:mv|cp|ln)$/, /^(?:-f|--force)$/],
  ['overwrites', /^sed$/, /^(?:-i|--in-place.*)$/],
  ['overwrites', /^(?:perl|ruby)$/, /^-\w*i/],
  ['overwrites', /^(?:sort|curl)$/, /^(?:-o|--output=?)$/],
  ['overwrites', /^unzip$/, /^-o$/],
  ['permits', /^(?:chmod|chown|chgrp|setfacl)$/, /^(?:-R|--recursive)$/],
];

/** Words that are, whatever stands around them: subcommands, and options of utilities whose options are not known. */
const OPERANDS: readonly (readonly [Danger, RegExp, RegExp])[] = [
  ['deletes', /^git$/, /^(?:clean|reset|rm)$/],
  ['stops', /^systemctl$/, /^(?:poweroff|reboot|halt|stop|kill)$/],
  ['permits', /^chmod$/, /^-R$/],
  ['overwrites', /^(?:perl|ruby)$/, /^-\w*i(?:\.\w+)?$/],
];

const FETCHING = /^(?:curl|wget|fetch|lynx|nc|ncat)$/;
const SHELLS =
  /^(?:(?:ba|da|z|k|fi|c|tc)?sh|eval|source|\.|python\d?(?:\.\d+)?|perl|ruby|node|php)$/;
/** What is given to these as a text is run, here or elsewhere. */
const RUNNING =
  /^(?:(?:ba|da|z|k|fi|c|tc)?sh|eval|ssh|su|watch|trap|parallel|at|batch|busybox|flock|script|env|expect|screen|tmux|chroot|docker|doas|xargs)$/;
/** Of programs in other languages, and of what cannot be read, every word and sign counts. */
const SCRIPTED = /^(?:g?awk|mawk|perl|python\d?(?:\.\d+)?|ruby|node|php|ex|ed|vim?)$/;
const WORD = /[\w./-]+|>+/g;
const CALLS = /\b(?:unlink|rmtree|removedirs|os\.remove|rmdirSync|rmSync|unlinkSync)\b/;
/** Devices that are no disks. */
const HARMLESS = /^\/dev\/(?:null|std(?:in|out|err)|tty\w*|fd\/\d+|pts\/\d+)$/;
const DEEPEST = 4;

/** What a command would do that cannot be taken back. */
export function findDangers(code: string): readonly Danger[] {
  return [...collect(code, 0)];
}

function collect(code: string, depth: number): ReadonlySet<Danger> {
  const parsed = parseBash(code);
  return parsed.ok ? collectRead(parsed.value, depth) : collectWords(code);
}

function collectRead(script: Script, depth: number): ReadonlySet<Danger> {
  const names: string[] = [];
  const found = new Set<Danger>();
  let operator = '';
  walkScript(script, {
    utility: (name) => {
      names.push(bareName(name));
      for (const danger of ofUtility(bareName(name))) found.add(danger);
    },
    option: (utility, option) => addMatches(OPTIONS, bareName(utility), option, found),
    redirect: (sign) => (operator = sign),
    word: (word, place) => {
      const text = literalText(word);
      if (place === '>') {
        if (/^(?:\d*|&)>\|?$/.test(operator)) addTarget(text, found);
        return;
      }
      const utility = bareName(place.split(' ')[0] ?? '');
      addMatches(OPERANDS, utility, text ?? '', found);
      if (/^(?:tee|wget (?:-O|--output-document=))$/.test(place) && !isHarmless(text)) {
        found.add('overwrites');
      }
      if (depth >= DEEPEST) return;
      for (const part of word) {
        if (!('text' in part)) continue;
        for (const danger of ofText(utility, part.text, depth)) found.add(danger);
      }
    },
  });
  addDownload(names, found);
  return found;
}

function isHarmless(text: string | null): boolean {
  return text !== null && (text === '-' || HARMLESS.test(text));
}

function addTarget(text: string | null, found: Set<Danger>): void {
  if (isHarmless(text)) return;
  found.add(/^\/dev\//.test(text ?? '') ? 'formats' : 'overwrites');
}

/** Dangers of a text that a utility runs, or that is a program of another language. */
function ofText(utility: string, text: string, depth: number): Iterable<Danger> {
  if (SCRIPTED.test(utility)) return collectWords(text);
  return RUNNING.test(utility) ? collect(text, depth + 1) : [];
}

function collectWords(code: string): ReadonlySet<Danger> {
  const found = new Set<Danger>();
  const names = [...code.matchAll(WORD)].map(([word]) => bareName(word));
  for (const name of names) for (const danger of ofUtility(name)) found.add(danger);
  if (names.includes('-delete') || CALLS.test(code)) found.add('deletes');
  if (names.includes('>')) found.add('overwrites');
  // A function that runs itself twice ends only with the machine.
  if (/:\s*\|\s*:/.test(code)) found.add('stops');
  addDownload(names, found);
  return found;
}

function ofUtility(name: string): readonly Danger[] {
  return UTILITIES.filter(([, pattern]) => pattern.test(name)).map(([danger]) => danger);
}

function addMatches(
  table: typeof OPTIONS,
  utility: string,
  text: string,
  found: Set<Danger>,
): void {
  for (const [danger, name, pattern] of table) {
    if (name.test(utility) && pattern.test(text)) found.add(danger);
  }
}

function addDownload(names: readonly string[], found: Set<Danger>): void {
  const runs = names.some((name) => SHELLS.test(name));
  if (runs && names.some((name) => FETCHING.test(name))) found.add('runsDownload');
}

/** A name without its folder and what quotes it. */
function bareName(name: string): string {
  return name.replace(/^.*\/(?=.)/, '').replace(/^\\/, '');
}
