import { classifyText, formatJsonPath, type JsonPath } from "@flowc/connect-model";
import { type Code, literal } from "../program/code.js";

/** Finds the handle behind a path. Nothing where none leads there: the path then stays text. */
export type HandleFinder = (path: JsonPath) => Code | undefined;

/**
 * Text of a parameter as code: a string, a handle, or a template with handles. What the code evaluates to is the text
 * again, character by character: a path that a handle would spell differently stays as it was written.
 */
export function textCode(value: string, find: HandleFinder): Code {
  const { paths } = classifyText(value);
  const parts: (string | Code)[] = [];
  let end = 0;
  for (const { path, text, start, end: after } of paths) {
    const handle = formatJsonPath(path) === text ? find(path) : undefined;
    if (handle === undefined) continue;
    if (start > end) parts.push(value.slice(end, start));
    parts.push(handle);
    end = after;
  }
  if (end < value.length) parts.push(value.slice(end));
  const [first] = parts;
  if (first === undefined || (parts.length === 1 && typeof first === "string")) return literal(value);
  return parts.length === 1 ? (first as Code) : { kind: "template", parts };
}
