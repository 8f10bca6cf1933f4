import type { Settings } from "../server/settings.js";
import type { Tables } from "../store/table.js";

/** What the handler of an operation works with while it answers one request. */
export interface Call {
  /** Name of the operation. */
  readonly operation: string;
  readonly tables: Tables;
  readonly settings: Settings;
  /** The time of this request in epoch milliseconds; the same throughout it. */
  readonly now: number;
  /** A new identifier: lower-case UUID v4. */
  readonly newId: () => string;
  /** Tells whether a record made a moment ago still hides from reads (eventual consistency, off by default). */
  readonly hides: (id: string) => boolean;
  /** Why the asynchronous work that this request starts will fail; undefined when it will succeed. */
  readonly outcome: () => string | undefined;
}
