import type { JsonObject } from "@flowc/connect-model";
import type { PlacedDrawing } from "@flowc/pictures";
import type { FindingView, FlowKey, FlowListing, PlaceView } from "./estate-view.js";

/** A value of a block that may be changed in the page. */
export interface EditableView {
  /** What an edit names; it holds for this version of the source only. */
  readonly id: string;
  /** What people call it: `text`, `timeoutSeconds`, `key 1`, `next`. */
  readonly label: string;
  readonly kind: "text" | "number" | "choice" | "key" | "target";
  readonly value: string;
  readonly choices?: readonly string[];
  /** Why it cannot be edited, as a sentence. */
  readonly why?: string;
}

/** Everything about one block. */
export interface BlockView {
  readonly identifier: string;
  /** Action type of the Flow language. */
  readonly type: string;
  /** Name of the block in the console. */
  readonly title: string;
  readonly parameters: JsonObject;
  /** Where the author wrote it. */
  readonly place?: PlaceView;
  /** The author's lines around the place, the first one numbered `firstLine`. */
  readonly source?: { readonly firstLine: number; readonly lines: readonly string[] };
}

/** One flow with all that the page shows of it. */
export interface FlowView {
  /** That of the estate it belongs to. */
  readonly version: number;
  readonly listing: FlowListing;
  readonly drawing: PlacedDrawing;
  /** In the order of the flow. */
  readonly blocks: readonly BlockView[];
  readonly findings: readonly FindingView[];
}

/** What can be changed in a block: asked for when somebody opens it. */
export interface EditsView {
  readonly block: string;
  readonly values: readonly EditableView[];
}

/** How an edit ended. */
export interface EditOutcome {
  /** The file that was written; absent when nothing was. */
  readonly written?: PlaceView;
  /** Why nothing was written. */
  readonly refused?: FindingView;
  /** How many edits can be undone now. */
  readonly undoable: number;
}

/** A block in which searched words occur. */
export interface FoundBlock {
  readonly flow: FlowKey;
  readonly block: string;
  /** Name of the block in the console. */
  readonly title: string;
  /** The text around the words, at most about 120 characters. */
  readonly text: string;
}

/** Where words occur in the blocks of all flows: in identifiers, titles, and every text among the parameters. */
export interface FoundView {
  /** In the order of flows and blocks. */
  readonly blocks: readonly FoundBlock[];
  /** Whether there are more than were listed. */
  readonly hasMore: boolean;
}
