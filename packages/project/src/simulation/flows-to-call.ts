import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { FlowUnit, GraphType } from "@flowc/connect-model";
import { type Diagnostic, nearest } from "@flowc/diagnostics";
import { loadingFor, type ResourceDeclaration } from "@flowc/provisioner";
import { readFlows } from "../inputs/read-flows.js";
import { readProject } from "../inputs/read-project.js";
import type { Sources } from "../inputs/read-sources.js";
import { loadProject } from "../load-project.js";
import { flowPlace, flowsCalled, namesInFile, ofType } from "../names/flow-called.js";
import { projectDiagnostics } from "../project-diagnostics.js";

/** What a contact is to run. */
export interface FlowsToCallOptions {
  /** A file, `file#flow`, or the name of a flow of the project. */
  readonly flow: string;
  /** What a relative path is relative to, and where the project is looked for. */
  readonly directory: string;
  readonly config?: string | undefined;
  /** Name of the environment that the project's files are loaded for. */
  readonly environment?: string | undefined;
  /** Flow type of a document that does not say its own; and which of several flows of one name or file is meant. */
  readonly type?: GraphType | undefined;
  /** Whether a module may be named, too. Default false: contacts begin in flows. */
  readonly hasModules?: boolean | undefined;
}

/** The flow that a contact begins in, with everything that it may come to. */
export interface FlowsToCall {
  /** Name of the flow. Absent when it could not be found: the diagnostics say why. */
  readonly flow?: string;
  /** The name under which TypeScript exports it. Absent for a document, or one inside a list. */
  readonly exportName?: string;
  /** The flow first, then the flows of its file, then those of the project. */
  readonly units: readonly FlowUnit[];
  readonly resources: readonly ResourceDeclaration[];
  /** CLI101 to CLI126, CLI180, CLI260, CLI261, CLI266 and FLOW8xx. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether a word that is neither there nor the name of a flow is meant as a path. A slash alone says nothing: names may have one. */
function isPath(word: string): boolean {
  return /\.(json|m?ts)(#.+)?$/is.test(word) || /^(\.{0,2}|[a-z]:)[\\/]/i.test(word);
}

/** The flows and resources of the project around, or none where there is no project. */
async function projectSources(options: FlowsToCallOptions): Promise<Partial<Sources> & Pick<Sources, "diagnostics">> {
  const { project, diagnostics } = await loadProject(options.directory, { config: options.config });
  if (project === undefined) {
    const isLoose = options.config === undefined && diagnostics.every(({ code }) => code === "CLI101");
    return { diagnostics: isLoose ? [] : diagnostics };
  }
  const read = await readProject(project, options.environment);
  return { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
}

function takesContacts({ graph }: FlowUnit): boolean {
  return graph.type !== "MODULE";
}

function withFlow(
  chosen: FlowUnit,
  others: readonly FlowUnit[],
  exportNames?: Sources["exportNames"],
): Pick<FlowsToCall, "flow" | "units" | "exportName"> {
  const [exportName] = exportNames?.get(chosen) ?? [];
  const units = [chosen, ...others.filter((unit) => unit !== chosen)];
  return { flow: chosen.graph.name, units, ...(exportName !== undefined && { exportName }) };
}

function missingFlow(name: string, declared: readonly FlowUnit[], isChoice: (unit: FlowUnit) => boolean): Diagnostic {
  if (declared.some(({ graph }) => graph.name === name)) {
    return projectDiagnostics.create("CLI261", { path: name, flows: [] });
  }
  const known = declared.filter(isChoice).map(({ graph }) => graph.name);
  return projectDiagnostics.create("CLI260", { name, similar: nearest(name, known), known });
}

/** Finds the flow that a contact is to run, in a file or in the project, and what it may come to. */
export async function flowsToCall(options: FlowsToCallOptions): Promise<FlowsToCall> {
  const { flow, directory, type } = options;
  const around = await projectSources(options);
  const { units: declared = [], resources = [], exportNames } = around;
  const isChoice = options.hasModules ? () => true : takesContacts;
  const found = around.diagnostics.filter(({ severity }) => severity === "error");
  const isThere = existsSync(resolve(directory, flow));
  const called = isThere ? [] : flowsCalled(flow, declared.filter(isChoice), exportNames, type);
  const [only, second] = called;
  if (second !== undefined) {
    const flows = called.map((unit) => flowPlace(unit, exportNames, directory));
    return { units: [], resources, diagnostics: [projectDiagnostics.create("CLI266", { name: flow, flows })] };
  }
  if (only !== undefined) return { ...withFlow(only, declared, exportNames), resources, diagnostics: found };
  if (!isThere && !isPath(flow)) {
    // A flow may be missing because its file could not be read.
    return { units: [], resources, diagnostics: found.length > 0 ? found : [missingFlow(flow, declared, isChoice)] };
  }
  const read = await loadingFor(options.environment, () => readFlows(flow, { directory, type }));
  const errors = read.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { units: [], resources, diagnostics: errors };
  const candidates = ofType(read.units.filter(isChoice), type);
  const [chosen] = candidates;
  if (chosen === undefined || candidates.length > 1) {
    const flows = namesInFile(candidates, read.exportNames);
    const path = fileOf(flow);
    return { units: [], resources, diagnostics: [projectDiagnostics.create("CLI261", { path, flows })] };
  }
  const others = [...(await flowsBeside(flow, options)), ...declared];
  return { ...withFlow(chosen, others, read.exportNames), resources, diagnostics: found };
}

/** The file of a word such as `flows/main.flow.ts#main`. */
function fileOf(word: string): string {
  return word.replace(/^(.*\.(?:json|m?ts))#.+$/is, "$1");
}

/** The flows and modules of the file that the flow is in. */
async function flowsBeside(
  flow: string,
  { directory, type, environment }: FlowsToCallOptions,
): Promise<readonly FlowUnit[]> {
  const path = fileOf(flow);
  if (path === flow) return [];
  return (await loadingFor(environment, () => readFlows(path, { directory, type }))).units;
}
