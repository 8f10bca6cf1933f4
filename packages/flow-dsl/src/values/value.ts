import { formatJsonPath, type JsonPath, parseJsonPath } from "@flowc/connect-model";
import type { FlowGoesOn } from "../recording/branch.js";

declare const valueType: unique symbol;

/**
 * A value that is known when the contact is there: an attribute, a Lambda result, a system attribute. `T` is what it
 * will hold. In text it stands for its JSONPath, so `` `Hello ${customer.firstName}` `` works.
 */
export interface Value<T = string> extends FlowGoesOn {
  /** The JSONPath, for example `$.Attributes.tier`. */
  toString(): string;
  readonly [valueType]: T;
}

declare const loose: unique symbol;

/**
 * Text that nobody has declared: `f.attributes.tier`, the answer of a Lambda function without types. It may read as a
 * number, so it can be asked what a text and what a number can be asked.
 */
export type LooseText = string & { readonly [loose]?: true };

/** Tells text that nobody declared from declared text. */
export type IsLoose<T> = [typeof loose] extends [keyof T] ? true : false;

declare const keysOnly: unique symbol;

/** What holds keys and is no text itself: the tags of a contact. */
export interface KeysOnly {
  readonly [keysOnly]: true;
}

/** Text of a parameter: literal text, text with handles in a template string, or one handle. */
export type Text = string | Value<unknown>;

/** A whole or decimal number, or a handle whose value is one when the contact is there. */
export type Numeric = number | Value<number> | Value<string> | Value<string | number>;

/** `T` itself or a handle that will hold it. */
export type Given<T> = T | Value<T>;

// Registered: a project may hold a second copy of this package, whose handles are handles too.
const isHandle = Symbol.for("@flowc/flow-dsl/handle");

/**
 * A handle for a JSONPath whose members are handles too: `handle("$.External").tier` is `$.External.tier`.
 * @param onRead told the path each time the handle or a member of it becomes text
 */
export function handleOf<H>(path: string, onRead?: (path: string) => void): H {
  const { path: parsed, problem } = parseJsonPath(path);
  if (parsed === undefined) throw new Error(`"${path}" is not a JSONPath: ${problem.message}.`);
  return handle(parsed, onRead) as H;
}

function handle(path: JsonPath, onRead: ((path: string) => void) | undefined): unknown {
  const text = formatJsonPath(path);
  const member = (name: string) => handle({ ...path, steps: [...path.steps, { kind: "member", name }] }, onRead);
  // A function as the target, so that `handle("any name")` works beside `handle.name`.
  const target = () => {
    onRead?.(text);
    return text;
  };
  return new Proxy(target, {
    get(_target, name) {
      if (name === isHandle) return true;
      if (typeof name === "symbol") return name === Symbol.toPrimitive ? target : undefined;
      return name === "toString" || name === "toJSON" || name === "valueOf" ? target : member(name);
    },
    apply: (_target, _self, names: unknown[]) => member(String(names[0])),
  });
}

/** A handle for one member of a root, whatever its name. */
export function memberOf(root: string, name: string): Value<unknown> {
  return handleOf<(name: string) => Value<unknown>>(root)(name);
}

/**
 * A handle for any JSONPath, for values that no other handle reaches. Not a JSONPath at all: building the flow stops
 * with FLOW150.
 *
 * @example
 * ```ts
 * f.checkContactAttributes(valueAt<"VIP" | "other">("$.Customer.Attributes.segment"), { VIP: queueFirst, other: (f) => f });
 * ```
 */
export function valueAt<T = LooseText>(path: `$.${string}` | `\`$.${string}\``): Value<T> {
  return handleOf(path);
}

/** Tells a handle from every other value. */
export function isValue(value: unknown): value is Value<unknown> {
  return typeof value === "function" && (value as { [isHandle]?: boolean })[isHandle] === true;
}
