import { readArguments } from '../../.ci/build.mjs';

describe('npm run build', () => {
  test('takes the address of the web server, without a slash at its end', () => {
    for (const words of [['--url', 'https://host/a/'], ['--url=https://host/a']])
      expect(readArguments(words)).toEqual({
        url: 'https://host/a',
        args: ['--env', 'url=https://host/a', '--env', 'only=addin'],
      });
  });

  test('hands other words to webpack', () => {
    expect(readArguments(['--env', 'only=addin'])).toEqual({
      url: null,
      args: ['--env', 'only=addin'],
    });
  });

  test('refuses an address that Office would not load', () => {
    for (const words of [['--url', 'http://host'], ['--url'], ['--url', 'https://host/?a=1']])
      expect(() => readArguments(words)).toThrow('https');
  });
});
