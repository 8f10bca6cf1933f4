import type { FlowUnit, JsonObject, ResourceKind } from "@flowc/connect-model";
import type { Span } from "@flowc/diagnostics";

/** One resource as it shall be: normalised, serialisable, references inside as reference values. */
export interface DesiredResource {
  readonly address: string;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly formerName?: string;
  readonly properties: JsonObject;
  /** The author's own tags. Absent for a kind that has none. */
  readonly tags?: Readonly<Record<string, string>>;
  readonly span?: Span;
}

/** Everything that was declared for a project. */
export interface Desired {
  readonly resources: readonly DesiredResource[];
  /** Flows and modules by address, to lead refusals of the service back to the author's lines. */
  readonly units: ReadonlyMap<string, FlowUnit>;
}
