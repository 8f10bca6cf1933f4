import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Diagnostic, nearest, type Span } from "@flowc/diagnostics";
import { projectDiagnostics } from "../project-diagnostics.js";
import { mappedPlace } from "./author-places.js";
import type { Bundle } from "./bundle.js";
import { ownAddress } from "./own-packages.js";

/** What was loaded when an error was thrown. */
export interface LoadedFiles extends Pick<Bundle, "inputs"> {
  readonly root: string;
  /** The files that were asked for, absolute. */
  readonly entries: readonly string[];
}

/** An error that the author's code threw, or that kept it from running, as one diagnostic on the author's line. */
export async function thrownDiagnostic(error: unknown, files: LoadedFiles): Promise<Diagnostic> {
  const text = error instanceof Error ? error.message : "";
  const missing = /^Cannot find (?:package|module) '([^']+)'/.exec(text)?.[1];
  if (missing !== undefined) {
    const name = packageName(missing);
    return projectDiagnostics.create("CLI122", { package: name }, { span: importOf(name, files) });
  }
  const unexported = /requested module '([^']+)' does not provide an export named '([^']+)'/.exec(text);
  if (unexported !== null) return missingExport(unexported[1]!, unexported[2]!, files);
  const span = frameOf(error) ?? firstEntry(files);
  return projectDiagnostics.create("CLI121", { error: errorInWords(error) }, { span });
}

/**
 * An error that code of a project threw on its own time, for example in a promise that nobody waited for: CLI121 on the
 * author's line. Undefined for an error that no line of the project is part of.
 */
export function lateErrorDiagnostic(error: unknown): Diagnostic | undefined {
  const span = frameOf(error);
  return span && projectDiagnostics.create("CLI121", { error: errorInWords(error) }, { span });
}

/** The error as a sentence, without its stack. */
export function errorInWords(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown value that is no Error: ${inWords(error)}`;
  return `${error.name}: ${error.message}`;
}

function inWords(value: unknown): string {
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

/** The first frame of the stack that is the author's. */
export function frameOf(error: unknown): Span | undefined {
  if (!(error instanceof Error) || typeof error.stack !== "string") return undefined;
  for (const [, file, line, column] of error.stack.matchAll(
    /\(?((?:file:\/\/|\/|[A-Za-z]:[\\/])[^()\n]*?):(\d+):(\d+)\)?$/gm,
  )) {
    const place = mappedPlace({ file: file!, line: Number(line), column: Number(column) });
    if (place !== undefined) return place;
  }
  return undefined;
}

async function missingExport(module: string, name: string, files: LoadedFiles): Promise<Diagnostic> {
  const exported = await import(ownAddress(module) ?? module).then(
    (found: Record<string, unknown>) => Object.keys(found),
    () => [],
  );
  const importers = Object.entries(files.inputs).filter(([, { imports }]) =>
    imports.some(({ path }) => path === module),
  );
  const spans = importers.flatMap(([file]) => placeOfWord(resolve(files.root, file), name) ?? []);
  return projectDiagnostics.create("CLI123", { module, name, similar: nearest(name, exported) }, { span: spans[0] });
}

function importOf(name: string, { root, inputs }: LoadedFiles): Span | undefined {
  for (const [file, { imports }] of Object.entries(inputs)) {
    const found = imports.find(({ path }) => packageName(path) === name);
    if (found !== undefined) return placeOfWord(resolve(root, file), found.path);
  }
  return undefined;
}

function placeOfWord(file: string, word: string): Span | undefined {
  const lines = readFileSync(file, "utf8").split("\n");
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  for (const [index, line] of lines.entries()) {
    const match = new RegExp(`(?<![\\w$])${escaped}(?![\\w$])`).exec(line);
    if (match) {
      const column = match.index + 1;
      return { file, line: index + 1, column, end: { line: index + 1, column: column + word.length } };
    }
  }
  return undefined;
}

function packageName(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

function firstEntry({ entries: [file] }: LoadedFiles): Span | undefined {
  return file === undefined ? undefined : { file, line: 1, column: 1 };
}
