import type { JsonObject } from "@flowc/connect-model";
import type { ApiInput, ApiOutput } from "../api/connect-api.js";
import type { Identity, LiveResource } from "./live-resource.js";
import type { Scope } from "./scope.js";

/** A call that changes something, as data: planned, counted, journalled and sent. */
export interface WriteCall {
  readonly operation: string;
  readonly input: ApiInput;
  /** Members that only the answers of calls before it tell, for example the number of a version that was just made. */
  readonly complete?: (answers: readonly EarlierAnswer[]) => ApiInput;
  /** Waits until what the call began is done, where the service answers before that. */
  readonly settle?: (writer: Writer) => Promise<void>;
}

/** What a call answered that was sent before, for the same resource and in the same step. */
export interface EarlierAnswer {
  readonly operation: string;
  readonly output: ApiOutput;
}

/** A resource as it shall be, every reference an id. A property that is left out is not written. */
export interface Wanted {
  readonly name: string;
  readonly properties: JsonObject;
  /** With the ownership tags. Empty for a kind that has none. */
  readonly tags: Readonly<Record<string, string>>;
}

/** An existing resource that is written to. */
export interface Target {
  readonly id: string;
  readonly arn: string;
  /** Facts that the service decided, as the plan found them, for example the number of the newest version. */
  readonly attributes?: JsonObject;
  readonly scope: Scope;
}

/** Reads of a driver. */
export interface Reader {
  readonly scope: Scope;
  call(operation: string, input: ApiInput): Promise<ApiOutput>;
  pages(operation: string, input: ApiInput, member: string): Promise<readonly unknown[]>;
}

/** What `waitUntil` asks again and again: the answer, or what is waited for in words. */
export type Probe<T> = () => Promise<{ readonly done: T } | { readonly pending: string }>;

/** Writes of a driver: each call is journalled before it is sent. */
export interface Writer extends Reader {
  /** @param memo what the driver wants to know if this call turns out to have been interrupted; never a secret */
  write(call: WriteCall, memo?: JsonObject): Promise<ApiOutput>;
  /** Memos of calls of this operation, for this resource, that an earlier apply sent without learning the answer. */
  interrupted(operation: string): readonly JsonObject[];
  /** Says that the resource now exists. Kept before anything else is called. */
  made(identity: Identity): Promise<void>;
  /** Asks until it is done; a DriverFailure after `seconds`. */
  waitUntil<T>(probe: Probe<T>, seconds: number): Promise<T>;
}

/** How a kind is made. */
export interface CreateProcedure {
  /** The write operations it takes, for the plan. */
  operations(wanted: Wanted, scope: Scope): readonly string[];
  /** Makes the resource; calls `made` exactly once, as soon as the id is known. */
  run(writer: Writer, wanted: Wanted): Promise<void>;
}

/** Creation by one call, with more calls after it for what it cannot say. */
export interface SimpleCreate {
  readonly call: (wanted: Wanted, scope: Scope) => WriteCall;
  readonly identity: (output: ApiOutput, wanted: Wanted) => Identity;
  readonly afterwards?: (target: Target, wanted: Wanted) => readonly WriteCall[];
}

/** The procedure of a kind that one call makes. */
export function createByCall({ call, identity, afterwards }: SimpleCreate): CreateProcedure {
  return {
    operations(wanted, scope) {
      const target = { id: "id", arn: "arn", scope };
      return [call(wanted, scope), ...(afterwards?.(target, wanted) ?? [])].map(({ operation }) => operation);
    },
    async run(writer, wanted) {
      const made = identity(await writer.write(call(wanted, writer.scope)), wanted);
      await writer.made(made);
      await writeInOrder(writer, afterwards?.({ ...made, scope: writer.scope }, wanted) ?? []);
    },
  };
}

/** Sends calls one after the other; each may need what those before it answered. */
export async function writeInOrder(writer: Pick<Writer, "write">, calls: readonly WriteCall[]): Promise<void> {
  const answers: EarlierAnswer[] = [];
  for (const { complete, ...call } of calls) {
    const input = complete === undefined ? call.input : { ...call.input, ...complete(answers) };
    answers.push({ operation: call.operation, output: await writer.write({ ...call, input }) });
  }
}

/** Something the service did not refuse by an error, for example a creation that ended as failed. */
export class DriverFailure extends Error {
  readonly reason: "failed" | "timed-out" | "none-available";
  /** Seconds that were waited, when it is about waiting. */
  readonly seconds: number;

  /** @param message what the service said, what was waited for, or what is not available */
  constructor(reason: DriverFailure["reason"], message: string, seconds = 0) {
    super(message);
    this.name = "DriverFailure";
    this.reason = reason;
    this.seconds = seconds;
  }
}

/** Whether a found resource is usable, for `waitUntil`: throws when it failed. */
export function probeOf<T extends LiveResource>(live: T | undefined, words: string): { done: T } | { pending: string } {
  if (live?.condition?.is === "failed") throw new DriverFailure("failed", live.condition.words);
  return live === undefined || live.condition !== undefined ? { pending: words } : { done: live };
}
