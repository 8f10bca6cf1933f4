import { resolve } from "node:path";
import type { GraphType } from "@flowc/connect-model";
import { countBySeverity, type Diagnostic } from "@flowc/diagnostics";
import { planIsEmpty } from "@flowc/provisioner";
import { adoptInstance } from "../actions/adopt.js";
import { checkProject } from "../actions/check.js";
import { importFlows } from "../actions/import-flows.js";
import type { ProjectListener } from "../events.js";
import { loadProject } from "../load-project.js";
import { projectDiagnostics } from "../project-diagnostics.js";

/** What a project is made from. */
export type ProjectSource =
  | {
      /** A document of a flow, or a folder of them. */
      readonly documents: string;
      /** Flow type of documents that do not say theirs. */
      readonly type?: GraphType | undefined;
    }
  | {
      /** Alias, id or ARN of a live instance. */
      readonly instance: string;
      readonly region?: string | undefined;
      /** Name of its environment in the configuration. Default `prod`. */
      readonly env?: string | undefined;
    };

/** What was brought into a folder. */
export interface Brought {
  /** Absent when nothing was. */
  readonly summary?: {
    /** How many flows and modules there are. */
    readonly flows: number;
    /** Environment that they belong to; absent for documents without ARNs. */
    readonly environment?: string;
    /** How many resources of a live instance were declared, by kind. */
    readonly declared?: Readonly<Record<string, number>>;
    /** Whether a plan found the live instance to be as it was written. */
    readonly isProven?: boolean;
    /** What a check finds in them. */
    readonly check: { readonly errors: number; readonly warnings: number };
  };
  readonly diagnostics: readonly Diagnostic[];
}

interface BringOptions {
  /** What relative paths are relative to. */
  readonly directory: string;
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ProjectListener | undefined;
}

const defaultEnvironment = "prod";

/** A source for the README of the project, and the environment that its commands name. */
export function wordsOf(source: ProjectSource): { readonly from: string; readonly environment?: string } {
  if ("documents" in source) return { from: "documents of flows" };
  return { from: `the instance \`${source.instance}\``, environment: source.env ?? defaultEnvironment };
}

/** Writes what there is already into an empty folder, with the code of `flowc import` and `flowc adopt`. */
export async function bringProject(source: ProjectSource, folder: string, options: BringOptions): Promise<Brought> {
  const brought =
    "documents" in source ? await importInto(source, folder, options) : await adoptInto(source, folder, options);
  const { summary, diagnostics } = brought;
  if (summary === undefined) return { diagnostics };
  return { summary: { ...summary, check: await checked(folder) }, diagnostics };
}

type Unchecked = {
  readonly summary?: Omit<NonNullable<Brought["summary"]>, "check">;
  readonly diagnostics: readonly Diagnostic[];
};

async function importInto(
  { documents, type }: Extract<ProjectSource, { readonly documents: string }>,
  folder: string,
  { directory, signal, onEvent }: BringOptions,
): Promise<Unchecked> {
  const result = await importFlows({ paths: [documents], directory, out: folder, type, signal, onEvent });
  const { isWritten, flows, environment, diagnostics } = result;
  if (!isWritten) return { diagnostics };
  return { summary: { flows: flows.length, ...(environment !== undefined && { environment }) }, diagnostics };
}

async function adoptInto(
  { instance, region, env = defaultEnvironment }: Extract<ProjectSource, { readonly instance: string }>,
  folder: string,
  { signal, onEvent }: BringOptions,
): Promise<Unchecked> {
  if (region === undefined) return { diagnostics: [projectDiagnostics.create("CLI305", { instance })] };
  const watched = { ...(signal && { signal }), ...(onEvent && { onEvent }) };
  const result = await adoptInstance({ directory: folder, env, instance, region, ...watched });
  const { isWritten, flows, declared, plan, diagnostics } = result;
  if (!isWritten) return { diagnostics };
  const isProven = plan !== undefined && planIsEmpty(plan) && countBySeverity(diagnostics).error === 0;
  return { summary: { flows: flows.length, environment: env, declared, isProven }, diagnostics };
}

/** How a check of the project goes: what it finds was in the flows before. */
async function checked(folder: string): Promise<{ readonly errors: number; readonly warnings: number }> {
  const { project, diagnostics } = await loadProject(folder, { config: resolve(folder, "flowc.config.ts") });
  const found = project === undefined ? diagnostics : (await checkProject(project)).diagnostics;
  const { error, warning } = countBySeverity(found);
  return { errors: error, warnings: warning };
}
