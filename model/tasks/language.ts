import type { Sampler } from '../../src/infer/port';
import type { Vocabulary } from '../../src/link/splitPieces';

/** A program that was drawn, with the weight of its vote. */
export interface Drawn {
  readonly code: string;
  readonly weight: number;
}

/** A program to show, with its share of the votes. */
export interface Ranked {
  readonly code: string;
  readonly score: number;
}

export interface DrawOptions {
  readonly seeds: number;
  /** Denoising steps; the model's own where null. */
  readonly steps: number | null;
}

/** What the seeds said to a request. */
export interface Draw {
  /** Best first within a seed, seeds in their order. */
  readonly drawn: readonly Drawn[];
  /** Whether the first seed's symbols were a program before the grammar. */
  readonly free: boolean;
}

/** Answers a request with programs. */
export type Drawer = (request: string, options: DrawOptions) => Promise<Draw>;

/** Says of each program whether it parses, without running it; null where that cannot be told here. */
export type Checker = (codes: readonly string[]) => readonly (boolean | null)[];

/** What a program would do that cannot be taken back. */
export const DANGERS = [
  'deletes',
  'overwrites',
  'formats',
  'permits',
  'stops',
  'runsDownload',
  'runsCommand',
] as const;
export type Danger = (typeof DANGERS)[number];

/** All that the command line and the evaluation need of a programming language; each folder of a task has one. */
export interface Language {
  /** As `--lang` takes it, and as a model's card says. */
  readonly name: string;
  /** The symbols that the codec writes; `own` are those that the model's card holds. */
  symbolsFor(own: readonly string[]): readonly string[];
  /** Everything about a source that a trained model relies on, as text. */
  describeSource(pieces: number): string;
  createDrawer(sampler: Sampler, vocabulary: Vocabulary, symbols: readonly string[]): Drawer;
  /** Best first. */
  rank(drawn: readonly Drawn[]): readonly Ranked[];
  createChecker(): Promise<Checker>;
  findDangers(code: string): readonly Danger[];
}
