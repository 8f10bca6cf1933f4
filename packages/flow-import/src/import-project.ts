import type { GraphType, ParameterValue, ReferenceKind } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { bindingsFrom, combineBindings, openBindings } from "@flowc/flow-compiler";
import * as dsl from "@flowc/flow-dsl";
import type { ReferenceDetail } from "./blocks/call-sketch.js";
import { sketchContext } from "./blocks/sketch-context.js";
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
import { bindingsFile, bindingsText, constantsFile, importedEnvironment, scaffold } from "./project/project-files.js";
import { collectAttributes } from "./references/attributes.js";
import { resourceNames } from "./references/resource-names.js";
import { type DeclaredResource, Resources } from "./references/resources.js";
import { flowHandles } from "./text/handles.js";

export interface ImportProjectOptions {
  /** Flow type of documents that do not say theirs. */
  readonly type?: GraphType | undefined;
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
  /** Files that make a folder a project, for where there are none. */
  readonly scaffold: ReadonlyMap<string, string>;
  readonly flows: readonly ImportedFile[];
  /** Environment in which a build gives the ARNs of the documents; absent when they hold none. */
  readonly environment?: string;
  /** FLOW801 to FLOW811 about documents, FLOW840 to FLOW842 about flows. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns documents into a project in TypeScript that builds them again: a file for each flow with what it came from
 * beside it, one file of references, one of attributes, and the ARNs that the references stood for.
 */
export async function importProject(
  documents: readonly FlowDocument[],
  { type, onFlow }: ImportProjectOptions = {},
): Promise<ImportedProject> {
  const read = documents.map((document) => readFlow(document, type));
  const flows = read.flatMap(({ flow }) => flow ?? []);
  const project = new ProjectImport(flows);
  const imported: ImportedFile[] = [];
  for (const flow of project.flows) {
    const file = await project.add(flow);
    imported.push(file);
    await onFlow?.(file, imported.length, flows.length);
  }
  const { files, scaffold: around, hasBindings } = await project.finish();
  return {
    files,
    scaffold: around,
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

const modules = { resources: "../resources.js", attributes: "../attributes.js" } as const;

class ProjectImport {
  readonly #constants: FlowConstants;
  readonly #contracts: ModuleContracts;
  readonly #resources: Resources;
  readonly #attributes: ReturnType<typeof collectAttributes>;
  readonly #files = new Map<string, string>();
  readonly #names = new FileNames();
  readonly #fileOf: ReadonlyMap<NamedFlow, string>;

  constructor(flows: readonly ReadFlow[]) {
    const graphs = flows.map(({ unit }) => unit.graph);
    const scope = new NameScope(reserved.map((name) => name.toLowerCase()));
    this.#constants = new FlowConstants(flows, scope);
    this.#contracts = new ModuleContracts(this.#constants);
    this.#resources = new Resources(resourceNames(graphs), scope);
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
    const resources = this.#resources.declarations;
    const attributes = this.#attributes.declarations.filter(({ constant }) => this.#isUsed(constant));
    if (resources.length > 0) this.#files.set("resources.ts", await constantsFile(resources, functionsIn(resources)));
    if (attributes.length > 0)
      this.#files.set("attributes.ts", await constantsFile(attributes, functionsIn(attributes)));
    const tables = this.#tables();
    const hasBindings = tables.some((table) => table.size > 0);
    if (hasBindings) this.#files.set(bindingsFile, bindingsText(tables));
    return { files: this.#files, scaffold: await scaffold(tables), hasBindings };
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
    return new Map([...this.#constants.constants, ...shared.map(({ constant, code }) => [constant, code] as const)]);
  }

  /** Where each constant stands, seen from a flow. */
  #modules(): ReadonlyMap<string, string> {
    return new Map([
      ...this.#resources.declarations.map(({ constant }) => [constant, modules.resources] as const),
      ...this.#attributes.declarations.map(({ constant }) => [constant, modules.attributes] as const),
      ...this.flows.map((flow) => {
        const file = (this.#fileOf.get(flow) ?? "").replace(/\.ts$/, ".js");
        return [flow.constant, `./${file}`] as const;
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
