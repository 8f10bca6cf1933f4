import type { FlowUnit, GraphType } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { diffFlows, type FlowDiff } from "@flowc/flow-compiler";
import { readFlows } from "../inputs/read-flows.js";
import { hasErrors } from "./has-errors.js";

export interface DiffOptions {
  /** What is compared, as the author names it: a file, a folder, or `file#flow`. */
  readonly before: string;
  readonly after: string;
  /** What relative paths are relative to. */
  readonly directory: string;
  /** Flow type of JSON documents that do not say theirs. */
  readonly type?: GraphType | undefined;
}

/** One flow in two versions, or in one of them only. */
export type ComparedFlow =
  | { readonly status: "compared"; readonly name: string; readonly diff: FlowDiff }
  | { readonly status: "added" | "removed"; readonly name: string; readonly type: GraphType };

/** What differs, or why it cannot be said. */
export interface DiffResult {
  /** Flows in the order of the version after, then those that are gone. Absent when something could not be read. */
  readonly flows?: readonly ComparedFlow[];
  /** Whether a contact could notice any of it: other layouts, identifiers and notes do not count. */
  readonly isDifferent: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compares flows in the words of those who call. One flow on either side is compared whatever the two are called; more
 * are matched by name, flows and modules apart.
 */
export async function diffPaths({ before, after, ...options }: DiffOptions): Promise<DiffResult> {
  const was = await readFlows(before, options);
  const is = await readFlows(after, options);
  const diagnostics = [...was.diagnostics, ...is.diagnostics];
  if (hasErrors(diagnostics)) return { isDifferent: false, diagnostics };
  const flows = compare(was.units, is.units);
  return { flows, isDifferent: flows.some(isDifferent), diagnostics };
}

function compare(before: readonly FlowUnit[], after: readonly FlowUnit[]): ComparedFlow[] {
  const isOne = before.length === 1 && after.length === 1;
  const left = new Map<string, FlowUnit[]>();
  for (const unit of before) {
    const key = isOne ? "" : keyOf(unit);
    left.set(key, [...(left.get(key) ?? []), unit]);
  }
  const compared = after.map((unit): ComparedFlow => {
    const { graph } = unit;
    const match = left.get(isOne ? "" : keyOf(unit))?.shift();
    if (match === undefined) return { status: "added", name: graph.name, type: graph.type };
    return { status: "compared", name: graph.name, diff: diffFlows(match.graph, graph) };
  });
  const gone = [...left.values()].flat();
  return [
    ...compared,
    ...gone.map(({ graph }): ComparedFlow => ({ status: "removed", name: graph.name, type: graph.type })),
  ];
}

function keyOf({ graph }: FlowUnit): string {
  return `${graph.type === "MODULE" ? "module" : "flow"} ${graph.name}`;
}

function isDifferent(flow: ComparedFlow): boolean {
  return flow.status !== "compared" || flow.diff.changes.length > 0;
}
