import type { Effort, Sample, Sampler, Sketch as SampledSketch } from '../infer/port';
import { linkRequest } from '../link/linkRequest';
import { indexTable } from '../link/indexTable';
import type { Vocabulary } from '../link/splitPieces';
import { canonicalRuleSet } from '../rule/canonicalRule';
import { describeDecline } from '../rule/describeRule';
import { planRules } from '../rule/planRules';
import type { RuleSet } from '../rule/ruleSet';
import { validateRuleSet } from '../rule/validateRule';
import { barredSymbols } from '../rule/symbols/barredSymbols';
import { typedGrammar } from '../rule/symbols/typedGrammar';
import { readSymbols } from '../rule/symbols/readSymbols';
import { printWords } from '../rule/words/en';
import { headOf } from '../sheet/headOf';
import type { Slots } from '../sheet/slots';
import type { Snapshot } from '../sheet/snapshot';
import type { Answer, Ask, Candidate, SuggestError, Suggester, SuggestRequest } from './answer';
import { fillHoles, findOpenValue } from './fillHoles';
import { fitLiterals } from './fitLiterals';
import { groupReadings, type Group, type Reading } from './groupReadings';
import { makeCandidate } from './makeCandidate';

/** Longest request that is read, in characters. */
const MOST_CHARACTERS = 2000;
/** Seeds a request: as many programs are drawn from noise and vote. */
const SEEDS = 16;
/** Programs that are read from each seed; the later ones fill the places behind the vote (groupReadings). */
const PROGRAMS = 5;
/** Rows above which the first seeds are not answered for: checking their readings would hold up the others. */
const MOST_EARLY_ROWS = 5000;

export interface SuggesterParts {
  readonly sampler: Sampler;
  /** The model's word pieces. */
  readonly vocabulary: Vocabulary;
  /** Asked at each request: less than the usual, where the machine is slow. */
  readonly effort?: () => Effort;
}

/** The pipeline: link, sample, read, fit, group by effect, check, explain; or ask, or decline. */
export function createSuggester({ sampler, vocabulary, effort }: SuggesterParts): Suggester {
  return {
    async suggest(request) {
      const problem = findProblem(request);
      if (problem !== null) return { kind: 'failed', error: problem };
      const { seeds, steps } = effort?.() ?? { seeds: SEEDS, steps: null };
      const { snapshot } = request;
      const linked = linkRequest(request.utterance.trim(), snapshot, vocabulary, {
        index: indexTable(snapshot),
      });
      const conclude = (samples: readonly Sample[]): Answer =>
        answer(
          groupReadings(readSamples(samples, linked.slots, snapshot), headOf(snapshot)),
          request,
        );
      const onFirst = (samples: readonly Sample[]): void => {
        const early = conclude(samples);
        if (early.kind !== 'failed') request.onEarly?.(early);
      };
      const onSketch = ({ symbols, sureness }: SampledSketch): void =>
        request.onSketch?.({ ruleSet: readSketch(symbols, linked.slots, snapshot), sureness });
      const wantsEarly = request.onEarly !== undefined && snapshot.rows.length <= MOST_EARLY_ROWS;
      const samples = await sampler.sample({
        source: { ids: linked.source },
        grammar: typedGrammar(snapshot, linked.slots),
        barred: barredSymbols(linked.slots),
        programs: PROGRAMS,
        seeds: Array.from({ length: seeds }, (_, index) => request.seed * SEEDS + index),
        ...(steps === null ? {} : { steps }),
        ...(wantsEarly ? { onFirst } : {}),
        ...(request.onSketch === undefined ? {} : { onSketch }),
        ...(request.signal === undefined ? {} : { signal: request.signal }),
        ...(request.onProgress === undefined ? {} : { onProgress: request.onProgress }),
      });
      return conclude(samples);
    },
  };
}

function findProblem({ utterance, snapshot }: SuggestRequest): SuggestError | null {
  if (utterance.trim() === '') return { code: 'emptyRequest' };
  if (utterance.length > MOST_CHARACTERS) return { code: 'requestTooLong', most: MOST_CHARACTERS };
  return snapshot.columns.length === 0 ? { code: 'emptyTable' } : null;
}

/** Samples as readings; one that names what the request does not hold is dropped. */
function readSamples(
  samples: readonly Sample[],
  slots: Slots,
  snapshot: Snapshot,
): readonly Reading[] {
  return samples.flatMap((sample): readonly Reading[] => {
    const read = readSymbols(sample.symbols, slots);
    if (!read.ok) return [];
    if (read.value.kind === 'decline') return [{ sample, meaning: read.value, open: null }];
    const open = canonicalRuleSet(fitLiterals(read.value, snapshot));
    const meaning = closeHoles(open, snapshot);
    const isSound = validateRuleSet(meaning, snapshot).length === 0;
    return isSound && planRules(meaning, snapshot).ok ? [{ sample, meaning, open }] : [];
  });
}

/** What an unfinished program says, if it makes sense on this table. */
function readSketch(symbols: readonly string[], slots: Slots, snapshot: Snapshot): RuleSet | null {
  const read = readSymbols(symbols, slots);
  if (!read.ok || read.value.kind !== 'rules') return null;
  const ruleSet = canonicalRuleSet(fitLiterals(read.value, snapshot));
  return validateRuleSet(closeHoles(ruleSet, snapshot), snapshot).length === 0 ? ruleSet : null;
}

function closeHoles(ruleSet: RuleSet, snapshot: Snapshot): RuleSet {
  const value = findOpenValue(ruleSet, snapshot);
  return value === null ? ruleSet : fillHoles(ruleSet, value.guesses[0] ?? 0);
}

function answer(groups: readonly Group[], request: SuggestRequest): Answer {
  const [first] = groups;
  if (first === undefined) return { kind: 'failed', error: { code: 'noReading' } };
  const { meaning } = first.best;
  if (meaning.kind === 'decline') {
    const explanation = printWords(describeDecline(meaning.reason));
    return { kind: 'declined', reason: meaning.reason, explanation };
  }
  const candidates: Candidate[] = [];
  for (const { best, score } of groups) {
    if (candidates.length >= request.topK) break;
    if (best.meaning.kind !== 'rules') continue;
    const id = `reading-${candidates.length + 1}`;
    const candidate = makeCandidate(best.meaning, score, id, request.snapshot);
    if (candidate !== null) candidates.push(candidate);
  }
  if (candidates.length === 0) return { kind: 'failed', error: { code: 'noReading' } };
  return { kind: 'candidates', candidates, ask: makeAsk(first.best.open, request) };
}

/** The question for the value that the likeliest reading leaves open, with the hits of each guess. */
function makeAsk(open: RuleSet | null, request: SuggestRequest): Ask | null {
  const value = open === null ? null : findOpenValue(open, request.snapshot);
  if (!request.ask || open === null || value === null) return null;
  const guesses = value.guesses.map((guess) => ({
    value: guess,
    label: String(guess),
    hits: countHits(fillHoles(open, guess), request.snapshot),
  }));
  return { what: value.type, guesses, open };
}

function countHits(ruleSet: RuleSet, snapshot: Snapshot): number {
  return makeCandidate(ruleSet, 0, '', snapshot)?.hitRows ?? 0;
}
