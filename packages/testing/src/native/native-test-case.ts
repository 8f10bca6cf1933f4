import type { JsonObject, JsonValue, ResourceReference } from "@flowc/connect-model";

/** A value of a native test case: JSON, with references to resources where the service wants their ARNs. */
export type NativeValue =
  | JsonValue
  | ResourceReference
  | readonly NativeValue[]
  | { readonly [member: string]: NativeValue };

/** An observation of a native test case, with references where the service wants ARNs. */
export interface NativeObservation {
  readonly Identifier: string;
  readonly Event: { readonly [member: string]: NativeValue };
  readonly Actions: readonly { readonly [member: string]: NativeValue }[];
  readonly Transitions: { readonly NextObservations: readonly string[] };
}

/** Content of a native test case, as `testCase` of `@flowc/provisioner` takes it: resources are references. */
export interface NativeContent {
  readonly Version: "2019-10-30";
  readonly Metadata: JsonObject;
  readonly Observations: readonly NativeObservation[];
  readonly [member: string]: unknown;
}

/** Where the simulated contact comes in, as `testCase` of `@flowc/provisioner` takes it. */
export type NativeEntryPoint =
  | { readonly type: "VOICE_CALL"; readonly flow: ResourceReference<"flow">; readonly from?: `+${string}` }
  | { readonly type: "CHAT"; readonly flow: ResourceReference<"flow"> };

/** A call as a test case of the service: what `testCase(name, ...)` of `@flowc/provisioner` takes. */
export interface NativeTestCase {
  readonly content: NativeContent;
  readonly entryPoint: NativeEntryPoint;
  /** `{ Attributes, SegmentAttributes }`: what the contact has from the start. */
  readonly initializationData: JsonObject;
}
