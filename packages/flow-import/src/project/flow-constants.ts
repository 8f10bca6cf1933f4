import { type BoundResource, parseArn, type ReferenceKind, type ResourceReference } from "@flowc/connect-model";
import { type BindingTable, readOpenMark } from "@flowc/flow-compiler";
import { constantName, type NameScope } from "../names/constant-name.js";
import type { Code } from "../program/code.js";
import { existingFlow, type ReadFlow } from "./document.js";

/** A flow of the import under the constant that other flows name it by. */
export interface NamedFlow extends ReadFlow {
  readonly constant: string;
}

/** The flows of one import: what refers to one of them by its ARN names its constant. */
export class FlowConstants {
  readonly flows: readonly NamedFlow[];
  readonly #byId = new Map<string, NamedFlow>();

  constructor(flows: readonly ReadFlow[], scope: NameScope) {
    this.flows = flows.map((flow) => {
      const { name, type } = flow.unit.graph;
      const kind = type === "MODULE" ? "module" : "flow";
      const wanted = constantName(name, kind);
      return { ...flow, constant: scope.take(wanted, `${wanted}${kind === "module" ? "Module" : "Flow"}`) };
    });
    for (const flow of this.flows) {
      const parsed = flow.arn === undefined ? undefined : parseArn(flow.arn);
      if (parsed !== undefined && this.#isAlone(flow)) this.#byId.set(`${parsed.instanceId}/${parsed.id}`, flow);
    }
  }

  /** The flow that an ARN means, or the mark of its name in a build without an environment; with what follows its id. */
  find(text: string): { readonly flow: NamedFlow; readonly qualifier?: string } | undefined {
    const mark = readOpenMark(text);
    if (mark !== undefined) return this.#called(mark);
    const parsed = parseArn(text);
    const flow = parsed && this.#byId.get(`${parsed.instanceId}/${parsed.id}`);
    if (parsed === undefined || flow === undefined) return undefined;
    return { flow, ...(parsed.qualifier !== undefined && { qualifier: parsed.qualifier }) };
  }

  /** What the constants are while a program is run: references by name. */
  get constants(): readonly (readonly [string, Code])[] {
    return this.flows.map(({ constant, unit }) => [constant, existingFlow(unit.graph)]);
  }

  /** The ARNs that the flows have. */
  get bindings(): BindingTable {
    const table = new Map<ReferenceKind, Map<string, BoundResource>>();
    for (const { unit, arn } of this.#byId.values()) {
      if (arn === undefined) continue;
      const kind = unit.graph.type === "MODULE" ? "flowModule" : "flow";
      const names = table.get(kind) ?? new Map<string, BoundResource>();
      table.set(kind, names.set(unit.graph.name, { arn }));
    }
    return table;
  }

  #called({ kind, name }: ResourceReference): { readonly flow: NamedFlow } | undefined {
    const flow = this.flows.find(({ unit: { graph } }) => {
      return graph.name === name && (graph.type === "MODULE" ? "flowModule" : "flow") === kind;
    });
    return flow && this.#isAlone(flow) ? { flow } : undefined;
  }

  /** A name that two flows have means none of them. */
  #isAlone({ unit: { graph } }: ReadFlow): boolean {
    const isModule = graph.type === "MODULE";
    const same = this.flows.filter(({ unit: { graph: other } }) => {
      return other.name === graph.name && (other.type === "MODULE") === isModule;
    });
    return same.length === 1;
  }
}
