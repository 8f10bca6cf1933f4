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
  readonly #byName: Readonly<Record<FlowKind, Map<string, FlowSummary>>> = { flow: new Map(), flowModule: new Map() };
  readonly #byId: Readonly<Record<FlowKind, Map<string, FlowSummary>>> = { flow: new Map(), flowModule: new Map() };
  #calls: KnownCalls | undefined;
  #leavings: Leavings | undefined;
  #beforeForContacts: EarlierFlows | undefined;
  #beforeForResults: EarlierFlows | undefined;

  constructor(flows: readonly FlowTraits[]) {
    this.flows = flows.map((traits, index) => ({ index, ...traits }));
    for (const flow of this.flows) {
      const { kind, name, unit } = flow;
      if (!this.#byName[kind].has(name)) this.#byName[kind].set(name, flow);
      if (unit.id !== undefined) this.#byId[kind].set(unit.id, flow);
    }
  }

  /** Whether every flow and module that is named is here, so that nothing is done where nobody sees it. */
  get isClosed(): boolean {
    return this.#knownCalls.isClosed;
  }

  /** The first flow or module of a name. */
  named(kind: FlowKind, name: string): FlowSummary | undefined {
    return this.#byName[kind].get(name);
  }

  /** The flow or module that a call names; undefined when it is not in the estate. */
  target({ target }: FlowCall): FlowSummary | undefined {
    if (target === undefined) return undefined;
    const { kind, name, id } = target;
    return name === undefined ? this.#byId[kind].get(id) : this.named(kind, name);
  }

  /** The module that a block of a flow invokes; undefined when it is not in the estate. */
  invoked({ calls }: FlowSummary, { block }: ModuleInvocation): FlowSummary | undefined {
    const call = calls.find((one) => one.kind === "module" && one.block.index === block.index);
    return call && this.target(call);
  }

  callersOf({ index }: FlowSummary): readonly FlowSummary[] {
    return this.#knownCalls.callers.get(index) ?? [];
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
    const { attributes, anyAttribute } = this.#whatIsLeft;
    return this.#isBefore(flow, attributes.get(attribute)) || this.#isBefore(flow, anyAttribute);
  }

  /** Whether a flow that contacts come from sets the contact's queue. */
  hasQueueBefore(flow: FlowSummary): boolean {
    return this.#isBefore(flow, this.#whatIsLeft.queue);
  }

  /** Whether a flow that contacts come from fills a slot, so that its result may still be there. Modules start with none. */
  isFilledBefore(flow: FlowSummary, slot: ResultSlot): boolean {
    if (flow.kind === "flowModule" || slot.startsWith("Loop.")) return false;
    this.#beforeForResults ??= new EarlierFlows(this, false);
    return this.#beforeForResults.isBefore(flow, this.#whatIsLeft.slots.get(slot) ?? none);
  }

  #isBefore(flow: FlowSummary, some: ReadonlySet<number> = none): boolean {
    this.#beforeForContacts ??= new EarlierFlows(this, true);
    return this.#beforeForContacts.isBefore(flow, some);
  }

  // Most rules find nothing in most estates, so these are made when the first one asks.

  get #knownCalls(): KnownCalls {
    this.#calls ??= knownCalls(this);
    return this.#calls;
  }

  get #whatIsLeft(): Leavings {
    this.#leavings ??= leavings(this.flows);
    return this.#leavings;
  }
}

type FlowKind = FlowSummary["kind"];

const none: ReadonlySet<number> = new Set();

/** Who calls whom. */
interface KnownCalls {
  readonly isClosed: boolean;
  /** By index of a flow: those that call it, once for each call. */
  readonly callers: ReadonlyMap<number, readonly FlowSummary[]>;
}

function knownCalls(estate: Estate): KnownCalls {
  const callers = new Map<number, FlowSummary[]>();
  let isClosed = true;
  for (const flow of estate.flows) {
    for (const call of flow.calls) {
      const target = estate.target(call);
      if (target === undefined) isClosed = false;
      else entryOf(callers, target.index, (): FlowSummary[] => []).push(flow);
    }
  }
  return { isClosed, callers };
}

/** By what flows leave behind for others: the flows that do, by index. */
interface Leavings {
  readonly attributes: ReadonlyMap<string, ReadonlySet<number>>;
  readonly anyAttribute: ReadonlySet<number>;
  readonly queue: ReadonlySet<number>;
  readonly slots: ReadonlyMap<ResultSlot, ReadonlySet<number>>;
}

function leavings(flows: readonly FlowSummary[]): Leavings {
  const attributes = new Map<string, Set<number>>();
  const slots = new Map<ResultSlot, Set<number>>();
  const anyAttribute = new Set<number>();
  const queue = new Set<number>();
  const fresh = () => new Set<number>();
  for (const { index, attributesSet, setsAnyAttribute, setsQueue, slotsFilled } of flows) {
    for (const name of attributesSet.keys()) entryOf(attributes, name, fresh).add(index);
    for (const slot of slotsFilled) entryOf(slots, slot, fresh).add(index);
    if (setsAnyAttribute) anyAttribute.add(index);
    if (setsQueue) queue.add(index);
  }
  return { attributes, anyAttribute, queue, slots };
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
