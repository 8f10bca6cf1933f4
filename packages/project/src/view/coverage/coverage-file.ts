import { readFileSync, statSync } from "node:fs";
import type { FlowUnit } from "@flowc/connect-model";
import { type Coverage, type FlowCoverage, parseCoverage, summarizeCoverage } from "@flowc/testing/coverage";
import type { Share } from "@flowc/viewer";

/** What the last run of the tests covered of a flow. */
export interface TestedFlow {
  readonly coverage: FlowCoverage;
  /** Branches that were taken. */
  readonly share: Share;
}

/** The coverage file of a project: read again when it was written anew. */
export class CoverageFile {
  readonly #file: string;
  #modified: number | undefined;
  #flows: ReadonlyMap<string, TestedFlow> = new Map();

  /** @param file path of a `coverage.json`, absolute; it need not be there */
  constructor(file: string) {
    this.#file = file;
  }

  /** What is known of a flow; undefined when no test run has told anything. */
  of({ graph }: FlowUnit): TestedFlow | undefined {
    const flows = this.#read();
    // Where a flow has the name of a module, the simulator tells them apart.
    return flows.get(keyIn(graph)) ?? flows.get(keyIn({ ...graph, name: `${graph.name} (module)` }));
  }

  /** When the file was written that counts now: changes with its content. */
  stamp(): number | undefined {
    this.#read();
    return this.#modified;
  }

  #read(): ReadonlyMap<string, TestedFlow> {
    const modified = statSync(this.#file, { throwIfNoEntry: false })?.mtimeMs;
    if (modified === this.#modified) return this.#flows;
    this.#modified = modified;
    const coverage = modified === undefined ? undefined : readCoverage(this.#file);
    this.#flows = coverage === undefined ? new Map() : testedFlows(coverage);
    return this.#flows;
  }
}

function readCoverage(file: string): Coverage | undefined {
  try {
    return parseCoverage(readFileSync(file, "utf8"), file).coverage;
  } catch {
    return undefined;
  }
}

function testedFlows(coverage: Coverage): ReadonlyMap<string, TestedFlow> {
  const summaries = summarizeCoverage(coverage).flows;
  return new Map(
    coverage.flows.map((flow, index) => {
      const { covered = 0, total = 0 } = summaries[index]?.branches ?? {};
      return [keyIn(flow), { coverage: flow, share: { taken: covered, total } }];
    }),
  );
}

function keyIn({ name, type }: { readonly name: string; readonly type: string }): string {
  return `${type === "MODULE" ? "module" : "flow"} ${name}`;
}
