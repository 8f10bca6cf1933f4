import {
  type GraphType,
  isReferenceValue,
  type ParameterValue,
  type ReferenceKind,
  referenceMember,
} from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { type BindingTable, bindingsFrom, combineBindings, openBindings } from "@flowc/flow-compiler";
import * as dsl from "@flowc/flow-dsl";
import type { ReferenceDetail } from "./blocks/call-sketch.js";
import { sketchContext } from "./blocks/sketch-context.js";
import { DeclaredResources, declarationFile } from "./declarations/declared-resources.js";
import type { DeploymentSource, ResourceSource } from "./declarations/resource-source.js";
import { importDiagnostics } from "./import-diagnostics.js";
import { type FlowReport, importFlow } from "./import-flow.js";
import { NameScope } from "./names/constant-name.js";
import { FileNames } from "./names/file-name.js";
import { printProgram } from "./print/print-program.js";
import type { Code } from "./program/code.js";
import { namesIn } from "./program/names-in.js";
import { type FlowDocument, type ReadFlow, readFlow } from "./project/document.js";
import { FlowConstants, type NamedFlow } from "./project/flow-constants.js";
import { ModuleContracts } from "./project/module-contract.js";
import {
  bindingsFile,
  bindingsText,
  configFileText,
  constantsFile,
  importedEnvironment,
  type ProjectEnvironment,
} from "./project/project-files.js";
import { collectAttributes } from "./references/attributes.js";
import { resourceNames } from "./references/resource-names.js";
import { type DeclaredResource, Resources } from "./references/resources.js";
import { flowHandles } from "./text/handles.js";

export interface ImportProjectOptions {
  /** Flow type of documents that do not say theirs. */
  readonly type?: GraphType | undefined;
  /** Names of things by their id or ARN, where more is known than the documents say. */
  readonly names?: ReadonlyMap<string, string> | undefined;
  /** Resources that are declared, and not only named. */
  readonly resources?: readonly ResourceSource[] | undefined;
  /** How flows are deployed, beside what is in them. */
  readonly deployments?: readonly DeploymentSource[] | undefined;
  /** The environment of a configuration that is written, when resources are declared. */
  readonly environment?: ProjectEnvironment | undefined;
  /** Whether modules have the contract that their document says, even if that is none. Default false: it is worked out. */
  readonly keepsContracts?: boolean | undefined;
  /** Called after each flow, and waited for before the next one. */
  readonly onFlow?: ((flow: ImportedFile, position: number, total: number) => void | Promise<void>) | undefined;
}

/** A flow of an import. */
export interface ImportedFile extends FlowReport {
  readonly name: string;
  readonly type: GraphType;
  /** The document that it was read from. */
  readonly from: string;
  /** Its file in the project, with forward slashes. */
  readonly file: string;
  /** Lines of that file. */
  readonly lines: number;
}

/** A project as text: what `flowc import` writes. */
export interface ImportedProject {
  /** Flows and what they share, by path from the project's folder, with forward slashes. */
  readonly files: ReadonlyMap<string, string>;
  /** `flowc.config.ts`, for where there is none. */
  readonly config: string;
  readonly flows: readonly ImportedFile[];
  /** Environment in which a build gives the ARNs of the documents; absent when they hold none. */
  readonly environment?: string;
  /** Files that declare resources, by path: those that the configuration has to name. */
  readonly resourceFiles: readonly string[];
  /** What the names of the documents meant, by kind. */
  readonly bindings: BindingTable;
  /** FLOW801 to FLOW811 about documents, FLOW840 to FLOW842 about flows. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns documents into a project in TypeScript that builds them again: a file for each flow with what it came from
 * beside it, one file of references, one of attributes, and the ARNs that the references stood for.
 */
export async function importProject(
  documents: readonly FlowDocument[],
  options: ImportProjectOptions = {},
): Promise<ImportedProject> {
  const { type, onFlow } = options;
  const read = documents.map((document) => readFlow(document, type));
  const flows = read.flatMap(({ flow }) => flow ?? []);
  const project = new ProjectImport(flows, options);
  const imported: ImportedFile[] = [];
  for (const flow of project.flows) {
    const file = await project.add(flow);
    imported.push(file);
    await onFlow?.(file, imported.length, flows.length);
  }
  const { files, config, hasBindings, resourceFiles, bindings } = await project.finish();
  return {
    files,
    resourceFiles,
    bindings,
    config,
    flows: imported,
    ...(hasBindings && { environment: importedEnvironment }),
    diagnostics: [
      ...read.flatMap(({ diagnostics }) => diagnostics),
      ...imported.flatMap(findings),
      ...spellings(imported),
    ],
  };
}

/** What an author should know of a flow that could not be said as a whole. */
function findings(file: ImportedFile): Diagnostic[] {
  const { name: flow, blocks, detached } = file;
  if (detached === 0) return [];
  return detached === blocks
    ? [importDiagnostics.create("FLOW840", { flow, blocks }, placeOf(file))]
    : [importDiagnostics.create("FLOW841", { flow, blocks: detached }, placeOf(file))];
}

/** That documents spell blocks otherwise, which nearly all exports do somewhere: said once. */
function spellings(files: readonly ImportedFile[]): Diagnostic[] {
  const kept = files.filter((file) => file.kept > 0);
  const [first] = kept;
  if (first === undefined) return [];
  const blocks = kept.reduce((sum, file) => sum + file.kept, 0);
  return [importDiagnostics.create("FLOW842", { flow: first.name, blocks, others: kept.length - 1 }, placeOf(first))];
}

function placeOf({ name, from }: ImportedFile) {
  return { span: { file: from, line: 1, column: 1 }, subject: { flow: name } };
}

/** Names that flow files use for something else. */
const reserved = ["origin", "attributes", "flowValues", "again", "again2", "again3", ...Object.keys(dsl)];

class ProjectImport {
  readonly #constants: FlowConstants;
  readonly #contracts: ModuleContracts;
  readonly #environment: ProjectEnvironment | undefined;
  readonly #declared: DeclaredResources;
  readonly #resources: Resources;
  readonly #attributes: ReturnType<typeof collectAttributes>;
  readonly #files = new Map<string, string>();
  readonly #names = new FileNames();
  readonly #fileOf: ReadonlyMap<NamedFlow, string>;

