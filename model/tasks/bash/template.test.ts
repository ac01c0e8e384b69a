import { templateOf, utilitiesOf } from './template';

/** Two commands, whether their templates are equal, whether their utilities are. */
const CASES: readonly (readonly [string, string, boolean, boolean])[] = [
  ['ls', 'ls', true, true],
  ['ls a', 'ls b', true, true],
  ['ls a', 'ls', false, true],
  ['ls a', 'ls a b', false, true],
  ['ls -l', 'ls', false, true],
  ['ls -la', 'ls -a -l', true, true],
  ['ls -l x', 'ls x -l', true, true],
  ['ls', 'dir', false, false],
  ['find . -name "*.txt"', 'find /home -name a.c', true, true],
  ['find . -name x', 'find . -iname x', false, true],
  ['find . -type f', 'find . -type d', true, true],
  ['find . -type f -name x', 'find . -name x -type f', true, true],
  ['find -name x', 'find . -name x', false, true],
  ['find . -mtime +7', 'find . -mtime -1', true, true],
  ['find . ! -name x', 'find . -not -name x', true, true],
  ['find . -name a -o -name b', 'find . -name x -o -name y', true, true],
  ['find . \\( -name a \\)', 'find . -name a', false, true],
  ['find . -exec rm {} \\;', "find /x -exec rm {} ';'", true, true],
  ['find . -exec rm {} \\;', 'find . -exec rm {} +', false, true],
  ['find . -exec rm {} \\;', 'find . -exec rm -f {} \\;', false, true],
  ['find . -exec rm {} \\;', 'find . -exec ls {} \\;', false, false],
  ['find . -exec rm {} \\;', 'find . | xargs rm', false, false],
  ['find . -delete', 'find . -exec rm {} \\;', false, false],
  ['find . | xargs rm', 'find / | xargs rm', true, true],
  ['find . | xargs rm', 'find . | xargs rm -f', false, true],
  ['find . -print0 | xargs -0 rm', 'find . | xargs rm', false, true],
  ['xargs -I{} mv {} a', 'xargs -I % mv % b', true, true],
  ['xargs -n 1 echo', 'xargs -n1 echo', true, true],
  ['sudo rm x', 'rm x', false, false],
  ['a | b', 'a && b', false, true],
  ['a; b', 'a\nb', true, true],
  ['a && b', 'b && a', false, false],
  ['head -5 x', 'head -n 10 y', true, true],
  ['head -c 5 x', 'head -n 5 x', false, true],
  ['tail -f x', 'tail -n 5 x', false, true],
  ['cut -d: -f1', "cut -f 2 -d ','", true, true],
  ['sort -k1,1', 'sort -k 2', true, true],
  ['sort -n -r', 'sort -rn', true, true],
  ['tar xzf a', 'tar -x -z -f b', true, true],
  ['tar xzf a', 'tar xjf a', false, true],
  ['grep -r foo .', 'grep foo -r src', true, true],
  ['grep --color=auto x', 'grep --color=never y', true, true],
  ['grep x f > out', 'grep y g > o', true, true],
  ['grep x f > out', 'grep x f >> out', false, true],
  ['make 2>&1 | tee log', 'make |& tee log', false, true],
  ['cat f 2>/dev/null', 'cat f', false, true],
  ["awk '{print $1}'", "awk '{print $2}' ", true, true],
  ["awk -F: '{print $1}'", "awk '{print $1}'", false, true],
  ['echo $(date)', 'echo `date`', true, true],
  ['echo $(date)', 'echo $(pwd)', false, false],
  ['echo $(date)', 'echo now', false, false],
  ['echo "a $(date)"', 'echo $(date)', true, true],
  ['diff <(sort a) b', 'diff a b', false, false],
  ['for f in *; do rm $f; done', 'for x in *.c; do rm "$x"; done', true, true],
  ['for f in *; do rm $f; done', 'while read f; do rm $f; done', false, false],
  ['(cd a; ls)', '{ cd a; ls; }', false, true],
  ['x=1', 'y=2', true, true],
  ['/bin/rm x', 'rm x', true, true],
  ['kill -9 1', 'kill -15 2', true, true],
  ['kill -9 1', 'kill 1', false, true],
  ['foo --bar x', 'foo --baz x', false, true],
  ['[ -f x ] && ls', '[ -d y ] && ls', false, true],
];

describe('The template of a command', () => {
  test('is known for at least 50 pairs', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(50);
  });

  test.each(CASES)('%j and %j: equal %s', (one, other, strict) => {
    expect(templateOf(one) === templateOf(other)).toBe(strict);
  });

  test.each(CASES)('%j and %j: utilities in order', (one, other, _strict, lenient) => {
    expect(utilitiesOf(one) === utilitiesOf(other)).toBe(lenient);
  });

  test('of what cannot be read is the text itself', () => {
    expect(templateOf("echo  'x")).toBe("? echo 'x");
    expect(templateOf("echo 'x")).not.toBe(templateOf("echo 'y"));
  });
});
