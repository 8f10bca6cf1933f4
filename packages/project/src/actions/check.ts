import type { FlowDefinition, FlowUnit, GraphType } from "@flowc/connect-model";
import { type Diagnostic, sortDiagnostics, withoutRepeats } from "@flowc/diagnostics";
import { checkFlow, checkFlows } from "@flowc/flow-compiler";
import { collectDesired, type Desired, type ResourceDeclaration } from "@flowc/provisioner";
import type { ProjectListener } from "../events.js";
import { rootOf } from "../inputs/find-root.js";
import { projectFiles } from "../inputs/project-files.js";
import { readSources } from "../inputs/read-sources.js";
import { type SelectedFiles, selectFiles } from "../inputs/select-files.js";
import { atAuthor, diagnosticAtAuthor } from "../loading/author-places.js";
import type { Project } from "../project.js";
import { projectDiagnostics } from "../project-diagnostics.js";

/** What a check saw and found. */
export interface CheckResult {
  /** Number of files that were read. */
  readonly files: number;
  readonly units: readonly FlowUnit[];
  readonly flows: readonly FlowDefinition[];
  readonly resources: readonly ResourceDeclaration[];
  /** The declarations as they are deployed. Absent when files were given: they need not be a whole project. */
  readonly desired?: Desired;
  /** In the order of files, positions and codes. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckFilesOptions {
  /** Files and folders, as the author names them. */
  readonly paths: readonly string[];
  /** What relative paths are relative to. */
  readonly directory: string;
  /** Flow type of JSON documents that do not say theirs. */
  readonly type?: GraphType | undefined;
  readonly onEvent?: ProjectListener | undefined;
}

/** Reads and checks files of flows, wherever they are. */
export async function checkFiles({ paths, directory, type, onEvent }: CheckFilesOptions): Promise<CheckResult> {
  const selected = selectFiles(paths, directory);
  return check(selected, { rootOf, type, onEvent });
}

/** Reads and checks every flow and resource of a project. */
export async function checkProject(
  project: Project,
  options: { onEvent?: ProjectListener | undefined } = {},
): Promise<CheckResult> {
  const result = await check(await projectFiles(project), { rootOf: () => project.root, ...options });
  const { desired, diagnostics } = collect(result);
  const isEmpty = result.units.length + result.resources.length + result.diagnostics.length === 0;
  const empty = isEmpty ? [projectDiagnostics.create("CLI116", { folder: project.root })] : [];
  return { ...result, desired, diagnostics: tidy([...result.diagnostics, ...diagnostics, ...empty]) };
}

/** Collects what was declared, with the author's places. */
function collect({ resources, flows }: CheckResult): { desired: Desired; diagnostics: readonly Diagnostic[] } {
  const { desired, diagnostics } = collectDesired([...resources, ...flows]);
  const placed = desired.resources.map(({ span, ...resource }) => {
    const place = atAuthor(span);
    return { ...resource, ...(place && { span: place }) };
  });
  // That a flow could not be built is news only where nobody has listed the flow's own errors.
  const news = diagnostics.filter(({ code }) => code !== "PLAN128");
  return { desired: { ...desired, resources: placed }, diagnostics: news.map(diagnosticAtAuthor) };
}

interface CheckOptions {
  rootOf(file: string): string;
  readonly type?: GraphType | undefined;
  readonly onEvent?: ProjectListener | undefined;
}

async function check(selected: SelectedFiles, { type, onEvent, ...options }: CheckOptions): Promise<CheckResult> {
  onEvent?.({ type: "files-selected", files: selected.sources.length });
  const { files, units, flows, resources, diagnostics } = await readSources(selected.sources, {
    rootOf: options.rootOf,
    type,
  });
  const found = [...units.flatMap((unit) => checkFlow(unit)), ...checkFlows(units)];
  onEvent?.({ type: "flows-checked", flows: units.length });
  return { files, units, flows, resources, diagnostics: tidy([...selected.diagnostics, ...diagnostics, ...found]) };
}

function tidy(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return sortDiagnostics(withoutRepeats(diagnostics));
}
