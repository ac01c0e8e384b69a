import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
interface Config<T extends Options> {
  readonly args: string[];
  readonly allowPositionals: true;
  readonly options: T;
}

/** The positionals and the typed values of a command line; null where it holds what no option names. */
export function parseArguments<const T extends Options>(
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<Config<T>>> | null {
  try {
    return parseArgs<Config<T>>({ args: [...args], allowPositionals: true, options });
  } catch {
    return null;
  }
}
