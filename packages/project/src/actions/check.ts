import type { FlowDefinition, FlowUnit, GraphType } from "@flowc/connect-model";
import { type Diagnostic, type SuppressedDiagnostic, sortDiagnostics, withoutRepeats } from "@flowc/diagnostics";
import { reportFlow, reportFlows } from "@flowc/flow-compiler";
import { collectDesired, type Desired, loadingFor, type ResourceDeclaration, words } from "@flowc/provisioner";
import { CheckMemory } from "../checks/check-memory.js";
import { prepareJudgement } from "../checks/judgement.js";
import type { ProjectListener } from "../events.js";
import { rootOf } from "../inputs/find-root.js";
import { projectFiles } from "../inputs/project-files.js";
import { readSources } from "../inputs/read-sources.js";
import { type SelectedFiles, selectFiles } from "../inputs/select-files.js";
import { diagnosticAtAuthor } from "../loading/author-places.js";
import type { Project } from "../project.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import { hasErrors } from "./has-errors.js";

/** What a check saw and found. */
export interface CheckResult {
  /** Number of files that were read. */
  readonly files: number;
  /** The files, absolute. */
  readonly checkedFiles: readonly string[];
  readonly units: readonly FlowUnit[];
  readonly flows: readonly FlowDefinition[];
  readonly resources: readonly ResourceDeclaration[];
  /** The declarations as they are deployed. Absent when files were given: they need not be a whole project. */
  readonly desired?: Desired;
  /** In the order of files, positions and codes. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was found and is not reported, because a comment or the configuration says so. In the same order. */
  readonly suppressed: readonly SuppressedDiagnostic[];
}

export interface CheckFilesOptions {
  /** Files and folders, as the author names them. */
  readonly paths: readonly string[];
  /** What relative paths are relative to. */
  readonly directory: string;
  /** Flow type of JSON documents that do not say theirs. */
  readonly type?: GraphType | undefined;
  /** The project whose configuration says how findings are reported. Without one only comments in the files do. */
  readonly project?: Project | undefined;
  readonly onEvent?: ProjectListener | undefined;
}

/** Reads and checks files of flows, wherever they are. */
export async function checkFiles({ paths, directory, ...options }: CheckFilesOptions): Promise<CheckResult> {
  return check(selectFiles(paths, directory), { ...options, rootOf, isWhole: false });
}

export interface CheckProjectOptions {
  /** Name of the environment that the files are loaded for. Default: that of `FLOWC_ENVIRONMENT`, else `local`. */
  readonly environment?: string | undefined;
  readonly onEvent?: ProjectListener | undefined;
  /** What the last check of the project found out. Absent: everything is read. */
  readonly memory?: CheckMemory | undefined;
}

/** Reads and checks every flow and resource of a project. */
export async function checkProject(project: Project, options: CheckProjectOptions = {}): Promise<CheckResult> {
  const { memory } = options;
  const selected = await (memory === undefined ? projectFiles(project) : memory.filesOf(project));
  const result = await check(selected, {
    ...options,
    project,
    rootOf: () => project.root,
    isWhole: true,
  });
  const { desired, diagnostics } = collect(result, memory);
  const isEmpty = result.units.length + result.resources.length + result.diagnostics.length === 0;
  const empty = isEmpty ? [projectDiagnostics.create("CLI116", { folder: project.root })] : [];
  return { ...result, desired, diagnostics: tidy([...result.diagnostics, ...diagnostics, ...empty]) };
}

/** Collects what was declared, with the author's places. */
function collect(
  { resources, flows, diagnostics: reported }: CheckResult,
  memory: CheckMemory = new CheckMemory(),
): { desired: Desired; diagnostics: readonly Diagnostic[] } {
  const { desired, diagnostics } = collectDesired([...resources, ...flows], memory.collected);
  const placed = memory.placed.of(desired.resources);
  // That a flow could not be built is news only where nothing says why.
  const broken = reported.flatMap(({ severity, subject }) => (severity === "error" ? (subject?.flow ?? []) : []));
  const told = new Set(broken.flatMap((name) => [words("flow", name), words("flowModule", name)]));
  const news = diagnostics.filter(({ code, subject }) => code !== "PLAN128" || !told.has(subject?.resource ?? ""));
  return { desired: { ...desired, resources: placed }, diagnostics: news.map(diagnosticAtAuthor) };
}

interface CheckOptions {
  rootOf(file: string): string;
  readonly project?: Project | undefined;
  readonly isWhole: boolean;
  readonly type?: GraphType | undefined;
  readonly environment?: string | undefined;
  readonly onEvent?: ProjectListener | undefined;
  readonly memory?: CheckMemory | undefined;
}

async function check(selected: SelectedFiles, options: CheckOptions): Promise<CheckResult> {
  const { type, onEvent, project, isWhole } = options;
  onEvent?.({ type: "files-selected", files: selected.sources.length });
  const { environment, rootOf, memory = new CheckMemory() } = options;
  const reading = { rootOf, type, memory: options.memory?.sources };
  const read = await loadingFor(environment, () => readSources(selected.sources, reading));
  const { files, scripts, units, flows, resources } = read;
  const checkedFiles = selected.sources.map(({ file }) => file);
  const judgement = await prepareJudgement({ project, isWhole, files: checkedFiles, scripts, memory });
  const { rules, judge, located, outcome } = judgement;
  const inspected = memory.inspect(units, rules);
  const found = [
    ...inspected
      .filter(({ findings }) => findings.length > 0)
      .flatMap((flow) => reportFlow(flow, { judge }))
      .map(located),
    ...reportFlows(inspected, { judge, memory: memory.between }),
    ...read.diagnostics.flatMap((finding) => judge(finding) ?? []),
  ];
  const judged = outcome(units, !hasErrors([...selected.diagnostics, ...read.diagnostics]));
  onEvent?.({ type: "flows-checked", flows: units.length });
  return {
    files,
    checkedFiles,
    units,
    flows,
    resources,
    diagnostics: tidy([...selected.diagnostics, ...found, ...judged.diagnostics]),
    suppressed: tidySuppressed(judged.suppressed),
  };
}

function tidy(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return sortDiagnostics(withoutRepeats(diagnostics));
}

function tidySuppressed(suppressed: readonly SuppressedDiagnostic[]): SuppressedDiagnostic[] {
  const kept = new Set(withoutRepeats(suppressed.map(({ diagnostic }) => diagnostic)));
  const order = new Map(sortDiagnostics([...kept]).map((diagnostic, index) => [diagnostic, index]));
  return suppressed
    .filter(({ diagnostic }) => kept.has(diagnostic))
    .sort((a, b) => order.get(a.diagnostic)! - order.get(b.diagnostic)!);
}
