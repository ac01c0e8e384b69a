/** How numbers are written: by the user's settings for numbers, whatever the language of the words around them. */
export interface Figures {
  /** BCP 47 tag of those settings. */
  readonly language: string;
  /** "1,250.5". */
  number(value: number): string;
  /** A fraction as "50%". */
  percent(fraction: number): string;
}

/** The figures of a language, e.g. "de-CH". */
export function figuresOf(language: string): Figures {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 10 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 10 });
  return {
    language,
    number: (value) => number.format(value),
    percent: (fraction) => percent.format(Number(fraction.toPrecision(12))),
  };
}
