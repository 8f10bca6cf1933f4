import type { Diagnostic } from "./diagnostic.js";
import { sortDiagnostics } from "./order.js";

/** How a file is named to the reader. */
export type FileNames = (file: string) => string;

/**
 * A name for each diagnostic that stays the same when lines move, when the words of a message change and when something
 * else in the flow is edited: made of code, flow, block and pointer, and a number among equals. What is not about a flow
 * is known by its resource, else by its file. Sixteen hexadecimal digits, a colon and the number from 1.
 * @param fileNames how files are named, so that a project has the same names in any folder
 */
export function fingerprints(
  diagnostics: readonly Diagnostic[],
  fileNames: FileNames = (file) => file,
): ReadonlyMap<Diagnostic, string> {
  const counts = new Map<string, number>();
  const named = new Map<Diagnostic, string>();
  for (const diagnostic of sortDiagnostics(diagnostics)) {
    const identity = identityOf(diagnostic, fileNames);
    const ordinal = (counts.get(identity) ?? 0) + 1;
    counts.set(identity, ordinal);
    named.set(diagnostic, `${hash64(identity)}:${ordinal}`);
  }
  return named;
}

function identityOf({ code, subject = {}, span }: Diagnostic, fileNames: FileNames): string {
  const { flow, resource, block = "", pointer = "" } = subject;
  return JSON.stringify([code, ...owner(), block, pointer]);

  function owner(): readonly string[] {
    if (flow !== undefined) return ["flow", flow];
    if (resource !== undefined) return ["resource", resource];
    return ["file", span === undefined ? "" : fileNames(span.file)];
  }
}

/** FNV-1a of 64 bits over UTF-16 units: it has to keep findings apart, not to withstand an attack. */
function hash64(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
