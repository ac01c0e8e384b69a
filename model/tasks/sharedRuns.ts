/** Words of a run that two requests hardly share by chance. */
const RUN = 8;

/** Tells of a request, however short, whether it shares a run of eight words with one of these. */
export function createRunFinder(requests: readonly string[]): (request: string) => boolean {
  const runs = new Set(requests.flatMap((request) => runsOf(splitWords(request))));
  return (request) => runsOf(splitWords(request)).some((run) => runs.has(run));
}

/** Letters and digits of a request, in lower case; a place of a template is one word. */
export function splitWords(request: string): readonly string[] {
  return (
    request
      .replace(/\{\w+\}/g, ' placeslot ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** All runs of eight words. */
export function runsOf(words: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, at) =>
    words.slice(at, at + RUN).join(' '),
  );
}
