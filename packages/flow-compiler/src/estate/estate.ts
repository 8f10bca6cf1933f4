import type { FlowUnit } from "@flowc/connect-model";
import type { FlowCall } from "./flow-call.js";
import { type FlowSummary, summarise } from "./flow-summary.js";
import type { ModuleInvocation } from "./module-facts.js";

/**
 * The flows and modules that are checked together. What they do not name by name (ARNs, paths) may be any of them, and
 * flows that nobody shows may exist beside them.
 */
export class Estate {
  readonly flows: readonly FlowSummary[];
  readonly #byKey = new Map<string, FlowSummary>();
  readonly #callers: readonly (readonly FlowSummary[])[];
  readonly #after = new Map<string, ReadonlySet<number>>();

  constructor(units: readonly FlowUnit[]) {
    this.flows = units.map(summarise);
    for (const flow of this.flows) {
      const { id } = flow.unit;
      const byName = `${flow.kind} name ${flow.name}`;
      if (!this.#byKey.has(byName)) this.#byKey.set(byName, flow);
      if (id !== undefined) this.#byKey.set(`${flow.kind} id ${id}`, flow);
    }
    const callers: FlowSummary[][] = this.flows.map(() => []);
    for (const flow of this.flows) {
      for (const call of flow.calls) {
        const target = this.target(call);
        if (target !== undefined) callers[target.index]!.push(flow);
      }
    }
    this.#callers = callers;
  }

  /** The flow or module that a call names; undefined when it is not in the estate, or named by ARN or path. */
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

  /** Whether every flow and module that is named is here, so that nothing is done where nobody sees it. */
  get isClosed(): boolean {
    return this.flows.every(({ calls }) => calls.every((call) => this.target(call) !== undefined));
  }

  /**
   * Whether a contact can come to `flow` after another flow that does something: it was transferred, or is in a module
   * that was invoked, or in a flow that was set to run later. A flow that names others by ARN may lead to any.
   * @param what names the question; it is answered once for the whole estate
   * @param does whether a flow does it
   * @param throughModules whether it outlives the return from a module that did it
   */
  isAfter(flow: FlowSummary, what: string, does: (flow: FlowSummary) => boolean, throughModules: boolean): boolean {
    let after = this.#after.get(what);
    if (after === undefined) {
      after = this.#reached(this.flows.filter(does), throughModules);
      this.#after.set(what, after);
    }
    return after.has(flow.index);
  }

  #reached(starts: readonly FlowSummary[], throughModules: boolean): ReadonlySet<number> {
    const after = new Set<number>();
    const open = [...starts];
    const reach = (flow: FlowSummary) => {
      if (after.has(flow.index)) return;
      after.add(flow.index);
      open.push(flow);
    };
    for (const flow of open) {
      for (const call of flow.calls) for (const next of this.#mayLeadTo(call)) reach(next);
      if (throughModules && flow.kind === "flowModule") for (const caller of this.#callers[flow.index]!) reach(caller);
      if (after.size === this.flows.length) break;
    }
    return after;
  }

  /** A flow that is named by ARN or path may be any; a module so named is taken to do nothing but return. */
  #mayLeadTo(call: FlowCall): readonly FlowSummary[] {
    const target = this.target(call);
    if (target !== undefined) return [target];
    return call.target?.name === undefined && call.kind !== "module" ? this.flows : [];
  }
}
