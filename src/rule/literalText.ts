/** The longest text that Excel takes between quotes in a formula. */
const LONGEST = 255;

/** A text as a formula writes it: quotes doubled, longer ones in joined pieces. */
export function quoteText(text: string): string {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += LONGEST) {
    pieces.push(text.slice(start, start + LONGEST));
  }
  return (pieces.length === 0 ? [''] : pieces)
    .map((piece) => `"${piece.replaceAll('"', '""')}"`)
    .join('&');
}

/** A text as SEARCH and COUNTIF take it, with its own * ? ~ meant as they stand. */
export function escapeWildcards(text: string): string {
  return text.replace(/[~*?]/g, '~$&');
}

/** A number as a formula writes it: 1E-7 instead of 1e-7. */
export function numberText(value: number): string {
  return String(value).toUpperCase();
}

/** `DATE(2026,11,22)`; the part of a day, if any, follows as a TIME. */
export function dateText(serial: number): string {
  const { year, month, day } = toCivil(Math.floor(serial));
  const fraction = serial - Math.floor(serial);
  const time = fraction > 0 ? `+${timeText(fraction)}` : '';
  return `DATE(${year},${month},${day})${time}`;
}

/** `TIME(17,30,0)` for a fraction of a day, to the second. */
export function timeText(fraction: number): string {
  const seconds = Math.round(fraction * 86_400);
  const hours = Math.floor(seconds / 3600);
  return `TIME(${hours},${Math.floor(seconds / 60) % 60},${seconds % 60})`;
}

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;
/** Serial 0 of the 1900 system as seen from March 1900 on, after Excel's 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The calendar date of a whole serial of the 1900 system, from 1 March 1900 on. */
export function toCivil(serial: number): CivilDate {
  const date = new Date(EPOCH + serial * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
