import type { Drawn, Ranked } from '../language';
import { templateOf, utilitiesOf } from './template';

/** How far commands with other options, but the same utilities, speak for one another. */
const LIKE_UTILITIES = 0.25;

/**
 * Minimum Bayes risk over the metric (Kumar & Byrne, 2004): a command's score is the weight of those with its template,
 * and a part of the weight of those with its utilities. Templates come once each before second ones of a template.
 */
export function rankByAgreement(drawn: readonly Drawn[]): readonly Ranked[] {
  const total = drawn.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const templates = sumBy(drawn, templateOf);
  const utilities = sumBy(drawn, utilitiesOf);
  const codes = sumBy(drawn, (code) => code);
  const scored = [...codes].map(([code, own]) => {
    const template = templates.get(templateOf(code)) ?? 0;
    const like = utilities.get(utilitiesOf(code)) ?? 0;
    const score = (template + LIKE_UTILITIES * like) / (total * (1 + LIKE_UTILITIES));
    return { code, score, own };
  });
  scored.sort((a, b) => b.score - a.score || b.own - a.own);
  const shown = new Set<string>();
  const first = scored.filter(({ code }) => {
    const template = templateOf(code);
    if (shown.has(template)) return false;
    shown.add(template);
    return true;
  });
  const rest = scored.filter((one) => !first.includes(one));
  return [...first, ...rest].map(({ code, score }) => ({ code, score }));
}

function sumBy(
  drawn: readonly Drawn[],
  key: (code: string) => string,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { code, weight } of drawn) {
    const name = key(code);
    sums.set(name, (sums.get(name) ?? 0) + weight);
  }
  return sums;
}
