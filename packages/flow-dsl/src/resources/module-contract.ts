import type {
  FlowDefinition,
  ModuleContract,
  ModuleSchema,
  ModuleValueType,
  ResourceReference,
} from "@flowc/connect-model";
import type { FlowGoesOn } from "../recording/branch.js";
import type { FreeHandles } from "../values/handles.js";
import type { ParameterInput } from "../values/parameter.js";
import type { Value } from "../values/value.js";

declare const contract: unique symbol;

/** A field of a module's input or output: its JSON type, or the type with more to say. */
export type FieldSpec =
  | ModuleValueType
  | { readonly type: ModuleValueType; readonly description?: string; readonly optional?: boolean };

/** Fields by name. */
export type Fields = Readonly<Record<string, FieldSpec>>;

/** What a module takes (`input`), gives (`output`) and can return with (`branches`, at most 8). */
export interface Contract {
  readonly input: Fields;
  readonly output: Fields;
  readonly branch: string;
}

/** A way in which a module can return: its name, or the name with what it means. */
export type BranchSpec = string | { readonly name: string; readonly description?: string };

/** The ways in which a module can return. */
export type BranchSpecs = readonly BranchSpec[];

/** The names of the ways in which a module can return. */
export type BranchNames<B extends BranchSpecs> = B[number] extends infer S
  ? S extends { readonly name: infer N }
    ? N & string
    : S & string
  : never;

/** Nothing to say, or the sentence that says that there are too many. */
export type BranchesProblem<B extends BranchSpecs> = number extends B["length"]
  ? unknown
  : B["length"] extends 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
    ? unknown
    : "A module returns in at most 8 ways: tell the others apart by its output.";

/** What a module promises to the flows that call it. */
export interface ContractSpec<I extends Fields, O extends Fields, B extends BranchSpecs> {
  /** What the calling flow must pass. */
  readonly input?: I;
  /** What it gets back. */
  readonly output?: O;
  /** The ways it can return, at most 8. The calling flow has a branch for each. */
  readonly branches?: B & BranchesProblem<B>;
}

/** A flow module of which the contract is known, declared here or not. */
export interface KnownModule<C extends Contract> extends ResourceReference<"flowModule"> {
  readonly [contract]: C;
}

/** A declared flow module with its contract. */
export interface TypedModule<C extends Contract> extends FlowDefinition<"flowModule">, KnownModule<C> {
  readonly type: "MODULE";
}

/** The contract of a module; anything for a reference that declares none. */
export type ContractOf<M> = M extends { readonly [contract]: infer C extends Contract } ? C : UnknownContract;

/** Stands for the contract of a module that was not declared here. */
export interface UnknownContract {
  readonly input: Fields;
  readonly output: Fields;
  readonly branch: string;
}

type TypeName<S> = S extends { readonly type: infer T } ? T : S;

interface ValuesByType {
  readonly string: string;
  readonly number: number;
  readonly integer: number;
  readonly boolean: boolean;
  readonly object: Readonly<Record<string, unknown>>;
  readonly array: readonly unknown[];
  readonly null: null;
}

type ValueOf<S> = TypeName<S> extends infer T extends ModuleValueType ? ValuesByType[T] : never;

/** JSON in the declared type; a handle only where it is text: the service takes no JSONPath elsewhere. */
type GivenField<S> = TypeName<S> extends "string" ? string | Value<unknown> : ValueOf<S>;

type OptionalFields<D> = {
  [K in keyof D]: D[K] extends { readonly optional: true } ? K : never;
}[keyof D];

/** Values for declared fields: each required one, the optional ones if wanted. */
export type FieldValues<D> = string extends keyof D
  ? Readonly<Record<string, ParameterInput>>
  : { readonly [K in Exclude<keyof D, OptionalFields<D>>]: GivenField<D[K]> } & {
      readonly [K in OptionalFields<D>]?: GivenField<D[K]>;
    };

/** Handles for declared fields. */
export type FieldHandles<D> = string extends keyof D
  ? FreeHandles
  : { readonly [K in keyof D]: Value<ValueOf<D[K]>> } & FlowGoesOn;

/** The contract document that Connect keeps with a module. */
export function contractDocument({
  input = {},
  output = {},
  branches = [],
}: ContractSpec<Fields, Fields, BranchSpecs>): ModuleContract {
  return {
    ...(Object.keys(input).length > 0 && { input: schema(input) }),
    ...(Object.keys(output).length > 0 && { resultData: schema(output) }),
    ...(branches.length > 0 && {
      branches: branches.map((branch) => (typeof branch === "string" ? { name: branch } : branch)),
    }),
  };
}

function schema(fields: Fields): ModuleSchema {
  const specs = Object.entries(fields).map(
    ([name, field]) => [name, typeof field === "string" ? { type: field } : field] as const,
  );
  const required = specs.flatMap(([name, { optional = false }]: readonly [string, { optional?: boolean }]) =>
    optional ? [] : [name],
  );
  const properties = specs.map(([name, spec]) => {
    const { type, description }: { type: ModuleValueType; description?: string } = spec;
    return [name, { type, ...(description !== undefined && { description }) }] as const;
  });
  return { type: "object", properties: Object.fromEntries(properties), ...(required.length > 0 && { required }) };
}
