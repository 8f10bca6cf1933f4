import { classifyText, formatJsonPath } from "@flowc/connect-model";
import type { Things } from "../things.js";

const longest = 70;

/** A text as it is said: in quotes, on one line, and cut when it is long. */
export function spoken(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  return `"${line.length > longest ? `${line.slice(0, longest - 1)}…` : line}"`;
}

/** Two texts side by side: when they are long, from shortly before the place where they part. */
export function spokenApart(before: string, after: string): readonly [string, string] {
  const [a, b] = [spoken(before), spoken(after)];
  if (a !== b) return [a, b];
  const [left, right] = [before, after].map((text) => text.replaceAll(/\s+/gu, " ").trim()) as [string, string];
  let same = 0;
  while (same < left.length && left[same] === right[same]) same++;
  if (same === left.length && same === right.length) return [JSON.stringify(before), JSON.stringify(after)];
  const from = Math.max(0, same - 20);
  return [left, right].map((text) => spoken(`…${text.slice(from)}`)) as [string, string];
}

/** A value of a parameter in words: things by kind and name, paths as what they are called, other texts in quotes. */
export function valueWords(value: unknown, things: Things): string {
  const thing = things.of(value);
  if (thing !== undefined) return thing.words;
  if (typeof value === "string") {
    const { kind, paths } = classifyText(value);
    const [path] = paths;
    return kind === "path" && path !== undefined ? pathWords(formatJsonPath(path.path)) : spoken(value);
  }
  if (typeof value !== "object" || value === null) return String(value);
  return Array.isArray(value) ? listWords(value, things) : "other values";
}

/** Two values side by side, told apart also where their words are the same. Undefined where there is none. */
export function comparedWords(
  before: unknown,
  after: unknown,
  things: Things,
): readonly [string | undefined, string | undefined] {
  const [was, is] = [before, after].map((value) => (value === undefined ? undefined : valueWords(value, things)));
  const areTexts = typeof before === "string" && typeof after === "string";
  return areTexts && was === is ? spokenApart(before, after) : [was, is];
}

function listWords(values: readonly unknown[], things: Things): string {
  const isShort = values.length <= 5 && values.every((value) => typeof value !== "object" || value === null);
  return isShort ? `[${values.map((value) => valueWords(value, things)).join(", ")}]` : `${values.length} values`;
}

/** A path as people call what stands there: `tier` for `$.Attributes.tier`. */
export function pathWords(path: string): string {
  const attribute = /^`?\$\.(?:Attributes|FlowAttributes)(?:\.|\[')([^.'\]`]+)/u.exec(path);
  return attribute?.[1] ?? path;
}
