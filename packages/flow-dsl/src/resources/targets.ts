import type { FlowType, ReferenceKind, ResourceReference } from "@flowc/connect-model";
import type { Value } from "../values/value.js";
import type { Placeholder } from "./placeholder.js";

/** An ARN as literal text. It ties the flow to one account and region: prefer a reference. */
export type Arn = `arn:${string}`;

/** An id as the service gives them, as literal text. It ties the flow to one instance: prefer a reference. */
export type ResourceId = `${string}-${string}-${string}-${string}-${string}`;

/** A JSONPath as literal text, for example `$.Attributes.queueArn`. */
export type JsonPath = `$.${string}`;

/** What stands where a resource of kind `K` is asked for: a reference, or its ARN or id as literal or handle. */
export type Target<K extends ReferenceKind> =
  | ResourceReference<K>
  | Value<string>
  | Arn
  | ResourceId
  | JsonPath
  | Placeholder;

export type QueueTarget = Target<"queue">;
export type HoursTarget = Target<"hoursOfOperation">;
export type PromptTarget = Target<"prompt">;
export type AgentTarget = Target<"user">;

/** A flow of one of the types `T`. A reference that does not know its type (`existing.flow`) is taken at its word. */
export type FlowTarget<T extends FlowType> =
  | (ResourceReference<"flow"> & { readonly type?: T })
  | Value<string>
  | Arn
  | ResourceId
  | JsonPath
  | Placeholder;
