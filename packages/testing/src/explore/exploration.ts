import type { Branch } from "@flowc/connect-model";
import type { Diagnostic, Span } from "@flowc/diagnostics";
import type { EndReason } from "@flowc/simulator";
import type { Way } from "./way/way.js";

/** What exploring a flow found. Plain data but for nothing. */
export interface Exploration {
  /** Name of the flow in which contacts began. */
  readonly flow: string;
  /** Every branch of the flow and of those that contacts came to, in the order of the flows. */
  readonly branches: readonly ExploredBranch[];
  /** Every different end, with the shortest way there. */
  readonly endings: readonly ExploredEnding[];
  /** Blocks that go round and round without anybody being asked, with the way there. */
  readonly endless: readonly Way[];
  /** States that were looked at. */
  readonly states: number;
  /** Whether all of them were: what was not reached then cannot be, as far as the simulator knows the service. */
  readonly isComplete: boolean;
  /** What the simulator found on the ways, each finding of a block once. */
  readonly diagnostics: readonly Diagnostic[];
}

/** One branch of a block. */
export interface ExploredBranch {
  readonly flow: string;
  readonly block: string;
  /** Action type of the block. */
  readonly type: string;
  readonly kind: Branch["kind"];
  /** What people call it: `next`, `Equals 1`, `NoMatchingError`. */
  readonly label: string;
  readonly target: string;
  readonly span?: Span;
  /** The shortest way that takes it. Absent: it was not reached. */
  readonly way?: Way;
  /** Why it was not reached, in words. */
  readonly reason?: string;
}

/** One way in which a contact ends. */
export interface ExploredEnding {
  readonly reason: EndReason;
  readonly flow?: string;
  /** The block that ran last. */
  readonly block?: string;
  readonly way: Way;
}
