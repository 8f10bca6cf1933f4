import type { ResultSlot } from "../analysis/result-slot.js";
import { type CallGraph, EarlierFlows } from "./earlier-flows.js";
import type { FlowCall } from "./flow-call.js";
import type { FlowSummary, FlowTraits } from "./flow-summary.js";
import type { ModuleInvocation } from "./module-facts.js";

/**
 * The flows and modules that are checked together. What they name by path may be any of them, what they name by an
 * unknown ARN too, and flows that nobody shows may exist beside them.
 */
export class Estate implements CallGraph {
  readonly flows: readonly FlowSummary[];
  /** Whether every flow and module that is named is here, so that nothing is done where nobody sees it. */
  readonly isClosed: boolean;
  readonly #byKey = new Map<string, FlowSummary>();
  readonly #callers: readonly (readonly FlowSummary[])[];
  readonly #beforeForContacts: EarlierFlows;
  readonly #beforeForResults: EarlierFlows;
  /** By what a flow leaves behind: the flows that do, by index. */
  readonly #leaves = new Map<string, Set<number>>();

  constructor(flows: readonly FlowTraits[]) {
    this.flows = flows.map((traits, index) => ({ index, ...traits }));
    for (const flow of this.flows) {
      const { id } = flow.unit;
      const byName = `${flow.kind} name ${flow.name}`;
      if (!this.#byKey.has(byName)) this.#byKey.set(byName, flow);
      if (id !== undefined) this.#byKey.set(`${flow.kind} id ${id}`, flow);
      for (const what of leftBy(flow)) this.#leave(what, flow.index);
    }
    const callers: FlowSummary[][] = this.flows.map(() => []);
    let isClosed = true;
    for (const flow of this.flows) {
      for (const call of flow.calls) {
        const target = this.target(call);
        if (target === undefined) isClosed = false;
        else callers[target.index]!.push(flow);
      }
    }
    this.#callers = callers;
    this.isClosed = isClosed;
    this.#beforeForContacts = new EarlierFlows(this, true);
    this.#beforeForResults = new EarlierFlows(this, false);
  }

  /** The flow or module that a call names; undefined when it is not in the estate. */
  target({ target }: FlowCall): FlowSummary | undefined {
    if (target === undefined) return undefined;
    const { kind, name, id } = target;
    return this.#byKey.get(name === undefined ? `${kind} id ${id}` : `${kind} name ${name}`);
  }

  /** The module that a block of a flow invokes; undefined when it is not in the estate. */
  invoked({ calls }: FlowSummary, { block }: ModuleInvocation): FlowSummary | undefined {
    const call = calls.find((one) => one.kind === "module" && one.block.index === block.index);
    return call && this.target(call);
  }

  callersOf({ index }: FlowSummary): readonly FlowSummary[] {
    return this.#callers[index] ?? [];
  }

  modulesOf({ calls }: FlowSummary): readonly FlowSummary[] {
    return calls.flatMap((call) => (call.kind === "module" ? (this.target(call) ?? []) : []));
  }

  /** A module that is named by an unknown ARN is taken to do nothing but return. */
  mayLeadAnywhere({ calls }: FlowSummary): boolean {
    return calls.some(
      (call) => call.kind !== "module" && call.target?.name === undefined && this.target(call) === undefined,
    );
  }

  /** Whether a flow that contacts come from sets an attribute, or one whose name nobody can tell. */
  isSetBefore(flow: FlowSummary, attribute: string): boolean {
    const isSet = (what: string) => this.#beforeForContacts.isBefore(flow, this.#leaves.get(what) ?? none);
    return isSet(`attribute ${attribute}`) || isSet("any attribute");
  }

  /** Whether a flow that contacts come from sets the contact's queue. */
  hasQueueBefore(flow: FlowSummary): boolean {
    return this.#beforeForContacts.isBefore(flow, this.#leaves.get("queue") ?? none);
  }

  /** Whether a flow that contacts come from fills a slot, so that its result may still be there. Modules start with none. */
  isFilledBefore(flow: FlowSummary, slot: ResultSlot): boolean {
    if (flow.kind === "flowModule" || slot.startsWith("Loop.")) return false;
    return this.#beforeForResults.isBefore(flow, this.#leaves.get(`slot ${slot}`) ?? none);
  }

  #leave(what: string, index: number): void {
    const flows = this.#leaves.get(what);
    if (flows === undefined) this.#leaves.set(what, new Set([index]));
    else flows.add(index);
  }
}

const none: ReadonlySet<number> = new Set();

function leftBy(flow: FlowSummary): readonly string[] {
  return [
    ...[...flow.attributesSet.keys()].map((name) => `attribute ${name}`),
    ...(flow.setsAnyAttribute ? ["any attribute"] : []),
    ...(flow.setsQueue ? ["queue"] : []),
    ...[...flow.slotsFilled].map((slot) => `slot ${slot}`),
  ];
}
