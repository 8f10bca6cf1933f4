import type { Fidelity } from "../fidelity/fidelity.js";
import type { Call } from "./call.js";
import type { InstanceRecord } from "./instances/instance-table.js";

/** An input after the model's constraints were checked: what the model requires is there, at every depth. */
export type Checked<T> = T extends Date | string | number | boolean | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Checked<Item>[]
    : {
        readonly [Member in keyof T]: object extends Pick<T, Member>
          ? Checked<T[Member]>
          : Checked<Exclude<T[Member], undefined>>;
      };

/** A request inside an instance: the instance was found and is in a state that allows the operation. */
export interface InstanceCall extends Call {
  readonly instance: InstanceRecord;
}

/** States of an instance in which an operation answers. */
export type InstanceAccess = "active" | "any";

/** One emulated operation. Handlers are synchronous, so that each request is one transaction. */
export type Operation = AccountOperation | InstanceOperation;

interface OperationBase {
  readonly name: string;
  readonly fidelity: Fidelity;
}

/** An operation on the account: it names no instance, or finds it by itself. */
export interface AccountOperation extends OperationBase {
  readonly scope: "account";
  readonly handle: (input: Readonly<Record<string, unknown>>, call: Call) => object;
}

/** An operation inside the instance that its `InstanceId` names. */
export interface InstanceOperation extends OperationBase {
  readonly scope: "instance";
  readonly access: InstanceAccess;
  readonly handle: (input: Readonly<Record<string, unknown>>, call: InstanceCall) => object;
}

interface Definition<Input, Output, C> {
  readonly fidelity: Fidelity;
  /** Answers the request, or throws a `ServiceError`. Operations without output return nothing. */
  readonly handle: (input: Checked<Input>, call: C) => Output | undefined;
}

type Empty = Readonly<Record<string, never>>;

/** Declares an operation of the account. `Input` and `Output` are the SDK's own types. */
export function accountOperation<Input, Output extends object = Empty>(
  name: string,
  definition: Definition<Input, Output, Call>,
): Operation {
  return {
    name,
    scope: "account",
    fidelity: definition.fidelity,
    handle: (input, call) => definition.handle(input as Checked<Input>, call) ?? {},
  };
}

/** Declares an operation inside an instance. `Input` and `Output` are the SDK's own types. */
export function instanceOperation<Input, Output extends object = Empty>(
  name: string,
  definition: Definition<Input, Output, InstanceCall> & {
    /** `any` also answers while the instance is being made, or after that failed. Default `active`. */
    readonly access?: InstanceAccess;
  },
): Operation {
  return {
    name,
    scope: "instance",
    access: definition.access ?? "active",
    fidelity: definition.fidelity,
    handle: (input, call) => definition.handle(input as Checked<Input>, call) ?? {},
  };
}
