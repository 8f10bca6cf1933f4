import type { JsonObject, ResourceKind } from "@flowc/connect-model";

/** What is remembered of one deployed resource. */
export interface StateEntry {
  readonly kind: ResourceKind;
  readonly name: string;
  /** The service's id; for an association what it is known by, for example a function's ARN. */
  readonly id: string;
  readonly arn: string;
  /** Whether it was made here or found and taken over. */
  readonly origin: "created" | "adopted";
  /** Properties as they were last written, references as ids. Never a secret. */
  readonly applied: JsonObject;
  /** It was begun, and nobody has seen yet that it can be used. */
  readonly isPending?: boolean;
  /** Addresses it refers to, for the order of deletions. */
  readonly references: readonly string[];
  /** The live resource's stamp when it was last seen to be as applied: while it is the same, nothing has changed. */
  readonly stamp?: string;
  /** Facts that the service decided, for example the digits of a phone number. */
  readonly attributes: JsonObject;
}

/** What was deployed to one environment. */
export interface State {
  readonly version: 1;
  /** Made once with the state; also on the ownership tag of every resource. */
  readonly lineage: string;
  /** Rises by one with every write. */
  readonly serial: number;
  readonly environment: string;
  /** By address. */
  readonly resources: Readonly<Record<string, StateEntry>>;
  /** Calls of an interrupted apply of which no answer is known. */
  readonly pending?: readonly IntentEntry[];
}

/** A call that was about to be made: what it was, and the token that makes a repetition harmless. */
export interface IntentEntry {
  readonly type: "intent";
  /** Serial of the state when the call was made. */
  readonly serial: number;
  /** Rises by one in a journal. */
  readonly number: number;
  readonly address: string;
  readonly operation: string;
  /** Digest of the call's input: a repetition with the same input may use the same token. */
  readonly input: string;
  readonly token?: string;
  /** Addresses the resource refers to, should it turn out to have been made by this call. */
  readonly references: readonly string[];
  /** What a driver wants to know when it resumes, for example the number it was about to claim. Never a secret. */
  readonly memo?: JsonObject;
}
