interface Scored {
  readonly score: number;
}

/** A state with the choice that comes next for it. */
interface Head<S, C> {
  readonly state: S;
  readonly rank: number;
  readonly choice: C;
  /** Of the state and the choice together. */
  readonly score: number;
}

/** All pairs of a state and one of its choices, best first: a heap over lists that are sorted already. */
export class MergedChoices<S extends Scored, C extends Scored> {
  private readonly heap: Head<S, C>[] = [];

  /** `choiceOf` gives a state's choices by rank, falling in score. */
  constructor(
    states: readonly S[],
    private readonly choiceOf: (state: S, rank: number) => C | undefined,
  ) {
    for (const state of states) {
      const head = this.headOf(state, 0);
      if (head !== null) this.heap.push(head);
    }
    // A sorted list is a heap.
    this.heap.sort((a, b) => b.score - a.score);
  }

  /** The best pair that was not taken yet; null when all were. */
  take(): { readonly state: S; readonly choice: C; readonly score: number } | null {
    const [best] = this.heap;
    if (best === undefined) return null;
    const next = this.headOf(best.state, best.rank + 1) ?? this.heap.pop();
    if (next !== undefined && this.heap.length > 0) this.sink(next);
    return best;
  }

  /** Puts a head in the place of the best one and lets it down to where it belongs. */
  private sink(head: Head<S, C>): void {
    const { heap } = this;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const [a, b] = [heap[left], heap[left + 1]];
      const child = b !== undefined && a !== undefined && b.score > a.score ? left + 1 : left;
      const larger = heap[child];
      if (larger === undefined || larger.score <= head.score) break;
      heap[place] = larger;
      place = child;
    }
    heap[place] = head;
  }

  private headOf(state: S, rank: number): Head<S, C> | null {
    const choice = this.choiceOf(state, rank);
    return choice === undefined ? null : { state, rank, choice, score: state.score + choice.score };
  }
}
