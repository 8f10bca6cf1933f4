import { type JsonObject, type JsonValue, memberOf, type ObjectForm } from "@flowc/connect-model";
import type { Spelling } from "../json-text/spelling.js";

/** What is wrong with the shape of a document, at a pointer of its content. */
export type ShapeProblem =
  | {
      readonly kind: "wrongType";
      readonly pointer: string;
      readonly member: string;
      readonly expected: string;
      readonly found: string;
    }
  | { readonly kind: "missing"; readonly pointer: string; readonly member: string; readonly owner: string };

/** Takes the members of one object and remembers what was left. */
export class ObjectReader {
  readonly #object: JsonObject;
  readonly #pointer: string;
  readonly #owner: string;
  readonly #spelling: Spelling;
  readonly #objects: Record<string, ObjectForm>;
  readonly #problems: ShapeProblem[];
  readonly #taken = new Set<string>();

  constructor(
    object: JsonObject,
    pointer: string,
    owner: string,
    spelling: Spelling,
    objects: Record<string, ObjectForm>,
    problems: ShapeProblem[],
  ) {
    this.#object = object;
    this.#pointer = pointer;
    this.#owner = owner;
    this.#spelling = spelling;
    this.#objects = objects;
    this.#problems = problems;
  }

  /** A text. A missing one is empty: the rules that look at texts report it as such. */
  text(name: string): string {
    return this.optional(name, isText, "a string") ?? "";
  }

  /** A member that must be there: its absence is reported, since no rule could tell it from an empty value. */
  required<T extends JsonValue>(name: string, is: (value: JsonValue) => value is T, expected: string): T | undefined {
    if (memberOf(this.#object, name) === undefined) {
      this.#problems.push({ kind: "missing", pointer: this.#pointer, member: name, owner: this.#owner });
    }
    return this.optional(name, is, expected);
  }

  /** A member of which the absence says nothing. One of the wrong JSON type is reported and left. */
  optional<T extends JsonValue>(name: string, is: (value: JsonValue) => value is T, expected: string): T | undefined {
    const value = memberOf(this.#object, name);
    if (value === undefined) return undefined;
    if (!is(value)) {
      this.#problems.push(wrongType(`${this.#pointer}/${name}`, `${name} of ${this.#owner}`, expected, value));
      return undefined;
    }
    this.#taken.add(name);
    return value;
  }

  /** Records the form of the object, unless it is what the emitter writes by itself: `usual`, in this order. */
  close(usual: readonly string[]): void {
    const members = this.#spelling.orders.get(this.#pointer) ?? Object.keys(this.#object);
    const isUsual = members.length === usual.length && members.every((name, index) => name === usual[index]);
    const extra = members.filter((name) => !this.#taken.has(name)).map((name) => [name, this.#object[name]!] as const);
    if (isUsual && extra.length === 0) return;
    this.#objects[this.#pointer] = { members, ...(extra.length > 0 && { extra: Object.fromEntries(extra) }) };
  }
}

/** For `ObjectReader`. */
export function isText(value: JsonValue): value is string {
  return typeof value === "string";
}

/** For `ObjectReader`. */
export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** For `ObjectReader`. */
export function isTextList(value: JsonValue): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** The problem of a value that is of another JSON type than it must be. */
export function wrongType(pointer: string, member: string, expected: string, found: JsonValue): ShapeProblem {
  return { kind: "wrongType", pointer, member, expected, found: jsonTypeWords(found) };
}

/** The JSON type of a value in words, for messages. */
export function jsonTypeWords(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "string") return "a string";
  return typeof value === "number" ? `the number ${value}` : `the word ${value}`;
}
