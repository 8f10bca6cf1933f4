import type { CallStart, CallView } from "./call-view.js";
import type { EstateView, FlowKey } from "./estate-view.js";
import type { EditOutcome, EditsView, FlowView, FoundView } from "./flow-view.js";
import type { DeployedView, PlanView } from "./plan-view.js";

/**
 * Everything the page asks, by name: `POST /api/<name>` with the request as a JSON object answers with the result.
 * What is wrong with a request is answered with status 400, 404 or 409 and a `ViewProblem`.
 */
export interface ViewApi {
  estate(request: Record<never, never>): Promise<EstateView>;
  /** `overlay: "coverage"` marks the drawing with the last run of the tests. */
  flow(request: { readonly key: FlowKey; readonly overlay?: "coverage" }): Promise<FlowView>;
  /** Blocks with these words, in any letter case; at most 50. */
  find(request: { readonly words: string }): Promise<FoundView>;
  edits(request: { readonly key: FlowKey; readonly block: string }): Promise<EditsView>;
  edit(request: {
    readonly key: FlowKey;
    readonly block: string;
    readonly id: string;
    readonly value: string;
  }): Promise<EditOutcome>;
  undo(request: Record<never, never>): Promise<EditOutcome>;
  startCall(request: CallStart): Promise<CallView>;
  /** What somebody types: keys, words, or a line of a caller script after `/`. */
  act(request: { readonly call: string; readonly words: string }): Promise<CallView>;
  /** Lets time pass to the next thing that happens by itself. */
  wait(request: { readonly call: string }): Promise<CallView>;
  endCall(request: { readonly call: string }): Promise<{ readonly call: string }>;
  plan(request: { readonly environment: string }): Promise<PlanView>;
  deployed(request: { readonly environment: string }): Promise<DeployedView>;
}

export type ViewOperation = keyof ViewApi;
export type ViewRequest<O extends ViewOperation> = Parameters<ViewApi[O]>[0];
export type ViewResult<O extends ViewOperation> = Awaited<ReturnType<ViewApi[O]>>;

/** Why a request has no result. */
export interface ViewProblem {
  readonly code: string;
  readonly message: string;
}

/** What `GET /api/events` tells as server-sent events, each as JSON in `data`. */
export type ViewEvent =
  /** The sources were read again; `flows` names those that differ from before. */
  { readonly type: "changed"; readonly version: number; readonly flows: readonly FlowKey[] };
