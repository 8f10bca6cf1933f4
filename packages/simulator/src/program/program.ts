import type { FlowUnit, TextClass } from "@flowc/connect-model";
import { type FlowProgram, prepareFlow } from "./flow-program.js";
import { lastPart, withoutQualifier } from "./target.js";

/** Flows and modules that a simulation can run, made ready once. */
export interface Program {
  readonly flows: ReadonlyMap<string, FlowProgram>;
  /** Texts that were looked through for paths: a cache, one for the life of the program. */
  readonly texts: Map<string, TextClass>;
  /**
   * The flow that a name, id or ARN stands for, with or without a qualifier; undefined when it is not here. A flow wins
   * over a module of the same name. The key of a flow is its name.
   */
  find(target: string): FlowProgram | undefined;
  /** The module that a name, id or ARN stands for. Its key is its name, or `name (module)` where a flow has that name. */
  findModule(target: string): FlowProgram | undefined;
}

function isModule({ graph }: FlowUnit): boolean {
  return graph.type === "MODULE";
}

function prepareAll(units: readonly FlowUnit[]): ReadonlyMap<string, FlowProgram> {
  const flows = new Map<string, FlowProgram>();
  // Flows first: they keep their names, whatever the order of the units.
  for (const unit of [...units.filter((each) => !isModule(each)), ...units.filter(isModule)]) {
    const { name } = unit.graph;
    const taken = flows.get(name);
    const key = taken !== undefined && isModule(unit) && !isModule(taken.unit) ? `${name} (module)` : name;
    if (!flows.has(key)) flows.set(key, prepareFlow(unit, key));
  }
  return flows;
}

/**
 * Makes flows ready to run. Names must differ, but for a flow and a module; of two flows with the same name the first
 * counts.
 * `ids`: ids or ARNs that documents use for flows, by id, to the flow's key.
 */
export function createProgram(units: readonly FlowUnit[], ids: Readonly<Record<string, string>> = {}): Program {
  const flows = prepareAll(units);
  const byId = new Map<string, FlowProgram>();
  for (const flow of flows.values()) if (flow.unit.id !== undefined) byId.set(lastPart(flow.unit.id), flow);
  for (const [id, key] of Object.entries(ids)) {
    const flow = flows.get(key);
    if (flow !== undefined) byId.set(lastPart(id), flow);
  }
  const named = (target: string) => flows.get(target) ?? byId.get(lastPart(target));
  const moduleNamed = (target: string) => {
    const found = flows.get(`${target} (module)`) ?? named(target);
    return found !== undefined && isModule(found.unit) ? found : undefined;
  };
  return {
    flows,
    texts: new Map(),
    find: (target) => named(target) ?? named(withoutQualifier(target)),
    findModule: (target) => moduleNamed(target) ?? moduleNamed(withoutQualifier(target)),
  };
}
