import type { FlowGoesOn } from "../recording/branch.js";
import type { LooseText, Value } from "./value.js";

/**
 * Handles for names that nobody declared. `attributes.tier` reads well; `attributes("tier")` is the same and also fits
 * where the compiler option `noUncheckedIndexedAccess` makes the first possibly undefined.
 */
export interface FreeHandles<T = LooseText> extends FlowGoesOn {
  (name: string): Value<T>;
  readonly [name: string]: Value<T>;
  // Whatever can be called has these members: an attribute of that name must win over them.
  readonly name: Value<T>;
  readonly length: Value<T>;
  readonly caller: Value<T>;
  readonly arguments: Value<T>;
  readonly prototype: Value<T>;
  readonly apply: Value<T>;
  readonly call: Value<T>;
  readonly bind: Value<T>;
}

/** Handles for the members of `T`: leaves are values, objects have members again; without known names any name goes. */
export type Handles<T> = string extends keyof T
  ? FreeHandles<string extends T[keyof T] ? LooseText : T[keyof T]>
  : { readonly [K in keyof T]-?: Handle<Exclude<T[K], null | undefined>> } & FlowGoesOn;

// Tuples keep a union of literals together: one value that can be any of them.
type Handle<T> = [T] extends [readonly unknown[]] ? Value<T> : [T] extends [object] ? Handles<T> : Value<T>;
