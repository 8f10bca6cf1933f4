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

/** What was found about a block: the gravest severity, and how many findings there are. */
export interface DrawnBadge {
  readonly severity: "error" | "warning" | "info";
  readonly count: number;
  /** What was found, a sentence each: for a tooltip and for screen readers. */
  readonly messages: readonly string[];
}

/** One labelled way out of a block, drawn as a row inside it. */
export interface DrawnBranch {
  /** Index among the branches of the block. */
  readonly index: number;
  /**
   * Other branches of the block that share the row, because they lead to the same block too: their
   * indices. `rowOfBranch` finds the row of any branch.
   */
  readonly shared?: readonly number[];
  /** What people call it: `next`, `press 1`, `timeout · error`. */
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
  /** In the order of the block. A `NextAction` that only copies another branch and is never followed is left out. */
  readonly branches: readonly DrawnBranch[];
  readonly mark?: DrawnMark;
  readonly note?: string;
  readonly badge?: DrawnBadge;
}

/** A flow as it is drawn, before anything has a place: plain data. */
export interface Drawing {
  readonly name: string;
  /** Identifier of the block where contacts begin; absent when it does not exist. */
  readonly entry?: string;
  /** In the order of the flow. */
  readonly blocks: readonly DrawnBlock[];
}

/** Position of the row in which a branch is drawn; -1 for a branch that is not drawn. */
export function rowOfBranch({ branches }: DrawnBlock, index: number): number {
  return branches.findIndex((branch) => branch.index === index || branch.shared?.includes(index));
}
