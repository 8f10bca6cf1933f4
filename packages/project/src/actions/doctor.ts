import { dirname, join, resolve } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import type { Variables } from "../doctor/credentials.js";
import { examineConnect, examineEnvironment } from "../doctor/examine-environments.js";
import { examineFolders, examineGit, type UsedFolder } from "../doctor/examine-folders.js";
import { examineBinaries, examineLoopback, examineNode } from "../doctor/examine-machine.js";
import { examinePackages } from "../doctor/examine-packages.js";
import { examineTypeScript } from "../doctor/examine-typescript.js";
import { amiss, fine, type Line } from "../doctor/line.js";
import { environmentOf, localName, type ProjectEnvironment } from "../environment/project-environment.js";
import { projectFiles } from "../inputs/project-files.js";
import { loadProject } from "../load-project.js";
import type { Project } from "../project.js";
import { projectDiagnostics } from "../project-diagnostics.js";

export interface ExamineOptions {
  /** Where the project is looked for. */
  readonly directory: string;
  /** Configuration file, relative to the directory. */
  readonly config?: string | undefined;
  /** The only environment that is looked at. Default: all. */
  readonly env?: string | undefined;
  /** Version of the flowc that runs. */
  readonly version: string;
  /** What the environment of the process says. */
  readonly variables: Variables;
}

/** What an examination found. */
export interface Examination {
  /** Folder of the project, or the one that was started in. */
  readonly root: string;
  readonly lines: readonly Line[];
  /** Whether there is no problem; warnings may be there. */
  readonly isHealthy: boolean;
  /** The findings of the lines: CLI101 to CLI126, CLI310 to CLI319, STATE1xx. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Looks at everything that flowc needs on this machine and in this project, one after the other. What is broken keeps
 * nothing else from being looked at. Nothing is written, no credentials are shown, and AWS is only asked for a state
 * that is kept there.
 */
export async function examineProject(options: ExamineOptions): Promise<Examination> {
  const { directory, version, variables } = options;
  const binaries = await examineBinaries();
  const {
    project,
    found,
    lines: loaded,
  } = await load(
    options,
    binaries.every(({ status }) => status === "ok"),
  );
  const { root } = project;
  const chosen = environments(project, options.env);
  const lines: Line[] = [examineNode(), ...binaries, ...loaded, ...(found ? await flowLines(project) : [])];
  lines.push(...examinePackages(root, version), ...(await examineTypeScript(root)));
  lines.push(...examineFolders(usedFolders(project, chosen.known)), ...(await examineGit(root)), ...chosen.lines);
  for (const environment of chosen.known) {
    lines.push(...(await examineEnvironment(environment, variables, root)), ...(await examineConnect(environment)));
  }
  lines.push(await examineLoopback());
  const diagnostics = lines.flatMap((line) => (line.status === "ok" ? [] : [line.diagnostic]));
  return { root: root || directory, lines, isHealthy: lines.every(({ status }) => status !== "problem"), diagnostics };
}

interface Loaded {
  /** What is there; where nothing could be loaded, a project without any configuration. */
  readonly project: Project;
  readonly found: boolean;
  readonly lines: readonly Line[];
}

async function load({ directory, config }: ExamineOptions, canLoad: boolean): Promise<Loaded> {
  const root = config === undefined ? directory : dirname(resolve(directory, config));
  const empty = { root, configFile: join(root, "flowc.config.ts"), config: {} };
  if (!canLoad) return { project: empty, found: false, lines: [] };
  const { project, diagnostics } = await loadProject(directory, { config });
  const amissed = diagnostics.map((diagnostic) => amiss("configuration", diagnostic));
  if (project === undefined) return { project: empty, found: false, lines: amissed };
  return { project, found: true, lines: [...amissed, fine("configuration", project.configFile)] };
}

async function flowLines(project: Project): Promise<readonly Line[]> {
  const { sources, diagnostics } = await projectFiles(project);
  const flows = sources.filter(({ holds }) => holds === "flows").length;
  const resources = sources.length - flows;
  const empty = sources.length === 0 ? [projectDiagnostics.create("CLI116", { folder: project.root })] : [];
  const findings = [...diagnostics, ...empty].map((diagnostic) => amiss("flows", diagnostic));
  if (findings.length > 0) return findings;
  return [fine("flows", `${flows} ${flows === 1 ? "file" : "files"} of flows, ${resources} of resources`)];
}

/** The environments that are looked at: the one that is named, or the built-in Connect and all that are configured. */
function environments(project: Project, name: string | undefined): { known: ProjectEnvironment[]; lines: Line[] } {
  const names =
    name === undefined ? [...new Set([localName, ...Object.keys(project.config.environments ?? {})])] : [name];
  const chosen = names.map((one) => environmentOf(project, one));
  return {
    known: chosen.flatMap(({ environment }) => environment ?? []),
    lines: chosen.flatMap(({ diagnostics }) => diagnostics).map((diagnostic) => amiss("configuration", diagnostic)),
  };
}

function usedFolders({ root, config }: Project, known: readonly ProjectEnvironment[]): readonly UsedFolder[] {
  const states = known.flatMap(({ state, target }) =>
    "file" in state ? [{ folder: dirname(state.file), use: `the state of "${target.name}"` }] : [],
  );
  return [
    { folder: join(root, ".flowc"), use: "what is compiled" },
    { folder: resolve(root, config.outDir ?? "build"), use: "what is built" },
    ...states,
  ];
}
