import type { FlowDefinition, FlowUnit, GraphType } from "@flowc/connect-model";
import { type Diagnostic, withoutRepeats } from "@flowc/diagnostics";
import { isResourceDeclaration, type ResourceDeclaration } from "@flowc/provisioner";
import { discover, type KnownDeclarations } from "../loading/discover.js";
import type { ModuleExports } from "../loading/import-from.js";
import { type LoadedModules, loadModules } from "../loading/load-modules.js";
import { undefinedProperties } from "../loading/undefined-properties.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import type { SourceFile } from "./source-file.js";
import { knownDocument, type SourceMemory } from "./source-memory.js";

/** What source files hold. */
export interface Sources {
  /** Number of files that were read. */
  readonly files: number;
  /** TypeScript files that were compiled, absolute: those that were named and what they import. */
  readonly scripts: readonly string[];
  /** Every flow as a graph. */
  readonly units: readonly FlowUnit[];
  /** Flows and modules: those that TypeScript declares, then documents. */
  readonly flows: readonly FlowDefinition[];
  readonly resources: readonly ResourceDeclaration[];
  /** Names under which TypeScript exports a flow. A flow inside a list or a resource has none. */
  readonly exportNames: ReadonlyMap<FlowUnit, readonly string[]>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadSourcesOptions {
  /** The folder that the imports of a file are looked up from. */
  rootOf(file: string): string;
  /** Flow type of documents that do not say theirs. */
  readonly type?: GraphType | undefined;
  /** What was read before. Absent: everything is read. */
  readonly memory?: SourceMemory | undefined;
}

/** Runs the TypeScript files and reads the documents. What cannot be read is a diagnostic, the rest is still there. */
export async function readSources(
  sources: readonly SourceFile[],
  { rootOf, type, memory }: ReadSourcesOptions,
): Promise<Sources> {
  const scripts = sources.filter(({ language }) => language === "typescript");
  const loaded = await loadScripts(scripts, rootOf, memory);
  const declared = memory?.declared ?? new WeakMap();
  const { flows, resources } = discover(loaded.modules.values(), isResourceDeclaration, declared);
  const built = memory?.built.of(flows) ?? flows.map((flow) => flow.build());
  const documents = sources
    .filter(({ language }) => language === "json")
    .map(({ file }) => memory?.document(file, type) ?? knownDocument(file, type));
  const read = documents.flatMap(({ declared }) => declared ?? []);
  return {
    files: sources.length,
    scripts: loaded.files,
    units: [...built, ...read.map(({ unit }) => unit)],
    flows: [...flows, ...read.map(({ flow }) => flow)],
    resources,
    // Seldom asked for.
    get exportNames() {
      const names = exportedNames(loaded.modules.values());
      return new Map(flows.map((flow, index) => [built[index]!, names.get(flow) ?? []]));
    },
    diagnostics: withoutRepeats([
      ...loaded.diagnostics,
      ...scripts.flatMap((source) => withoutFlow(source, loaded.modules.get(source.file), declared)),
      ...resources.flatMap(undefinedProperties),
      ...[...built, ...documents].flatMap(({ diagnostics }) => diagnostics),
    ]),
  };
}

/** The names under which values are exported, in the order of the modules. */
function exportedNames(modules: Iterable<ModuleExports>): ReadonlyMap<unknown, readonly string[]> {
  const names = new Map<unknown, string[]>();
  for (const exported of modules) {
    for (const [name, value] of Object.entries(exported)) {
      const known = names.get(value);
      if (known === undefined) names.set(value, [name]);
      else known.push(name);
    }
  }
  return names;
}

/** Loads the files of each folder together: one after the other, since they share this process. */
async function loadScripts(
  scripts: readonly SourceFile[],
  rootOf: (file: string) => string,
  memory: SourceMemory | undefined,
): Promise<LoadedModules> {
  const load = memory === undefined ? loadModules : memory.loadModules.bind(memory);
  const byRoot = new Map<string, string[]>();
  for (const { file } of scripts) {
    const root = rootOf(file);
    const files = byRoot.get(root);
    if (files === undefined) byRoot.set(root, [file]);
    else files.push(file);
  }
  memory?.keepRoots(new Set(byRoot.keys()));
  const parts: LoadedModules[] = [];
  for (const [root, files] of byRoot) parts.push(await load(files, root));
  const [first, ...others] = parts;
  if (first !== undefined && others.length === 0) return first;
  return {
    modules: new Map(parts.flatMap(({ modules }) => [...modules])),
    files: [...new Set(parts.flatMap(({ files }) => files))],
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  };
}

const nothing: readonly Diagnostic[] = [];

/** A file of flows that was loaded but declares none: probably its export is missing. */
function withoutFlow(
  { file, holds }: SourceFile,
  exported: ModuleExports | undefined,
  declared: KnownDeclarations<ResourceDeclaration>,
): readonly Diagnostic[] {
  if (exported === undefined || holds === "resources" || declared.get(exported)?.flows.length) return nothing;
  const { flows, resources } = discover([exported], isResourceDeclaration, declared);
  if (flows.length + resources.length > 0) return nothing;
  // A file without any export is compiled to one with an empty default.
  const names = Object.entries(exported).flatMap(([name, value]) =>
    name === "default" && isEmpty(value) ? [] : [name],
  );
  return [projectDiagnostics.create("CLI115", { file, exported: names }, { span: startOf(file) })];
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function startOf(file: string) {
  return { file, line: 1, column: 1 };
}
