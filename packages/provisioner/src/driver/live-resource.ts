import type { JsonObject } from "@flowc/connect-model";

/** What a service answer says of one resource. */
export interface LiveResource {
  readonly id: string;
  readonly arn: string;
  /** Name in the service; for a phone number its digits. */
  readonly name: string;
  /** Under the names of the kind's property table, references as ids. A property that is not known is absent. */
  readonly properties: JsonObject;
  /** Absent when this answer does not give tags. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Set when this answer gives no tags, and an exact read per declared resource is worth it to see them changed. */
  readonly hidesTags?: boolean;
  /** Changes whenever the resource does, for example the time of its last change. Absent where there is none. */
  readonly stamp?: string;
  /** Facts that the service decided, for outputs and state. */
  readonly attributes: JsonObject;
  /** Absent when it can be used. */
  readonly condition?: { readonly is: "pending" | "failed"; readonly words: string };
  /** Whether this comes from an index that may be some seconds old, or leaves properties out. */
  readonly partial?: boolean;
}

/** How a resource is known after it was made. */
export interface Identity {
  readonly id: string;
  readonly arn: string;
  readonly attributes?: JsonObject;
  /** The service is still making it. */
  readonly isPending?: boolean;
}
