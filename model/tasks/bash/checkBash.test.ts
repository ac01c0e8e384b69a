import { createBashChecker } from './checkBash';

describe('The check of a command', () => {
  const codes: readonly (readonly [string, boolean])[] = [
    ["find . -name '*.c' -exec rm {} \\; | wc -l", true],
    ['for f in *; do echo "$f"; done', true],
    ['ls | | wc', false],
    ['echo "open', false],
    ["echo 'open", false],
    ['for f in a b; echo $f', false],
    ['if true; then ls', false],
    ['ls )', false],
    ['', false],
    ['touch /tmp/this-check-must-not-run-it', true],
  ];

  test.each(codes)('of %j says %s', async (code, valid) => {
    expect((await createBashChecker()).isValid(code)).toBe(valid);
  });

  test('of many says the same in their order', async () => {
    const checker = await createBashChecker();
    expect(checker.areValid(codes.map(([code]) => code))).toEqual(codes.map(([, valid]) => valid));
  });
});
