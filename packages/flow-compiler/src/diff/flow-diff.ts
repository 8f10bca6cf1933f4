/** How grave a change is for callers, agents and other flows, the worst first. */
export const changeImpacts = ["breaking", "risky", "harmless"] as const;

/**
 * `breaking`: something that people or other flows rely on is gone. `risky`: contacts go or are handled in another way.
 * `harmless`: other words or more of something, but contacts get to the same places.
 */
export type ChangeImpact = (typeof changeImpacts)[number];

/** What kind of change it is. Kinds that end in `added` and `removed` are each other's mirror image. */
export type FlowChangeKind =
  // of the flow as a whole
  | "type-changed"
  | "version-changed"
  | "description-changed"
  // which steps a contact takes
  | "way-changed"
  | "step-added"
  | "step-removed"
  | "step-replaced"
  // which outcomes a block tells apart
  | "choice-added"
  | "choice-removed"
  | "choice-moved"
  | "choices-reordered"
  | "fallback-added"
  | "fallback-removed"
  // what is said, set and used
  | "speech-changed"
  | "attribute-added"
  | "attribute-removed"
  | "attribute-changed"
  | "setting-added"
  | "setting-removed"
  | "setting-changed"
  | "reference-changed"
  | "reference-moved"
  // which queues, flows and numbers can be reached at all
  | "destination-added"
  | "destination-removed";

/** A place in one of the two flows. */
export interface ChangePlace {
  /** Identifier of the block. */
  readonly block: string;
  /** Inside the action's JSON, for example `/Parameters/Text`. */
  readonly pointer?: string;
}

/** One change of what a flow does. */
export interface FlowChange {
  readonly kind: FlowChangeKind;
  readonly impact: ChangeImpact;
  /** One sentence in a caller's words: `Pressing 2 now reaches queue "Support" instead of queue "Sales".` */
  readonly message: string;
  /**
   * How a caller gets to the change, step by step from the start of the flow: `["within hours \"UK\"", "press 2"]`. The
   * way with the fewest failures, then the fewest blocks. Empty when every contact gets there; absent when the change is
   * nowhere in particular.
   */
  readonly way?: readonly string[];
  /** What differs, in words, where the change is one of values. */
  readonly before?: string;
  readonly after?: string;
  /** Where the change is in the flow before it, and in the flow after it. */
  readonly placesBefore: readonly ChangePlace[];
  readonly placesAfter: readonly ChangePlace[];
}

/**
 * A difference of the documents that contacts never notice. `layout`: where blocks stand in the editor. `metadata`: what
 * else the editor keeps. `identifiers`: blocks have other names. `order`: blocks are listed in another order.
 * `unreachable`: blocks that no contact comes to. `settings`: the settings inside a module's content. `spelling`: anything else.
 */
export type CosmeticKind = "layout" | "metadata" | "identifiers" | "order" | "unreachable" | "settings" | "spelling";

export interface CosmeticChange {
  readonly kind: CosmeticKind;
  readonly message: string;
}

/** What differs between two flows. */
export interface FlowDiff {
  /** Names of the two flows. A different name alone is no change. */
  readonly before: string;
  readonly after: string;
  /**
   * `identical`: nothing at all. `layout`: nothing but positions in the editor. `cosmetic`: nothing that a contact could
   * notice. Else the gravest impact of the changes.
   */
  readonly verdict: "identical" | "layout" | "cosmetic" | ChangeImpact;
  /** What contacts notice, the worst first. */
  readonly changes: readonly FlowChange[];
  readonly cosmetic: readonly CosmeticChange[];
}
