/** Eventual consistency: how long a new thing hides. */
export interface Consistency {
  /** The first reads of a new thing, by Describe, List or Search, that do not see it. Default 0. */
  readonly hiddenReads: number;
  /** References to a new thing by other requests fail, too, and count. Default false. */
  readonly hideFromReferences?: boolean;
}

/** Keeps count of the reads that do not see a new thing yet. Lives in memory: a restart makes all visible. */
export class Visibility {
  readonly #consistency: Consistency;
  readonly #hiddenReads = new Map<string, number>();

  constructor(consistency: Consistency = { hiddenReads: 0 }) {
    this.#consistency = consistency;
  }

  /** Notes a thing that was just made. */
  created(id: string): void {
    if (this.#consistency.hiddenReads > 0) this.#hiddenReads.set(id, this.#consistency.hiddenReads);
  }

  /** The question `does it hide` for one request; a request counts once for each thing, however often it asks. */
  forRequest(operation: string): (id: string) => boolean {
    const counts = isRead(operation) || this.#consistency.hideFromReferences === true;
    const asked = new Map<string, boolean>();
    return (id) => {
      let hidden = asked.get(id);
      if (hidden === undefined) {
        hidden = counts && this.#countDown(id);
        asked.set(id, hidden);
      }
      return hidden;
    };
  }

  #countDown(id: string): boolean {
    const left = this.#hiddenReads.get(id) ?? 0;
    if (left === 0) return false;
    if (left === 1) this.#hiddenReads.delete(id);
    else this.#hiddenReads.set(id, left - 1);
    return true;
  }
}

const isRead = (operation: string) => /^(Describe|List|Search|Get|BatchGet)/.test(operation);
