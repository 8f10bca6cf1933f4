import type { Text } from "../values/value.js";

/** What can stand in for a placeholder. */
export type PlaceholderValue = Text | number;

/** The names between braces in a text: `"name" | "time"` for `"{name}, it is {time}."`. `string` when it is not known. */
export type PlaceholdersIn<T> = T extends { readonly ssml: infer S }
  ? NamesIn<S>
  : T extends string
    ? NamesIn<T>
    : never;

type NamesIn<T> = string extends T
  ? string
  : T extends `${infer _Before}{${infer Name}}${infer Rest}`
    ? Name | NamesIn<Rest>
    : never;

const placeholder = /\{([^}]*)\}/g;

/** The names between braces in a text, each once. */
export function placeholdersIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(placeholder), ([, name = ""]) => name))];
}

/** The text with values in place of their names. A name without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(placeholder, (braces, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? braces) : braces,
  );
}

/** Literal text as it may stand in markup. Paths have none of these signs. */
export function escapeMarkup(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
