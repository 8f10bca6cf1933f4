import type { FlowSummary } from "./flow-summary.js";

/** What finding earlier flows needs to know of an estate. */
export interface CallGraph {
  readonly flows: readonly FlowSummary[];
  /** By flow: those that name it, and may lead to it. */
  callersOf(flow: FlowSummary): readonly FlowSummary[];
  /** The modules of the estate that a flow invokes. */
  modulesOf(flow: FlowSummary): readonly FlowSummary[];
  /** Whether a flow names another by ARN or path, so that it may lead to any. */
  mayLeadAnywhere(flow: FlowSummary): boolean;
}

/**
 * The flows that a contact may have come through before it comes to a flow. Searched backwards from the flow and kept
 * only for the last one that was asked for: an estate may be large, and rules ask flow by flow.
 */
export class EarlierFlows {
  readonly #graph: CallGraph;
  /** Whether what a module does counts for the flows that invoke it. */
  readonly #throughModules: boolean;
  /** Those that may come before any flow. */
  readonly #beforeAll: ReadonlySet<number>;
  #last: { readonly flow: FlowSummary; readonly found: Set<number> } | undefined;

  constructor(graph: CallGraph, throughModules: boolean) {
    this.#graph = graph;
    this.#throughModules = throughModules;
    const anywhere = graph.flows.filter((flow) => graph.mayLeadAnywhere(flow));
    this.#beforeAll = this.#search(anywhere);
    for (const { index } of anywhere) (this.#beforeAll as Set<number>).add(index);
  }

  /** Whether one of some flows, by index, may come before a flow. */
  isBefore(flow: FlowSummary, some: ReadonlySet<number>): boolean {
    if (some.size === 0) return false;
    if (this.#last?.flow !== flow) this.#last = { flow, found: this.#before(flow) };
    return meets(some, this.#beforeAll) || meets(some, this.#last.found);
  }

  /** What comes before the flow that was asked for last comes before this one too, if that one does. */
  #before(flow: FlowSummary): Set<number> {
    const last = this.#last;
    const found = this.#search([flow], last?.flow);
    if (last === undefined || !found.has(last.flow.index)) return found;
    for (const index of found) last.found.add(index);
    return last.found;
  }

  /** @param known a flow whose earlier ones need not be searched */
  #search(starts: readonly FlowSummary[], known?: FlowSummary): Set<number> {
    const found = new Set<number>();
    const open = [...starts];
    for (const flow of open) {
      const modules = this.#throughModules ? this.#graph.modulesOf(flow) : [];
      for (const earlier of [...this.#graph.callersOf(flow), ...modules]) {
        if (found.has(earlier.index)) continue;
        found.add(earlier.index);
        if (earlier !== known) open.push(earlier);
      }
    }
    return found;
  }
}

function meets(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  for (const index of small) if (large.has(index)) return true;
  return false;
}
