import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { JsonObject } from "@flowc/connect-model";
import { type Diagnostic, sortDiagnostics } from "@flowc/diagnostics";
import type { FlowDocument, ImportedFile, ImportedProject } from "@flowc/flow-import";
import {
  type Adoptable,
  adoptedState,
  createPlan,
  findAdoptable,
  type LeftOut,
  type Plan,
  planIsEmpty,
  type State,
  words,
} from "@flowc/provisioner";
import type { FlowcConfig } from "../config/flowc-config.js";
import { environmentOf, localName, type ProjectEnvironment } from "../environment/project-environment.js";
import { type OpenEnvironment, withEnvironment } from "../environment/with-environment.js";
import type { ProjectListener } from "../events.js";
import { missingProjectFiles } from "../init/package-files.js";
import { loadProject } from "../load-project.js";
import { existingFiles, writeFiles } from "../output/write-files.js";
import type { Project } from "../project.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import { checkProject } from "./check.js";
import { hasErrors } from "./has-errors.js";

export interface AdoptOptions {
  /** What relative paths are relative to. */
  readonly directory: string;
  /** Folder of the project that is written. It may have a configuration already. Default: the directory. */
  readonly out?: string | undefined;
  /** Environment that is adopted. Default: the built-in Connect. */
  readonly env?: string | undefined;
  /** Alias, id or ARN of the instance. Default: the environment's, or the only one in the region. */
  readonly instance?: string | undefined;
  /** Region of an environment that is not configured yet. */
  readonly region?: string | undefined;
  /** Whether files that are there already are replaced. Default false. */
  readonly force?: boolean;
  /** Whether the sample flows of every new instance are written, too. Default false. */
  readonly samples?: boolean;
  readonly signal?: AbortSignal;
  readonly onEvent?: ProjectListener;
}

