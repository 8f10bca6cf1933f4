import type { PlacedDrawing } from "@flowc/pictures";
import type { FindingView, FlowKey } from "./estate-view.js";

/** A difference of one field, in words. */
export interface FieldView {
  readonly field: string;
  readonly before?: string;
  readonly after?: string;
}

/** What a deploy would do to one resource. */
export interface ChangeView {
  /** As plans name it: `queue "Support"`. */
  readonly subject: string;
  readonly action: string;
  readonly reason: string;
  readonly fields: readonly FieldView[];
  /** For a flow: both versions, with what differs marked. `before` is absent for a new one. */
  readonly flow?: { readonly key: FlowKey; readonly before?: PlacedDrawing; readonly after?: PlacedDrawing };
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
