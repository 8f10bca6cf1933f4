import type { BoundResource, JsonObject, ResourceKind } from "@flowc/connect-model";
import type { Span } from "@flowc/diagnostics";
import type { Behaviour } from "../driver/behaviour.js";
import type { StateEntry } from "../state/state.js";

/**
 * What happens to a resource, from the mildest to the gravest: a plan's impact is the greatest of its changes. `keep` is
 * what would be deleted if nothing used it.
 */
export const changeActions = [
  "no-change",
  "keep",
  "import",
  "update",
  "create",
  "forget",
  "may-replace",
  "replace",
  "destroy",
] as const;
export type ChangeAction = (typeof changeActions)[number];

/** Why a change is planned. */
export type ChangeReason =
  | "up-to-date"
  | "not-there"
  | "gone"
  | "unreadable"
  | "needs-unreadable"
  | "found-by-name"
  | "found-by-tag"
  | "source-changed"
  | "changed-outside"
  | "reference-replaced"
  | "unfinished"
  | "cannot-change"
  | "not-declared"
  | "never-deleted"
  | "made-here"
  | "taken-over"
  | "kept-unless-asked"
  | "there-before"
  | "built-in"
  | "still-used"
  | "with-instance";

/** One property that differs, in words. */
export interface PropertyDifference {
  readonly property: string;
  /** Field word of the property, for example `maximum contacts`. */
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
  /** The whole difference as one phrase: `maximum contacts: 50 → 100`. */
  readonly words: string;
  /** Whether the source changed, or the resource outside of flowc since the last apply; `unknown` without a last apply. */
  readonly origin: "source" | "outside" | "unknown";
  readonly forcesReplacement: boolean;
  /** For the content of a flow: what callers notice. Absent where the old content is not known. */
  readonly behaviour?: Behaviour;
}

/** What is planned for one resource. */
export interface Change {
  /** Key of the resource in plan and state: `queue/Support`. */
  readonly address: string;
  readonly kind: ResourceKind;
  readonly name: string;
  /** The kind in field words, for example `hours of operation`. */
  readonly noun: string;
  readonly action: ChangeAction;
  readonly reason: { readonly code: ChangeReason; readonly words: string };
  readonly differences: readonly PropertyDifference[];
  /** What this does to live contacts or people, when there is something to say. */
  readonly impact?: string;
  /** Id and ARN of the live resource, when there is one. */
  readonly id?: string;
  readonly arn?: string;
  /** Where the state remembers it, when it was renamed. */
  readonly formerAddress?: string;
  /** For a replacement: what is added to the predecessor's name and address until it is destroyed. */
  readonly retiredSuffix?: string;
  /** For what is taken over: what it has now, under the names of the kind's properties. */
  readonly found?: JsonObject;
  /** What the properties that are written, or let go of, are now, references as ids; without content. */
  readonly before?: JsonObject;
  /** Facts that the service decided about the live resource. */
  readonly attributes?: JsonObject;
  /** The live resource's stamp, when it was seen to be as declared. */
  readonly stamp?: string;
  /** Write calls this change needs, without retries. */
  readonly calls: readonly CallCount[];
  readonly span?: Span;
}

/**
 * Whether a plan does not say what a resource is like, because it or what it needs could not be read. It is left as it
 * is, and a plan of nothing else is empty.
 */
export function isLeftAlone({ reason }: Pick<Change, "reason">): boolean {
  return reason.code === "unreadable" || reason.code === "needs-unreadable";
}

export interface CallCount {
  readonly operation: string;
  readonly count: number;
}

/** What a step of an apply does. `finish` writes what was left out at creation to cut a cycle; `detach` takes out what would hinder a deletion; `retire` makes way for a successor. */
export type StepAction =
  | "wait"
  | "import"
  | "create"
  | "finish"
  | "update"
  | "retire"
  | "detach"
  | "destroy"
  | "forget";

/** Key of a step. */
export function stepId(action: StepAction, address: string): string {
  return `${action} ${address}`;
}

/** What is added to name and address of a resource that makes way for its successor, until it is destroyed. */
export function retiredSuffix(address: string, taken: (address: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? " (replaced)" : ` (replaced ${number})`;
    if (!taken(address + suffix)) return suffix;
  }
}

/** One step of an apply. Steps whose `after` are all done may run at the same time. */
export interface PlanStep {
  readonly id: string;
  readonly address: string;
  readonly action: StepAction;
  /** Properties to write (`update`, `finish`) or to leave out (`create`). */
  readonly properties: readonly string[];
  readonly after: readonly string[];
}

/** What a plan costs under the rate limits of the API (2 calls per second and operation, burst 5, unless listed). */
export interface PlanCost {
  /** Write calls. */
  readonly calls: number;
  readonly byOperation: readonly CallCount[];
  /** Shortest time the rate limits and the order of the steps allow, in seconds. */
  readonly leastSeconds: number;
  /** Read calls that making the plan took. */
  readonly readCalls: number;
}

/** What a deploy would do: serialisable data. It is only applied while state and inputs are still those it was made from. */
export interface Plan {
  readonly format: 1;
  readonly environment: { readonly name: string; readonly region: string };
  readonly state: { readonly lineage: string; readonly serial: number; readonly digest: string };
  /** Digest of everything that was declared, with the environment. */
  readonly inputs: string;
  /** Every resource, also the ones that need nothing, in dependency order. */
  readonly changes: readonly Change[];
  /** Those after which most is still to be done come first: of steps that wait for the same operation, they get it first. */
  readonly steps: readonly PlanStep[];
  /** Where references to things that are not declared point: by address. */
  readonly external: Readonly<Record<string, BoundResource>>;
  /** Addresses of what every new instance has (`BasicQueue`): looked up once the instance of this plan exists. */
  readonly builtIn: readonly string[];
  /** Entries that an interrupted apply may have changed or made without learning of it: they join the state. */
  readonly recovered: Readonly<Record<string, StateEntry>>;
  readonly cost: PlanCost;
}

/** Tells whether applying the plan would do nothing at all. */
export function planIsEmpty(plan: Plan): boolean {
  return plan.changes.every(({ action }) => action === "no-change" || action === "keep");
}