/** What an adoption wrote, and what a plan says of it. */
export interface AdoptResult {
  /** Folder of the project, absolute. */
  readonly folder: string;
  /** Name of the environment. */
  readonly environment: string;
  /** Alias of the instance, once it is known. */
  readonly instance?: string;
  /** Files by path from the folder, with forward slashes: written, unless `isWritten` says otherwise. */
  readonly files: readonly string[];
  readonly flows: readonly ImportedFile[];
  /** How many resources were declared, by kind in field words. */
  readonly declared: Readonly<Record<string, number>>;
  readonly leftOut: readonly LeftOut[];
  readonly isWritten: boolean;
  /** What a deploy would do right after. Absent when it could not be planned. */
  readonly plan?: Plan;
  /** CLI134, CLI241 to CLI243, FLOW8xx, PLAN1xx, PLAN352, STATE1xx. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes a live instance as a project in TypeScript: its resources, its flows, and a state that knows them as adopted.
 * Connect is only read. What was written is loaded and planned right away: the plan should be empty, and what it holds
 * is told. Files that are there already are only replaced when told so; a configuration never is.
 */
export async function adoptInstance(options: AdoptOptions): Promise<AdoptResult> {
  const folder = resolve(options.directory, options.out ?? ".");
  const base = { folder, environment: options.env ?? localName, files: [], flows: [], declared: {}, leftOut: [] };
  const nothing = { ...base, isWritten: false };
  const { project, diagnostics } = await projectIn(folder, options);
  if (project === undefined) return { ...nothing, diagnostics };
  const chosen = environmentOf(project, options.env);
  if (chosen.environment === undefined) return { ...nothing, diagnostics: [...diagnostics, ...chosen.diagnostics] };
  const environment = withInstance(chosen.environment, options.instance);
  const result = await withEnvironment<Partial<AdoptResult> & Pick<AdoptResult, "diagnostics">>(
    environment,
    options,
    (open) => adopt(open, environment, folder, options),
    diagnostics,
  );
  return { ...nothing, ...result };
}

/** The project of the folder; where it has no configuration, the one that it will have. */
async function projectIn(
  folder: string,
  { env = localName, region, instance }: AdoptOptions,
): Promise<{ readonly project?: Project; readonly diagnostics: readonly Diagnostic[] }> {
  const configFile = join(folder, "flowc.config.ts");
  if (existsSync(configFile)) return loadProject(folder, { config: configFile });
  const alias = instance === undefined ? {} : { instanceAlias: instance };
  const config =
    env === localName ? { ...alias, ...(region !== undefined && { region }) } : region && { region, ...alias };
  if (!config) return { diagnostics: [projectDiagnostics.create("CLI241", { environment: env })] };
  const environments: FlowcConfig["environments"] = { [env]: config };
  return { project: { root: folder, configFile, config: { environments } }, diagnostics: [] };
}

function withInstance(environment: ProjectEnvironment, instance: string | undefined): ProjectEnvironment {
  if (instance === undefined) return environment;
  return { ...environment, target: { ...environment.target, instanceAlias: instance } };
}

async function adopt(open: OpenEnvironment, environment: ProjectEnvironment, folder: string, options: AdoptOptions) {
  const { signal, onEvent, samples = false, force = false } = options;
  const { state, diagnostics: unread } = await open.store.read();
  if (state === undefined) return { diagnostics: unread };
  const watched = { ...(signal && { signal }), ...(onEvent && { onEvent }) };
  const { adoptable, diagnostics: unfound } = await findAdoptable({
    api: open.connection.api,
    environment: environment.target,
    state,
    samples,
    ...watched,
  });
  const before = [...unread, ...unfound];
  if (adoptable === undefined) return { diagnostics: before };
  const written = await write(adoptable, environment, folder, force, options);
  const told = [...before, ...written.diagnostics, ...omissions(adoptable), ...ownership(adoptable)];
  if (!written.isWritten) return { ...written, diagnostics: told };
  const proven = await prove(
    open,
    { ...environment, target: target(environment, adoptable) },
    folder,
    adoptable,
    state,
  );
  return { ...written, ...proven, diagnostics: sortDiagnostics([...told, ...proven.diagnostics]) };
}

/** The environment with the instance that was found. */
function target({ target: given }: ProjectEnvironment, { alias }: Adoptable) {
  return { ...given, instanceAlias: given.instanceAlias ?? alias };
}

/** Prints everything and puts it into the folder. */
async function write(
  adoptable: Adoptable,
  environment: ProjectEnvironment,
  folder: string,
  force: boolean,
  { onEvent, signal }: AdoptOptions,
) {
  // The printer and the formatter are only loaded when there is something to print.
  const { importProject } = await import("@flowc/flow-import");
  const imported = await importProject(adoptable.flows.map(documentOf), {
    names: adoptable.names,
    resources: adoptable.resources,
    deployments: adoptable.deployments,
    keepsContracts: true,
    environment: { name: environment.target.name, config: configOf(environment, adoptable) },
    onFlow: async ({ name }, position, total) => {
      onEvent?.({ type: "flow-imported", name, position, total });
      await setImmediate();
    },
  });
  const missing = missingProjectFiles(folder, imported.config, { declaresResources: true });
  const files = new Map([...imported.files, ...missing]);
  const taken = existingFiles(folder, imported.files.keys());
  const summary = summaryOf(adoptable, imported, [...files.keys()].toSorted());
  if (taken.length > 0 && !force) {
    const refusal = projectDiagnostics.create("CLI134", { folder, files: taken, all: files.size });
    return { ...summary, isWritten: false, diagnostics: [refusal] };
  }
  if (signal?.aborted) return { ...summary, isWritten: false, diagnostics: [] };
  const failed = writeFiles(folder, files);
  return { ...summary, isWritten: failed.length === 0, diagnostics: [...imported.diagnostics, ...failed] };
}

function documentOf({ name, document }: Adoptable["flows"][number]): FlowDocument {
  return { file: name, text: JSON.stringify(document) };
}

/** What a new configuration says of the environment. */
function configOf(
  { target: { name, region }, endpoint }: ProjectEnvironment,
  { alias, resources }: Adoptable,
): JsonObject {
  const isDeclared = resources.some(({ kind }) => kind === "instance");
  return {
    ...(name !== localName && { region }),
    ...(!isDeclared && { instanceAlias: alias }),
    ...(endpoint !== undefined && { endpoint }),
  };
}

function summaryOf({ alias, resources, leftOut }: Adoptable, { flows }: ImportedProject, files: readonly string[]) {
  const declared: Record<string, number> = {};
  for (const { kind } of resources) declared[kind] = (declared[kind] ?? 0) + 1;
  return { instance: alias, flows, declared, leftOut, files };
}

function omissions({ leftOut }: Adoptable): readonly Diagnostic[] {
  return leftOut
    .filter(({ because }) => because !== "samples")
    .map((left) => projectDiagnostics.create("CLI243", left));
}

function ownership({ owner }: Adoptable): readonly Diagnostic[] {
  return owner === undefined ? [] : [projectDiagnostics.create("CLI244", owner)];
}

/** Loads what was written, keeps the state, and plans: a plan that is not empty is a finding. */
async function prove(
  { connection, store }: OpenEnvironment,
  environment: ProjectEnvironment,
  folder: string,
  adoptable: Adoptable,
  before: State,
): Promise<{ readonly plan?: Plan; readonly diagnostics: readonly Diagnostic[] }> {
  const { project, diagnostics } = await loadProject(folder, { config: join(folder, "flowc.config.ts") });
  if (project === undefined) return { diagnostics };
  const { desired, diagnostics: checked } = await checkProject(project, { environment: environment.target.name });
  // What a check advises about flows is not what an adoption is asked for.
  const errors = checked.filter(({ severity }) => severity === "error");
  if (desired === undefined || hasErrors(errors)) return { diagnostics: errors };
  const { state, missing } = adoptedState(before, adoptable, desired);
  const { lock, diagnostics: locking } = await store.lock("flowc adopt");
  if (lock === undefined) return { diagnostics: locking };
  try {
    await store.write({ ...state, serial: before.serial + 1 });
  } finally {
    await lock.release();
  }
  const reading = await store.read();
  if (reading.state === undefined) return { diagnostics: reading.diagnostics };
  const { target: place } = environment;
  const planned = await createPlan({ desired, api: connection.api, state: reading.state, environment: place });
  const { plan } = planned;
  const changes = [...missing.map((resource) => `${resource}: it is not declared.`), ...differences(plan)];
  const differing = changes.length === 0 ? [] : [projectDiagnostics.create("CLI242", { changes })];
  return { ...(plan && { plan }), diagnostics: [...planned.diagnostics, ...differing] };
}

/** What a plan would do, a sentence for each resource. */
function differences(plan: Plan | undefined): readonly string[] {
  if (plan === undefined || planIsEmpty(plan)) return [];
  const changing = plan.changes.filter(({ action }) => action !== "no-change");
  return changing.map(({ kind, name, differences: properties, reason }) => {
    const what = properties.length === 0 ? reason.words : properties.map((one) => one.words).join("; ");
    return `${words(kind, name)}: ${what}.`;
  });
}
