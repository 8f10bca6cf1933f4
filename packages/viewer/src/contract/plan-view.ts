import type { PlacedDrawing } from "@flowc/pictures";
import type { FindingView, FlowKey } from "./estate-view.js";

/** A difference of one field, in words. */
export interface FieldView {
  readonly field: string;
  readonly before?: string;
  readonly after?: string;
}

/** Something that contacts notice of a change. */
export interface NoticeView {
  /** How much it matters to them, in a word; absent when nothing can be said about it. */
  readonly impact?: string;
  /** A sentence. */
  readonly words: string;
}

/** Both versions of a flow, with what differs marked. */
export interface FlowChangeView {
  readonly key: FlowKey;
  /** Absent for a new flow. */
  readonly before?: PlacedDrawing;
  /** Absent for one that is taken away. */
  readonly after?: PlacedDrawing;
  /** Blocks that are in both under different identifiers, which often follow from a text of the block. */
  readonly renamed: readonly { readonly before: string; readonly after: string }[];
}

/** What a deploy would do to one resource. */
export interface ChangeView {
  /** As plans name it: `queue "Support"`. */
  readonly subject: string;
  readonly action: string;
  /** Why, and what comes of it: whole sentences. */
  readonly reason: string;
  readonly fields: readonly FieldView[];
  /** What contacts notice, the worst first. Empty for what they have nothing to do with. */
  readonly notices: readonly NoticeView[];
  /** For a flow that says something else afterwards. */
  readonly flow?: FlowChangeView;
}

/** What a deploy to an environment would do now. */
export interface PlanView {
  readonly environment: string;
  /** Without what stays as it is. */
  readonly changes: readonly ChangeView[];
  readonly findings: readonly FindingView[];
}

/** Which version of a flow an environment has, as its state tells. */
export interface DeployedFlow {
  readonly flow: FlowKey;
  /** `same`: as the sources say; `differs`; `absent`: never deployed; `unknown`: the state does not tell. */
  readonly status: "same" | "differs" | "absent" | "unknown";
}

/** What is deployed in one environment, told from its state, without asking Connect. */
export interface DeployedView {
  readonly environment: string;
  readonly flows: readonly DeployedFlow[];
  /** Why nothing is known, where that is so. */
  readonly findings: readonly FindingView[];
}
