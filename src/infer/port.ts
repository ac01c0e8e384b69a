/** Ids of one request: `M` positions of `F` features each, 0 = no feature; a position without features is padding. */
export interface Source {
  /** Length M * F, row-major. */
  readonly ids: Int32Array;
}

/**
 * A grammar over symbols as data: each nonterminal maps a symbol to the nonterminals that must follow it
 * (the first is expanded first). A program is complete when nothing is left to expand.
 */
export interface Grammar {
  readonly start: string;
  readonly productions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** One program that the model wrote. */
export interface Sample {
  readonly seed: number;
  /** Symbols without padding. */
  readonly symbols: readonly string[];
  /** Mean log probability of the symbols under the decoder. */
  readonly logProbability: number;
  /** Place among the seed's own programs, 0 for the likeliest. */
  readonly place: number;
  /** The decoder's own argmax before the grammar, for the share of valid programs. */
  readonly free: readonly string[];
}

/** A program on its way out of the noise. */
export interface Sketch {
  /** Symbols without padding, a whole program under the grammar. */
  readonly symbols: readonly string[];
  /** Probability of each symbol, 0 to 1. */
  readonly sureness: readonly number[];
}

export interface SampleRequest {
  readonly source: Source;
  readonly grammar: Grammar;
  /** Symbols that this request cannot use (columns and slots that it does not have). */
  readonly barred: ReadonlySet<string>;
  readonly seeds: readonly number[];
  /** Denoising steps; the model's own default when left out. */
  readonly steps?: number;
  /** Programs that the grammar reads from each seed, the best first; 3 when left out. */
  readonly programs?: number;
  readonly signal?: AbortSignal;
  /** Called after every step with the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Called after each step of the first few seeds with what one of them says so far, then with the likeliest program. */
  readonly onSketch?: (sketch: Sketch) => void;
  /** Called with the samples of the first few seeds while the others are still to come; not where there are no others. */
  readonly onFirst?: (samples: readonly Sample[]) => void;
  /** Asked before each further chunk of seeds; true ends with what is there, as if no more seeds had been asked for. */
  readonly isEnough?: () => boolean;
}

/** How much work a request gets: its answer is the same again only with the same effort. */
export interface Effort {
  readonly seeds: number;
  /** Denoising steps; the model's own default when null. */
  readonly steps: number | null;
}

/** The model as the pipeline sees it; rejects with an AbortError when the signal fires. */
export interface Sampler {
  sample(request: SampleRequest): Promise<readonly Sample[]>;
}
