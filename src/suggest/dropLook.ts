import type { Format } from '../rule/format';
import type { Snapshot } from '../sheet/snapshot';

type Part = keyof Format;

/** What words take away of a look. */
export interface DroppedLook {
  readonly parts: readonly Part[];
  /** What the words say besides; '' where that was all. */
  readonly rest: string;
}

/** How people call the parts of a look. */
const CALLED: { readonly [P in Part]: string } = {
  fill: 'fills?|fill colou?r|background(?: colou?r)?|shading|filled',
  font: '(?:font|text|letter) colou?r|colou?red text',
  bold: 'bold(?:face|ness)?|bold (?:text|font|type)',
  italic: 'italics?|italic (?:text|font|type)',
  underline: 'underlin(?:es?|ed|ing)',
  strikethrough: 'strike ?-?through|struck ?-?through|crossed out',
  border: 'borders?|outlines?|frames?|boxes|boxed',
};
const PARTS = Object.entries(CALLED) as readonly (readonly [Part, string])[];

const BEFORE =
  "(?:(?:do|does|should|must|is|are|it|be|to|but|and)\\s+)*(?:not|no|without|never|no longer|isn't|aren't|don't|doesn't|shouldn't|non|instead of|rather than|(?:remove|drop|lose|delete|clear|skip|omit|turn off|switch off|leave out|take (?:away|off|out)|get rid of))[\\s-]+(?:be\\s+|have\\s+|in\\s+|any\\s+|the\\s+|its\\s+|a\\s+)*";
const AFTER = '(?:\\s+(?:please|any ?more|off|formatting|style))*';

/** Words that may stand around what is taken away and say nothing by themselves. */
const FILLER =
  /^(?:[\s,.;:!]|\b(?:please|make|turn|set|it|its|them|that|this|text|rule|one|just|but|and|then|keep|the|from|of|on|in)\b)*$/i;
const EDGE = /^(?:[\s,.;:]|\b(?:but|and|then|just)\b)+|(?:[\s,.;:]|\b(?:but|and)\b)+$/gi;

/**
 * What words take away of a look ("not bold", "no fill"), which a request for a rule cannot say; null where they take
 * nothing of it. A word that names a column of the table is about its values.
 */
export function dropLook(words: string, look: Format, { columns }: Snapshot): DroppedLook | null {
  const headers = columns.map(({ header }) => header.toLowerCase());
  let rest = words.replaceAll('’', "'");
  const parts: Part[] = [];
  for (const [part, called] of PARTS) {
    if (look[part] === undefined) continue;
    const pattern = new RegExp(`(?:\\b${BEFORE}(${called})\\b|\\bun-?(${called})\\b)${AFTER}`, 'i');
    const found = pattern.exec(rest);
    const name = (found?.[1] ?? found?.[2])?.toLowerCase();
    if (found === null || name === undefined || headers.includes(name)) continue;
    parts.push(part);
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
  }
  if (parts.length === 0) return null;
  return { parts, rest: FILLER.test(rest) ? '' : rest.replace(EDGE, '').replace(/\s+/g, ' ') };
}

/** A look without some of its parts. */
export function withoutParts(look: Format, parts: readonly Part[]): Format {
  return Object.fromEntries(
    Object.entries(look).filter(([part]) => !parts.some((one) => one === part)),
  );
}
