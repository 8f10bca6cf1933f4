import type { FlowUnit, TextClass } from "@flowc/connect-model";
import { type FlowProgram, prepareFlow } from "./flow-program.js";

/** Flows and modules that a simulation can run, made ready once. */
export interface Program {
  readonly flows: ReadonlyMap<string, FlowProgram>;
  /** Texts that were looked through for paths: a cache, one for the life of the program. */
  readonly texts: Map<string, TextClass>;
  /**
   * The flow that a name, id or ARN stands for, with or without a qualifier; undefined when it is not here.
   * The key of a flow is its name.
   */
  find(target: string): FlowProgram | undefined;
}

/** Without the qualifier that may follow an id, ARN or name: `:$LATEST`, `:3`, `:live`. */
function withoutQualifier(target: string): string {
  return target.replace(/:(?:\$\w+|\w+)$/, "");
}

function lastPart(target: string): string {
  return target.slice(target.lastIndexOf("/") + 1);
}

/**
 * Makes flows ready to run. Names must differ; of two flows with the same name the first counts.
 * `ids`: ids or ARNs that documents use for flows, by id, to the flow's name.
 */
export function createProgram(units: readonly FlowUnit[], ids: Readonly<Record<string, string>> = {}): Program {
  const flows = new Map<string, FlowProgram>();
  const byId = new Map<string, FlowProgram>();
  for (const unit of units) {
    if (flows.has(unit.graph.name)) continue;
    const flow = prepareFlow(unit);
    flows.set(unit.graph.name, flow);
    if (unit.id !== undefined) byId.set(lastPart(unit.id), flow);
  }
  for (const [id, name] of Object.entries(ids)) {
    const flow = flows.get(name);
    if (flow !== undefined) byId.set(lastPart(id), flow);
  }
  const named = (target: string) => flows.get(target) ?? byId.get(lastPart(target));
  return { flows, texts: new Map(), find: (target) => named(target) ?? named(withoutQualifier(target)) };
}
