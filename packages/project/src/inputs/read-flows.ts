import type { FlowUnit, GraphType } from "@flowc/connect-model";
import { type Diagnostic, nearest } from "@flowc/diagnostics";
import { projectDiagnostics } from "../project-diagnostics.js";
import { rootOf } from "./find-root.js";
import { readSources } from "./read-sources.js";
import { selectFiles } from "./select-files.js";

/** The flows that one word of the command line stands for. */
export interface ReadFlows {
  /** In the order of their files. */
  readonly units: readonly FlowUnit[];
  /** Names under which TypeScript exports a flow. */
  readonly exportNames: ReadonlyMap<FlowUnit, readonly string[]>;
  /** What kept flows from being read: errors only, and what was assumed about documents is left out. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadFlowsOptions {
  /** What a relative path is relative to. */
  readonly directory: string;
  readonly type?: GraphType | undefined;
}

/**
 * Reads the flows of a file or folder, or one of them: `flows/main.flow.ts#main` is the flow of that export, or of that
 * name in Connect. Reports CLI110 to CLI115, CLI120 to CLI126, CLI180 and FLOW8xx.
 */
export async function readFlows(word: string, { directory, type }: ReadFlowsOptions): Promise<ReadFlows> {
  const { path, name } = splitWord(word);
  const selected = selectFiles([path], directory);
  const { units, exportNames, diagnostics } = await readSources(selected.sources, { rootOf, type });
  const found = [...selected.diagnostics, ...diagnostics].filter(({ severity }) => severity !== "info");
  if (name === undefined || found.some(({ severity }) => severity === "error"))
    return { units, exportNames, diagnostics: found };
  const namesOf = (unit: FlowUnit) => [...(exportNames.get(unit) ?? []), unit.graph.name];
  const chosen = units.filter((unit) => namesOf(unit).includes(name));
  if (chosen.length > 0) return { units: chosen, exportNames, diagnostics: found };
  const known = units.flatMap(namesOf);
  const missing = projectDiagnostics.create("CLI180", { name, path, similar: nearest(name, known), known });
  return { units: [], exportNames, diagnostics: [...found, missing] };
}

/** Files may have a `#` in their names: only what follows the ending of a flow file names a flow. */
function splitWord(word: string): { readonly path: string; readonly name?: string } {
  const parts = /^(.*\.(?:json|m?ts))#(.+)$/is.exec(word);
  return parts === null ? { path: word } : { path: parts[1]!, name: parts[2]! };
}
