import { readFileSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";
import { type Diagnostic, type FormatOptions, formatDiagnostics } from "@flowc/diagnostics";

/** How diagnostics are shown in a folder: files relative to it, with their text for the code frames. */
export function diagnosticsIn(directory: string): Pick<FormatOptions, "displayFile" | "readSource"> {
  const texts = new Map<string, string | undefined>();
  return {
    displayFile: (file) => displayPath(file, directory),
    readSource(file) {
      if (!texts.has(file)) texts.set(file, readText(file));
      return texts.get(file);
    },
  };
}

/** A path as the author would write it: relative inside the folder, absolute elsewhere, with forward slashes. */
export function displayPath(file: string, directory: string): string {
  const path = relative(directory, file);
  const isInside = path !== "" && !path.startsWith(`..${sep}`) && path !== ".." && !isAbsolute(path);
  return (isInside ? path : file).replaceAll(sep, "/");
}

/** Diagnostics as text. */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  { directory, ...options }: { directory: string } & Pick<FormatOptions, "color" | "suppressed">,
): string {
  return formatDiagnostics(diagnostics, {
    format: "text",
    closing: closingWords(diagnostics),
    ...options,
    ...diagnosticsIn(directory),
  });
}

/** From so many findings on the first ones have left the screen when the last one is read. */
const manyFindings = 20;
/** How many codes the end of a long report names. */
const namedCodes = 5;

/** What a report that found something ends with: what there is most of when it is long, and how to know more. */
export function closingWords(diagnostics: readonly Diagnostic[]): string {
  const hint = explainHint(diagnostics);
  return diagnostics.length < manyFindings ? hint : `${mostOften(diagnostics)}\n${hint}`;
}

function mostOften(diagnostics: readonly Diagnostic[]): string {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  const codes = [...counts].toSorted(([, a], [, b]) => b - a).map(([code, count]) => `${code} (${count})`);
  const others = codes.length - namedCodes;
  const rest = others > 0 ? `, and ${others} other ${others === 1 ? "code" : "codes"}` : "";
  return `Most often: ${codes.slice(0, namedCodes).join(", ")}${rest}.`;
}

/** How to know more about the worst of them. */
export function explainHint(diagnostics: readonly Diagnostic[]): string {
  const first = (wanted: Diagnostic["severity"]) => diagnostics.find(({ severity }) => severity === wanted);
  const worst = first("error") ?? first("warning") ?? diagnostics[0];
  return `flowc explain ${worst?.code ?? "CODE"} tells more about it.`;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
