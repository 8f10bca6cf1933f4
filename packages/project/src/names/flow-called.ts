import { relative, sep } from "node:path";
import { documentKey, type FlowUnit, type GraphType } from "@flowc/connect-model";

/** Names under which TypeScript exports a flow. */
export type ExportNames = ReadonlyMap<FlowUnit, readonly string[]>;

/** A flow that has a name which others have too: how people tell them apart, and a word that means this one only. */
export interface FlowPlace {
  readonly type: GraphType;
  /** Relative to where the command runs, with its line: `flows/main.flow.ts:3`. Absent for a flow of no file. */
  readonly place?: string;
  /** What can be said instead of the name: `flows/main.flow.ts#main`. Absent for a flow of no file. */
  readonly word?: string;
}

/**
 * The flows that a name of a project stands for: those that are called so; if there is none, the only one that is
 * exported under it. A type leaves only those of that type, where there are several.
 */
export function flowsCalled(
  name: string,
  flows: readonly FlowUnit[],
  exportNames: ExportNames | undefined,
  type: GraphType | undefined,
): readonly FlowUnit[] {
  const called = flows.filter(({ graph }) => graph.name === name);
  if (called.length > 0) return ofType(called, type);
  const exported = flows.filter((unit) => exportNames?.get(unit)?.includes(name));
  return exported.length === 1 ? exported : [];
}

/** Those of a type where there are several and some have it; all of them otherwise. */
export function ofType(flows: readonly FlowUnit[], type: GraphType | undefined): readonly FlowUnit[] {
  const chosen = flows.filter(({ graph }) => graph.type === type);
  return flows.length > 1 && chosen.length > 0 ? chosen : flows;
}

/** What tells the flows of one file apart after a `#`: their names, or those of their exports where names are shared. */
export function namesInFile(flows: readonly FlowUnit[], exportNames: ExportNames | undefined): readonly string[] {
  const names = flows.map(({ graph }) => graph.name);
  if (new Set(names).size === names.length) return names;
  return flows.map((unit) => exportNames?.get(unit)?.[0] ?? unit.graph.name);
}

/** Where a flow is, and how it can be named instead. */
export function flowPlace(unit: FlowUnit, exportNames: ExportNames | undefined, directory: string): FlowPlace {
  const { type, name } = unit.graph;
  const span = unit.spans.find(documentKey);
  if (span === undefined) return { type };
  const file = relative(directory, span.file).split(sep).join("/");
  const [exported = name] = exportNames?.get(unit) ?? [];
  return { type, place: `${file}:${span.line}`, word: /\.json$/i.test(file) ? file : `${file}#${exported}` };
}
