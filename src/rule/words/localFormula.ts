import { FUNCTION_NAMES, OTHER_LANGUAGES, VALUE_NAMES } from './formulaNames';

/** Formulas as the user's Excel shows them; inside they stay English. */
export interface FormulaWords {
  /** An English formula with the function names, list separators and decimal signs of the user. */
  formula(text: string): string;
  /** TRUE, FALSE or an error code. */
  value(name: string): string;
}

/**
 * `language` names functions, as Excel's own language does; `numberLanguage` gives the signs, as the system's settings
 * do. Functions outside of the table keep their English names.
 */
export function createFormulaWords(language: string, numberLanguage: string): FormulaWords {
  const column = OTHER_LANGUAGES.findIndex((one) => one === primary(language));
  const find = (names: typeof FUNCTION_NAMES, name: string): string =>
    names[name.toUpperCase()]?.[column] ?? name;
  const signs = signsOf(language, numberLanguage);
  return {
    value: (name) => find(VALUE_NAMES, name),
    formula: (text) => {
      let depth = 0;
      return text.replace(TOKEN, (token, ...rest) => {
        const groups = readGroups(rest.at(-1));
        if (groups['name'] !== undefined) return find(FUNCTION_NAMES, token);
        if (groups['value'] !== undefined) return find(VALUE_NAMES, token);
        if (groups['number'] !== undefined) return token.replace('.', signs.decimal);
        if (token === '{') depth += 1;
        if (token === '}') depth -= 1;
        return token === ',' ? (depth > 0 ? signs.column : signs.list) : token;
      });
    },
  };
}

/** Texts, quoted sheets and structured references stand as they are; so do references, which hold digits. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<name>[A-Za-z][\w.]*(?=\())|(?<value>#(?:N\/A|DIV\/0!|[A-Z]+[!?])|\b(?:TRUE|FALSE)\b)|[$A-Za-z_\\][\w.$]*|\$\d+|(?<number>\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|[,{}]/gu;

function readGroups(groups: unknown): Readonly<Record<string, string | undefined>> {
  return typeof groups === 'object' && groups !== null ? { ...groups } : {};
}

interface Signs {
  readonly decimal: string;
  /** Between arguments. */
  readonly list: string;
  /** Between the columns of an array. */
  readonly column: string;
}

function signsOf(language: string, numberLanguage: string): Signs {
  const parts = new Intl.NumberFormat(numberLanguage).formatToParts(0.5);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  // Where a comma parts decimals it cannot part arguments; Switzerland writes points and still uses the semicolon.
  if (decimal !== ',' && !/-(CH|LI)\b/i.test(numberLanguage)) {
    return { decimal, list: ',', column: ',' };
  }
  const hasBackslash = primary(language) === 'es' || primary(language) === 'nl';
  return { decimal, list: ';', column: hasBackslash ? '\\' : '.' };
}

/** "de" of "de-CH". */
function primary(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}
