import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { BoundResource, FlowUnit, ReferenceKind, ResourceReference } from "@flowc/connect-model";
import { type Diagnostic, sortDiagnostics, withoutRepeats } from "@flowc/diagnostics";
import { type BindingTable, bindFlow, bindingsDocument, bindingsFrom, flowReferences } from "@flowc/flow-compiler";
import { findNames } from "@flowc/provisioner";
import { readBindingsFile } from "../bindings/read-bindings-file.js";
import { withUndeployed } from "../bindings/undeployed.js";
import type { ProjectEnvironment } from "../environment/project-environment.js";
import type { ProjectListener } from "../events.js";
import { writeFiles } from "../output/write-files.js";
import type { Project } from "../project.js";
import { hasErrors } from "./has-errors.js";
import { type Findings, type Prepared, withConnect } from "./plan.js";

export interface BindOptions {
  readonly project: Project;
  readonly environment: ProjectEnvironment;
  /** File that is written, absolute. Default: the environment's bindings file, else `bindings.<environment>.json`. */
  readonly file?: string | undefined;
  /** Writes every name of the instance, not only those that flows of the project refer to. Default false. */
  readonly all?: boolean;
  readonly signal?: AbortSignal;
  readonly onEvent?: ProjectListener;
}

/** What was bound, or why nothing was. */
export interface BindResult extends Findings {
  /** The bindings file, absolute. */
  readonly file: string;
  /** What was written, by kind. Absent when nothing was. */
  readonly table?: BindingTable;
  /** Whether the file says something else than before. */
  readonly isChanged: boolean;
  /** Whether a build of the environment reads this file. */
  readonly isConfigured: boolean;
}

/**
 * Asks the live instance of an environment what the names in the project's flows mean, and writes it into its bindings
 * file: builds then need no network. Every name must be found, else nothing is written. The file is replaced at once.
 */
export async function bindProject(options: BindOptions): Promise<BindResult> {
  const { project, environment } = options;
  const file =
    options.file ?? environment.bindingsFile ?? join(project.root, `bindings.${environment.target.name}.json`);
  const result = { file, isChanged: false, isConfigured: file === environment.bindingsFile };
  const bound = await withConnect<Partial<BindResult> & Pick<Findings, "diagnostics">>(options, (prepared) =>
    bind(options, prepared, file),
  );
  return { ...result, ...bound };
}

async function bind(options: BindOptions, prepared: Prepared, file: string) {
  const { environment, all = false, onEvent, signal } = options;
  const { checked, desired, connection, store, found } = prepared;
  const references = referencesOf(checked.units);
  const { state, diagnostics: unread } = await store.read();
  if (state === undefined) return { diagnostics: [...found, ...unread] };
  const { names, diagnostics: unfound } = await findNames({
    references,
    all,
    desired,
    environment: environment.target,
    api: connection.api,
    state,
    ...(onEvent && { onEvent }),
    ...(signal && { signal }),
  });
  const before = [...found, ...unread, ...unfound];
  if (names === undefined) return { diagnostics: before };
  const known = withKept(names, file);
  const open = withUndeployed(unbound(checked.units, known), checked, environment.target.name);
  const diagnostics = sortDiagnostics(withoutRepeats([...before, ...open]));
  if (hasErrors(diagnostics) || signal?.aborted) return { diagnostics };
  const table = all ? known : onlyNamed(known, references);
  const text = `${JSON.stringify(bindingsDocument(table), null, 2)}\n`;
  if (text === textOf(file)) return { table, isChanged: false, diagnostics };
  const failed = writeFiles(dirname(file), new Map([[basename(file), text]]));
  return failed.length > 0 ? { diagnostics: [...diagnostics, ...failed] } : { table, isChanged: true, diagnostics };
}

function referencesOf(units: readonly FlowUnit[]): readonly ResourceReference[] {
  return units.flatMap(({ graph }) => flowReferences(graph).map(({ target }) => target));
}

/** Lex bots that somebody wrote into the file stay: no instance lists them by name. */
function withKept(names: BindingTable, file: string): BindingTable {
  const written = textOf(file) === undefined ? undefined : readBindingsFile(file).bindings;
  const kept = written?.names("lexBot").flatMap((name): [string, BoundResource][] => {
    const bound = written.find("lexBot", name);
    return bound === undefined ? [] : [[name, bound]];
  });
  return new Map([...names, ["lexBot", new Map([...(kept ?? []), ...(names.get("lexBot") ?? [])])]]);
}

function unbound(units: readonly FlowUnit[], table: BindingTable): readonly Diagnostic[] {
  const bindings = bindingsFrom(table);
  return units.flatMap(({ graph, spans }) => bindFlow(graph, bindings, spans).diagnostics);
}

/** Only what is referred to. A Lambda function may be named with its alias and known without it. */
function onlyNamed(table: BindingTable, references: readonly ResourceReference[]): BindingTable {
  const wanted = new Set(references.flatMap(({ kind, name }) => [`${kind}/${name}`, `${kind}/${name.split(":")[0]}`]));
  const only = ([kind, names]: [ReferenceKind, ReadonlyMap<string, BoundResource>]) => {
    const kept = [...names].filter(([name]) => wanted.has(`${kind}/${name}`));
    return [kind, new Map(kept)] as const;
  };
  return new Map([...table].map(only));
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
