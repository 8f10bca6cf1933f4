/** How much attention a branch asks for: failures stand back so that the way of most contacts stands out. */
export type DrawnRole = "main" | "condition" | "error";

/** What is known about a block or branch besides that it is there. Each mark has a sign and a word beside its colour. */
export type DrawnMark =
  | "run" // coverage: taken, with all that leads on
  | "partly" // coverage: taken, with a branch that was not
  | "missed" // coverage: never taken
  | "added" // comparison: only in the newer version
  | "removed" // comparison: only in the older version
  | "changed" // comparison: in both, and different
  | "visited"; // a call went this way

/** One labelled way out of a block, drawn as a row inside it. */
export interface DrawnBranch {
  /** Index among the branches of the block. */
  readonly index: number;
  /** What people call it: `next`, `Equals 1`, `NoMatchingError`. */
  readonly label: string;
  readonly role: DrawnRole;
  /** Identifier of the block it leads to; absent when no such block exists. */
  readonly target?: string;
  readonly mark?: DrawnMark;
  /** A few words beside the label, for example how often it was taken. */
  readonly note?: string;
}

/** One block as people see it. */
export interface DrawnBlock {
  /** Identifier of the block, unique in the drawing. */
  readonly id: string;
  /** Name of the block in the console: `Play prompt`; the action type for one that the catalogue does not know. */
  readonly title: string;
  /** What it does, in a few words: the text that is played, the queue, the function. Absent when there is nothing to say. */
  readonly summary?: string;
  /** Whether a contact never leaves it: it ends the flow, or has no branch. */
  readonly isEnding: boolean;
  readonly branches: readonly DrawnBranch[];
  readonly mark?: DrawnMark;
  readonly note?: string;
}

/** A flow as it is drawn, before anything has a place: plain data. */
export interface Drawing {
  readonly name: string;
  /** Identifier of the block where contacts begin; absent when it does not exist. */
  readonly entry?: string;
  /** In the order of the flow. */
  readonly blocks: readonly DrawnBlock[];
}
