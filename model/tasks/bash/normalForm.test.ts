import { parseBash } from './parseBash';
import { normalFormOf } from './template';

/** As people write it, and its normal form. */
const FORMS: readonly (readonly [string, string])[] = [
  ['ls -la', 'ls -al'],
  ['ls  -l   -a', 'ls -al'],
  ['ls /tmp -l', 'ls -l /tmp'],
  ['grep foo -r . -i', 'grep -ir foo .'],
  ['find . -name *.txt', "find . -name '*.txt'"],
  ['find . -name "*.txt" -type f', "find . -type f -name '*.txt'"],
  ['find . -type f -name x', 'find . -type f -name x'],
  ['find . -name x -maxdepth 1', 'find . -maxdepth 1 -name x'],
  ['find . -not -name x -and -type d', 'find . -type d ! -name x'],
  ['find . -name x -or -type d', 'find . -name x -o -type d'],
  ['find . -print -type f', 'find . -print -type f'],
  ['find . -name x -prune -o -size 2 -empty', 'find . -name x -prune -o -empty -size 2'],
  ['find . -size +1k -size -2k', 'find . -size +1k -size -2k'],
  ['find . -mtime 1 -daystart -atime 2', 'find . -mtime 1 -daystart -atime 2'],
  ['find . ! \\( -name a -type f \\)', 'find . ! \\( -type f -name a \\)'],
  ["echo 'a b'", "echo 'a b'"],
  ['echo a\\ b', "echo 'a b'"],
  ['echo "it\'s"', 'echo "it\'s"'],
  ['echo "plain"', 'echo plain'],
  ['echo "$HOME"/x', 'echo "$HOME/x"'],
  ['echo $HOME', 'echo $HOME'],
  ['echo "\\$5"', "echo '$5'"],
  ['echo "$x"y', 'echo "$x"y'],
  ['echo `date`', 'echo $(date)'],
  ['echo "now `date`"', 'echo "now $(date)"'],
  ['head -5 a', 'head -n 5 a'],
  ['head -n5 a', 'head -n 5 a'],
  ['cut -d: -f1 /etc/passwd', 'cut -d : -f 1 /etc/passwd'],
  ["cut -f1 -d' '", "cut -d ' ' -f 1"],
  ['tar zxf a.tar', 'tar -xz -f a.tar'],
  ['tar -C d -zx', 'tar -C d -xz'],
  ['xargs -r -0 ls', 'xargs -0r ls'],
  ['sort -rn -k2', 'sort -k 2 -nr'],
  ['grep --include=*.js x', "grep --include='*.js' x"],
  ['a | b |c', 'a | b | c'],
  ['a;b', 'a; b'],
  ['a;b;', 'a; b'],
  ['a && b||c', 'a && b || c'],
  ['sleep 5 &', 'sleep 5 &'],
  ['a 2>/dev/null 1>out', 'a 2> /dev/null > out'],
  ['a >out 2>&1', 'a > out 2>&1'],
  ['>out a b', 'a b > out'],
  ['a >& out', 'a &> out'],
  ['find . -exec rm {} \\;', 'find . -exec rm {} \\;'],
  ["find . -exec rm {} ';'", 'find . -exec rm {} \\;'],
  ['find . -exec rm {} +', 'find . -exec rm {} +'],
  ['find . \\( -name a -o -name b \\)', 'find . \\( -name a -o -name b \\)'],
  ['xargs -I{} mv {} x', 'xargs -I {} mv {} x'],
  ['sudo rm -rf x', 'sudo rm -fr x'],
  ['for f in *.c; do wc -l "$f"; done', 'for f in *.c; do wc -l "$f"; done'],
  ['for f in a b\ndo\n echo $f\ndone', 'for f in a b; do echo $f; done'],
  ['while read l; do echo $l; done < f', 'while read l; do echo $l; done < f'],
  ['if a; then b; elif c; then d; fi', 'if a; then b; else if c; then d; fi; fi'],
  ['(cd x; ls)', '( cd x; ls )'],
  ['{ a; b; }', '{ a; b; }'],
  ['diff <(sort a) <(sort b)', 'diff <(sort a) <(sort b)'],
  ['x=5 make', 'x=5 make'],
  ['x=$(date +%s)', 'x=$(date +%s)'],
  ['ls # all of it', 'ls'],
  ['[ -f x ] && rm x', '[ -f x ] && rm x'],
  ["printf '%s\\n' a", "printf '%s\\n' a"],
  ["echo $'a\\tb'", "echo 'a\tb'"],
  ['echo {a,b}.txt', 'echo {a,b}.txt'],
  ["echo '{a,b}'", "echo '{a,b}'"],
  ['ls ~/x', 'ls ~/x'],
  ['echo ${x%.*}', 'echo ${x%.*}'],
  ['! grep -q x f', '! grep -q x f'],
  ['kill -9 123', 'kill -9 123'],
];

describe('The normal form of a command', () => {
  test.each(FORMS)('of %j is %j', (written, normal) => {
    expect(normalFormOf(written)).toBe(normal);
  });

  test.each(FORMS)('of %j is its own', (written) => {
    const normal = normalFormOf(written);
    expect(normalFormOf(normal)).toBe(normal);
  });

  test.each([
    ['cat <<EOF\nx\nEOF', 'here-document'],
    ['case x in a) b;; esac', 'case'],
    ['f() { ls; }', 'function'],
    ['[[ -f x ]]', '[['],
    ["echo 'open", 'open quote'],
    ['ls |', 'nothing behind |'],
    ['a=(1 2)', 'array'],
  ])('is not there for %j, and the error says why', (code, what) => {
    expect(parseBash(code)).toEqual({ ok: false, error: { code: 'unreadable', what } });
  });
});
