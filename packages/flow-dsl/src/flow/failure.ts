import { nearest, type Span } from "@flowc/diagnostics";
import { spanOf } from "../call-sites/mapper.js";

/** Why an author's callback threw and where, for a diagnostic instead of a crash. */
export interface BuildFailure {
  readonly reason: string;
  readonly span: Span | undefined;
}

/**
 * Reads what was thrown. The place is the innermost frame of the stack text that the mapper takes for the author's
 * code; without a stack, `fallback`.
 */
export function failureOf(error: unknown, fallback: Span | undefined): BuildFailure {
  if (!looksLikeError(error)) return { reason: String(error), span: fallback };
  const { stack } = error;
  // Whoever prepares stack traces may have made something else of it.
  return { reason: error.message || error.name, span: (typeof stack === "string" && placeOf(stack)) || fallback };
}

/** The method of a builder that was meant, when the author called one that it does not have. */
export function similarMethod(reason: string, builder: unknown): string | undefined {
  const called = /\.([\w$]+) is not a function$/.exec(reason)?.[1];
  if (called === undefined || typeof builder !== "object" || builder === null) return undefined;
  return nearest(called, Object.keys(Object.getPrototypeOf(builder)));
}

/** Errors may come from another realm, so `instanceof` does not tell. */
function looksLikeError(value: unknown): value is Error {
  return typeof value === "object" && value !== null && "message" in value && typeof value.message === "string";
}

function placeOf(stack: string): Span | undefined {
  for (const [, file = "", line, column] of stack.matchAll(/^\s+at (?:.*\()?(.+?):(\d+):(\d+)\)?$/gm)) {
    if (isOurs(file) || file.startsWith("node:")) continue;
    const span = spanOf({ file, line: Number(line), column: Number(column) });
    if (span) return span;
  }
  return undefined;
}

// Bundlers for scripts leave the URL of a module undefined.
const url: string | undefined = import.meta.url;

/** Folder of this package's running code, as stack frames spell it. */
const home = url?.slice(0, url.lastIndexOf("/flow/"));

function isOurs(file: string): boolean {
  return home !== undefined && home !== "" && (file.startsWith(home) || file.startsWith(home.slice("file://".length)));
}