  constructor(flows: readonly ReadFlow[], options: ImportProjectOptions) {
    const graphs = flows.map(({ unit }) => unit.graph);
    const factories = (options.resources ?? []).map(({ factory }) => factory);
    const scope = new NameScope([...reserved, ...factories].map((name) => name.toLowerCase()));
    this.#constants = new FlowConstants(flows, scope);
    this.#environment = options.environment;
    this.#contracts = new ModuleContracts(this.#constants, options.keepsContracts);
    this.#declared = new DeclaredResources(options.resources ?? [], options.deployments ?? [], scope);
    const names = new Map([...resourceNames(graphs), ...(options.names ?? [])]);
    this.#resources = new Resources(names, scope, (kind, name) => this.#declared.constantOf(kind, name));
    this.#attributes = collectAttributes(graphs);
    this.#fileOf = new Map(this.#constants.flows.map((flow) => [flow, this.#names.take(flow.unit.graph.name)]));
  }

  get flows(): readonly NamedFlow[] {
    return this.#constants.flows;
  }

  async add(flow: NamedFlow): Promise<ImportedFile> {
    const { unit, constant, about } = flow;
    const { graph } = unit;
    const context = sketchContext({
      graph,
      find: flowHandles(graph.type, this.#attributes),
      declare: (kind, value, detail) => this.#declare(kind, value, detail),
    });
    const { program, origin, chainable, report } = importFlow(unit, {
      context,
      constant,
      about: [...about, ...this.#contracts.members(flow)],
      taken: [...reserved, ...this.#allConstants().keys()].map((name) => name.toLowerCase()),
      constants: () => this.#allConstants(),
      bindings: () => combineBindings([...this.#tables().map(bindingsFrom), openBindings]),
    });
    const name = this.#fileOf.get(flow) ?? "flow.flow.ts";
    const originName = name.replace(/\.flow\.ts$/, ".origin.json");
    const text = await printProgram(program, { chainable, modules: this.#modules(), origin: `./${originName}` });
    this.#files.set(`flows/${name}`, text);
    this.#files.set(`flows/${originName}`, `${JSON.stringify(origin, null, 2)}\n`);
    const lines = text.split("\n").length - 1;
    return { ...report, name: graph.name, type: graph.type, from: flow.file, file: `flows/${name}`, lines };
  }

  async finish() {
    const declared = this.#declared.sources((kind, value) => this.#mention(kind, value));
    const resources = this.#resources.declarations;
    const attributes = this.#attributes.declarations.filter(({ constant }) => this.#isUsed(constant));
    const named = declared.size > 0 ? await this.#writeDeclared(declared) : await this.#writeNamed();
    if (attributes.length > 0)
      this.#files.set("attributes.ts", await constantsFile(attributes, functionsIn(attributes)));
    const tables = this.#tables();
    const hasBindings = tables.some((table) => table.size > 0);
    if (hasBindings && declared.size === 0) this.#files.set(bindingsFile, bindingsText(tables));
    return {
      files: this.#files,
      config: await configFileText(
        tables,
        declared.size > 0 ? { resources: named, environment: this.#environment } : undefined,
      ),
      hasBindings,
      resourceFiles: resources.length > 0 || declared.size > 0 ? named : [],
      bindings: this.#resources.bindings,
    };
  }

  /** Only names: everything is somebody else's to declare. */
  async #writeNamed(): Promise<readonly string[]> {
    const resources = this.#resources.declarations;
    if (resources.length > 0) this.#files.set("resources.ts", await constantsFile(resources, functionsIn(resources)));
    return ["resources.ts"];
  }

  /** Declarations, after the names of what is not declared; in as many files as it takes. */
  async #writeDeclared(declared: ReturnType<DeclaredResources["sources"]>): Promise<readonly string[]> {
    const named = this.#resources.declarations;
    const files = new Map([...(named.length > 0 ? [["resources.ts", named] as const] : []), ...declared]);
    if (named.length > 0 && declared.has("resources.ts")) {
      files.set("resources.ts", [...named, ...(declared.get("resources.ts") ?? [])]);
    }
    for (const [file, constants] of files) {
      const dsl = named.some(({ constant }) => constants.some((one) => one.constant === constant));
      const own = dsl ? functionsIn(named).map((name) => [name, "@flowc/flow-dsl"] as const) : [];
      const modules = new Map([...this.#modulesFrom(file), ["existing", "@flowc/flow-dsl"] as const, ...own]);
      this.#files.set(file, await declarationFile({ constants, modules }));
    }
    return [...files.keys()];
  }

  /** A flow where it stands before, else a resource that is only named. */
  #mention(kind: ReferenceKind, value: ParameterValue): DeclaredResource | undefined {
    if (isReferenceValue(value) && (kind === "flow" || kind === "flowModule")) {
      const { name } = value[referenceMember];
      const isModule = kind === "flowModule";
      const flow = this.flows.find(
        ({ unit: { graph } }) => graph.name === name && (graph.type === "MODULE") === isModule,
      );
      if (flow !== undefined) return { constant: flow.constant, isReference: true };
    }
    return this.#resources.declare(kind, value);
  }

  /** A flow of this import is named by its constant, everything else is a resource. */
  #declare(kind: ReferenceKind, value: ParameterValue, detail?: ReferenceDetail): DeclaredResource | undefined {
    if (typeof value === "string" && (kind === "flow" || kind === "flowModule")) {
      const found = this.#constants.find(value);
      if (found !== undefined) {
        const { flow, qualifier } = found;
        return { constant: flow.constant, isReference: true, ...(qualifier !== undefined && { qualifier }) };
      }
    }
    return this.#resources.declare(kind, value, detail);
  }

  /** The ARNs of the documents. A name that has none stood there as the mark of an open build. */
  #tables() {
    return [this.#resources.bindings, this.#constants.bindings];
  }

  #allConstants(): ReadonlyMap<string, Code> {
    const shared = [...this.#attributes.declarations, ...this.#resources.declarations];
    return new Map([
      ...this.#constants.constants,
      ...this.#declared.constants,
      ...shared.map(({ constant, code }) => [constant, code] as const),
    ]);
  }

  /** Where each constant stands, seen from a flow. */
  #modules(): ReadonlyMap<string, string> {
    return this.#modulesFrom("flows/flow.ts");
  }

  /** Where each constant stands, seen from a file of the project. */
  #modulesFrom(file: string): ReadonlyMap<string, string> {
    const to = (path: string) => [path, pathBetween(file, path)] as const;
    const at = new Map(["resources.ts", "attributes.ts", ...this.#declared.files.values()].map(to));
    return new Map([
      ...this.#resources.declarations.map(({ constant }) => [constant, at.get("resources.ts") ?? ""] as const),
      ...this.#attributes.declarations.map(({ constant }) => [constant, at.get("attributes.ts") ?? ""] as const),
      ...[...this.#declared.files].map(([constant, path]) => [constant, at.get(path) ?? ""] as const),
      ...this.flows.map((flow) => {
        return [flow.constant, pathBetween(file, `flows/${this.#fileOf.get(flow) ?? ""}`)] as const;
      }),
    ]);
  }

  #isUsed(constant: string): boolean {
    return [...this.#files.values()].some((text) => text.includes(constant));
  }
}

function functionsIn(constants: readonly { readonly code: Code }[]): string[] {
  const names = new Set(constants.flatMap(({ code }) => [...namesIn(code)]));
  return [...names].filter((name) => Object.hasOwn(dsl, name)).sort();
}

/** The module of a file, seen from another one in the project or in one of its folders. */
function pathBetween(from: string, to: string): string {
  const [folder, ...deeper] = from.split("/");
  const module = to.replace(/\.ts$/, ".js");
  if (deeper.length === 0) return `./${module}`;
  return module.startsWith(`${folder}/`) ? `./${module.slice(`${folder}/`.length)}` : `../${module}`;
}
