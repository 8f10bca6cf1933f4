/** Eventual consistency: how long a new thing hides. */
export interface Consistency {
  /** The first reads of a new thing, by Describe or List, that do not see it. Default 0. */
  readonly hiddenReads?: number;
  /** The first searches that do not see it: they look into an index. Default: as many as `hiddenReads`. */
  readonly hiddenSearches?: number;
  /** References to a new thing by other requests fail, too, and count. Default false. */
  readonly hideFromReferences?: boolean;
}

/** The questions that one request asks about a thing that may be new. */
export interface Hiding {
  /** Tells whether a describe, a list or a reference does not see it yet. */
  readonly hides: (id: string) => boolean;
  /** Tells whether a search does not find it yet. */
  readonly hidesFromSearch: (id: string) => boolean;
}

/** Keeps count of the requests that do not see a new thing yet. Lives in memory: a restart makes all visible. */
export class Visibility {
  readonly #hiddenReads: number;
  readonly #hiddenSearches: number;
  readonly #hideFromReferences: boolean;
  readonly #hidden = new Map<string, { reads: number; searches: number }>();

  constructor({ hiddenReads = 0, hiddenSearches = hiddenReads, hideFromReferences = false }: Consistency = {}) {
    this.#hiddenReads = hiddenReads;
    this.#hiddenSearches = hiddenSearches;
    this.#hideFromReferences = hideFromReferences;
  }

  /** Notes a thing that was just made. */
  created(id: string): void {
    if (this.#hiddenReads + this.#hiddenSearches === 0) return;
    this.#hidden.set(id, { reads: this.#hiddenReads, searches: this.#hiddenSearches });
  }

  /** What one request does not see; it counts once for each thing, however often it asks. */
  forRequest(operation: string): Hiding {
    const reads = isRead(operation);
    return {
      hides: once((id) => (reads || this.#hideFromReferences) && this.#countDown(id, "reads")),
      hidesFromSearch: once((id) => this.#countDown(id, "searches")),
    };
  }

  #countDown(id: string, counter: "reads" | "searches"): boolean {
    const left = this.#hidden.get(id);
    if (left === undefined || left[counter] === 0) return false;
    left[counter] -= 1;
    if (left.reads + left.searches === 0) this.#hidden.delete(id);
    return true;
  }
}

/** Tells whether an operation only reads, by its name; that of a neighbour begins with its service. */
export function isRead(operation: string): boolean {
  return /^(?:[a-z]+:)?(?:Describe|List|Search|Get|BatchGet)/.test(operation);
}

function once(question: (id: string) => boolean): (id: string) => boolean {
  const answers = new Map<string, boolean>();
  return (id) => {
    let answer = answers.get(id);
    if (answer === undefined) {
      answer = question(id);
      answers.set(id, answer);
    }
    return answer;
  };
}
