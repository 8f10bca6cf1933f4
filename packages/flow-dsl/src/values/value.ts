import { formatJsonPath, type JsonPathStep, parseJsonPath } from "@flowc/connect-model";
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

/** Text of a parameter: literal text, text with handles in a template string, or one handle. */
export type Text = string | Value<unknown>;

/** A whole or decimal number, or a handle whose value is one when the contact is there. */
export type Numeric = number | Value<number> | Value<string>;

/** `T` itself or a handle that will hold it. */
export type Given<T> = T | Value<T>;

const isHandle = Symbol("handle");

/** A handle for a JSONPath whose members are handles too: `handle("$.External").tier` is `$.External.tier`. */
export function handleOf<H>(path: string): H {
  const { path: parsed } = parseJsonPath(path);
  if (parsed === undefined) throw new Error(`"${path}" is not a JSONPath.`);
  return handle(parsed.root, parsed.steps) as H;
}

function handle(root: string, steps: readonly JsonPathStep[]): unknown {
  const path = formatJsonPath({ root, steps, backticks: false });
  const member = (name: string) => handle(root, [...steps, { kind: "member", name }]);
  // A function as the target, so that `handle("any name")` works beside `handle.name`.
  const target = () => path;
  return new Proxy(target, {
    get(_target, name) {
      if (name === isHandle) return true;
      if (typeof name === "symbol") return name === Symbol.toPrimitive ? target : undefined;
      return name === "toString" || name === "toJSON" || name === "valueOf" ? target : member(name);
    },
    apply: (_target, _self, names: unknown[]) => member(String(names[0])),
  });
}

/** Tells a handle from every other value. */
export function isValue(value: unknown): value is Value<unknown> {
  return typeof value === "function" && (value as { [isHandle]?: boolean })[isHandle] === true;
}
