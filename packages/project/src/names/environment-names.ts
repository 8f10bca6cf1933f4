import { readFileSync } from "node:fs";
import { findConfig } from "../config/find-config.js";
import { oneLine } from "./one-line.js";

/** The environment that every project has; said here again, because where it is defined loads too much. */
const localName = "local";

/**
 * Names of the environments of the project around a folder, as its configuration spells them out. The text is only looked
 * at, nothing is run: an environment that is made by a program is not found. For suggestions, not for decisions.
 */
export function environmentNames(directory: string): readonly string[] {
  const config = findConfig(directory);
  const names = config === undefined ? [] : keysOf("environments", textOf(config));
  return [...new Set([localName, ...names.filter(oneLine)])];
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Comments, strings, words and signs of TypeScript, as far as an object literal needs them. */
const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|[\w$]+|[^\s\w$]/g;

/** The keys of the first object literal that stands as the value of a member. */
function keysOf(member: string, text: string): string[] {
  const tokens = (text.match(token) ?? []).filter((part) => !/^\/[/*]/.test(part));
  const start = tokens.findIndex(
    (part, at) => unquoted(part) === member && tokens[at + 1] === ":" && tokens[at + 2] === "{",
  );
  if (start < 0) return [];
  const keys: string[] = [];
  let depth = 0;
  for (let at = start + 2; at < tokens.length; at++) {
    const part = tokens[at] ?? "";
    if (/^[{([]$/.test(part)) depth++;
    if (/^[})\]]$/.test(part) && --depth === 0) break;
    const isKey = depth === 1 && /^[{,]$/.test(tokens[at - 1] ?? "") && tokens[at + 1] === ":";
    if (isKey) keys.push(unquoted(part));
  }
  return keys;
}

function unquoted(part: string): string {
  return part.replace(/^(["'])([^\\]*)\1$/, "$2");
}
