import { resolve } from "node:path";
import type { FlowGraph, FlowUnit, GraphType } from "@flowc/connect-model";
import { type Diagnostic, nearest } from "@flowc/diagnostics";
import { pairBlocks } from "@flowc/flow-compiler";
import { coverageOverlay, type Drawing, drawComparison, drawFlow } from "@flowc/pictures";
import { type FlowCoverage, parseCoverage } from "@flowc/testing/coverage";
import { hasErrors } from "../actions/has-errors.js";
import { readText } from "../inputs/read-document.js";
import { readFlows } from "../inputs/read-flows.js";
import { projectDiagnostics } from "../project-diagnostics.js";

/** How a flow is drawn, besides plainly. */
export interface DrawingOptions {
  /** File of a coverage, as `flowc test --coverage` writes it. */
  readonly coverage?: string | undefined;
  /** The version before: a file, a folder, or `file#flow`. */
  readonly diff?: string | undefined;
  /** What relative paths are relative to. */
  readonly directory: string;
  /** Flow type of documents that do not say theirs. */
  readonly type?: GraphType | undefined;
}

/** A drawing, or why there is none. */
export interface FlowDrawing {
  readonly drawing?: Drawing;
  /** What the picture shows, in a few words. */
  readonly title: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Draws flows, all of them with the same laid over them. */
export interface Drawer {
  /** @param isAsked whether this flow was named: then it is an error when there is nothing to lay over it */
  draw(unit: FlowUnit, isAsked: boolean): FlowDrawing;
}

/** Reads what is to be laid over flows. Reports CLI110 to CLI126, CLI180, TEST121 and FLOW8xx. */
export async function flowDrawer(
  options: DrawingOptions,
): Promise<{ readonly drawer?: Drawer; readonly diagnostics: readonly Diagnostic[] }> {
  if (options.coverage !== undefined) return coverageDrawer(options.coverage, options.directory);
  if (options.diff !== undefined) return comparisonDrawer(options.diff, options);
  const plain: Drawer = {
    draw: ({ graph }) => ({ drawing: drawFlow(graph), title: graph.name, diagnostics: [] }),
  };
  return { drawer: plain, diagnostics: [] };
}

function coverageDrawer(path: string, directory: string): Awaited<ReturnType<typeof flowDrawer>> {
  const file = resolve(directory, path);
  const { text, diagnostics: unread } = readText(file);
  if (text === undefined) return { diagnostics: unread };
  const { coverage, diagnostics } = parseCoverage(text, file);
  if (coverage === undefined) return { diagnostics };
  const covered = new Map<string, FlowCoverage>(coverage.flows.map((flow) => [keyOf(flow), flow]));
  const drawer: Drawer = {
    draw({ graph }, isAsked) {
      const title = `Coverage of ${graph.name}`;
      const flow = covered.get(keyOf(graph)) ?? covered.get(keyOf({ ...graph, name: `${graph.name} (module)` }));
      if (flow !== undefined) return { drawing: drawFlow(graph, [coverageOverlay(flow)]), title, diagnostics: [] };
      if (!isAsked) return { drawing: drawFlow(graph), title, diagnostics: [] };
      const known = coverage.flows.map(({ name }) => name);
      return { title, diagnostics: [missing("CLI340", graph, path, known)] };
    },
  };
  return { drawer, diagnostics };
}

async function comparisonDrawer(path: string, options: DrawingOptions): ReturnType<typeof flowDrawer> {
  const { units, diagnostics } = await readFlows(path, options);
  if (hasErrors(diagnostics)) return { diagnostics };
  const older = new Map(units.map(({ graph }) => [keyOf(graph), graph]));
  const [only] = units.length === 1 ? units : [];
  const drawer: Drawer = {
    draw({ graph }, isAsked) {
      const title = `Changes of ${graph.name}`;
      // One flow named and one flow to compare with are two versions of it, whatever they are called.
      const before = older.get(keyOf(graph)) ?? (isAsked ? only?.graph : { ...graph, entry: "", blocks: [] });
      if (before === undefined) {
        const known = units.map((unit) => unit.graph.name);
        return { title, diagnostics: [missing("CLI341", graph, path, known)] };
      }
      const blocks = pairBlocks(before, graph);
      return { drawing: drawComparison({ before, after: graph, blocks }), title, diagnostics: [] };
    },
  };
  return { drawer, diagnostics };
}

function missing(code: "CLI340" | "CLI341", { name }: FlowGraph, path: string, known: readonly string[]): Diagnostic {
  return projectDiagnostics.create(code, { flow: name, path, similar: nearest(name, known), known });
}

function keyOf({ name, type }: { readonly name: string; readonly type: string }): string {
  return `${type === "MODULE" ? "module" : "flow"} ${name}`;
}
