import { existsSync } from "node:fs";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { type Channel, documentKey, type FlowUnit } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import {
  type Exploration,
  explorationText,
  exploreInPortions,
  type SuiteFlow,
  starterSuite,
} from "@flowc/testing/explore";
import type { ProjectListener } from "../events.js";
import { writeFiles } from "../output/write-files.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import { type FlowsToCallOptions, flowsToCall } from "../simulation/flows-to-call.js";
import { hasErrors } from "./has-errors.js";

export interface ExploreFlowOptions extends FlowsToCallOptions {
  /** Channel on which contacts arrive. Default: those that conditions ask about. */
  readonly channel?: Channel | undefined;
  /** States that are looked at before the search gives up. */
  readonly states?: number | undefined;
  /** Whether blocks are made to fail that would work. */
  readonly lettingFail: boolean;
  /** File that a test for each branch is written to, relative to the directory. */
  readonly tests?: string | undefined;
  /** Whether a file of tests that is there already is replaced. */
  readonly force?: boolean | undefined;
  readonly onEvent?: ProjectListener | undefined;
}

/** What was found, and what was written. */
export interface ExploreFlowResult {
  /** Absent when there was nothing to explore. */
  readonly exploration?: Exploration;
  /** What was found, for people. */
  readonly text?: string;
  /** The file of tests, absolute, when one was written. */
  readonly written?: string;
  /** CLI260, CLI261, CLI290, CLI291, what reading reports, and what was found on the ways. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Walks all ways through a flow of a project or a file, and writes tests for its branches when that is wanted. */
export async function exploreFlow(options: ExploreFlowOptions): Promise<ExploreFlowResult> {
  const { channel, states, lettingFail, tests, directory, onEvent } = options;
  const { flow, units, exportName, diagnostics } = await flowsToCall(options);
  if (flow === undefined || hasErrors(diagnostics)) return { diagnostics };
  const file = tests === undefined ? undefined : resolve(directory, tests);
  const place = file === undefined ? undefined : suitePlace(units[0], exportName, file, options);
  if (place !== undefined && "code" in place) return { diagnostics: [...diagnostics, place] };
  const choices = {
    ...(channel && { start: { channel } }),
    ...(states !== undefined && { mostStates: states }),
    lettingFail,
  };
  const exploration = await exploreInPortions(units, flow, choices, (seen) => {
    onEvent?.({ type: "states-explored", states: seen });
  });
  const text = explorationText(exploration, (path) => relative(directory, resolve(directory, path)));
  const found = [...diagnostics, ...exploration.diagnostics];
  if (file === undefined || place === undefined) return { exploration, text, diagnostics: found };
  const failed = writeFiles(dirname(file), new Map([[basename(file), starterSuite(exploration, place)]]));
  return { exploration, text, ...(failed.length === 0 && { written: file }), diagnostics: [...found, ...failed] };
}

/** How the tests in a file name the flow, or why they cannot be written. */
function suitePlace(
  unit: FlowUnit | undefined,
  exportName: string | undefined,
  file: string,
  { flow, force = false, directory }: ExploreFlowOptions,
): SuiteFlow | Diagnostic {
  const source = unit?.spans.find(documentKey)?.file;
  if (source === undefined || exportName === undefined) return projectDiagnostics.create("CLI290", { flow });
  if (existsSync(file) && !force) {
    return projectDiagnostics.create("CLI291", { path: relative(directory, file) });
  }
  const path = relative(dirname(file), resolve(directory, source)).split(sep).join("/");
  const from = path.replace(/\.(m?)ts$/, ".$1js");
  return { name: exportName, from: from.startsWith(".") ? from : `./${from}` };
}
