/** Webpack's arguments for the words of the command line; `url` without a slash at its end. */
export function readArguments(words: readonly string[]): {
  readonly url: string | null;
  readonly args: readonly string[];
};
