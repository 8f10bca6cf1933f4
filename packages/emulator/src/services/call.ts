import type { Hiding } from "../faults/visibility.js";
import type { Settings } from "../server/settings.js";
import type { Tables } from "../store/table.js";

/** What the handler of an operation works with while it answers one request. */
export interface Call extends Hiding {
  /** Name of the operation. */
  readonly operation: string;
  readonly tables: Tables;
  readonly settings: Settings;
  /** The time of this request in epoch milliseconds; the same throughout it. */
  readonly now: number;
  /** A new identifier: lower-case UUID v4. */
  readonly newId: () => string;
  /** Why the asynchronous work that this request starts will fail; undefined when it will succeed. */
  readonly outcome: () => string | undefined;
}
