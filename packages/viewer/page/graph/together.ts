import type { Pan } from "./pan.js";
import { alongWith } from "./viewport.js";

/** Graphs of two versions of a flow, which are moved as one. */
export class Together {
  readonly #members = new Map<Pan, () => void>();

  /**
   * @param showAll shows all of this graph
   * @returns what leaves again
   */
  join(pan: Pan, showAll: () => void): () => void {
    this.#members.set(pan, showAll);
    pan.onMoved = (before, after) => {
      for (const other of this.#members.keys()) {
        if (other !== pan) other.show(alongWith(before, after, other.viewport.get()), "at once");
      }
    };
    return () => {
      pan.onMoved = undefined;
      this.#members.delete(pan);
    };
  }

  showAll(): void {
    for (const show of this.#members.values()) show();
  }
}
