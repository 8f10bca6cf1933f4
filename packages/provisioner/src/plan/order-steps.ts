import { tagsProperty } from "./compare.js";
import { type CutResult, cutCycles, type Need, type Strength } from "./cut-cycles.js";
import { type Decision, hasIdentity, isPending } from "./decision.js";
import { orderRemovals } from "./order-removals.js";
import { type PlanStep, type StepAction, stepId } from "./plan.js";

/** The steps of a plan in an order that respects what needs what, and the groups that could not be ordered. */
export interface OrderedSteps {
  readonly steps: readonly PlanStep[];
  readonly uncut: readonly (readonly string[])[];
}

/** Puts decisions into steps: references first, cycles cut, deletions in reverse at the end. */
export function orderSteps(decisions: readonly Decision[]): OrderedSteps {
  const writes = decisions.filter((decision) => !isSettled(decision));
  const graph = new Map(writes.map((decision) => [decision.address, needsOf(decision, decisions)]));
  const presplit = splitOwnCalls(graph);
  const cut = cutCycles(presplit.graph);
  const builder = new StepBuilder(decisions, graph, cut, presplit.properties);
  return { steps: builder.build(writes), uncut: cut.uncut };
}

/** Which of the decided resources one has to wait for, and how strongly. */
function needsOf(decision: Decision, decisions: readonly Decision[]): readonly Need[] {
  const byAddress = new Map(decisions.map((one) => [one.address, one]));
  const isNew = !hasIdentity(decision);
  const written = new Set(decision.differences.map(({ property }) => property));
  return decision.references.flatMap(({ address, property }): Need[] => {
    const referred = byAddress.get(address);
    const isWritten = isNew || written.has(property);
    if (referred === undefined || !isWritten || isSettled(referred)) return [];
    return [{ to: address, property, strength: strengthOf(decision, property, referred, isNew) }];
  });
}

/** Whether nothing happens to a resource that others would wait for. */
function isSettled({ action }: Decision): boolean {
  return action === "no-change" || action === "keep" || action === "forget" || action === "destroy";
}

function strengthOf({ driver }: Decision, property: string, referred: Decision, isNew: boolean): Strength {
  const late = driver.properties[property]?.late;
  if (isNew && late === "own-call") return "own-call";
  if (hasIdentity(referred) && !isPending(referred)) return "soft";
  return isNew && late === "costs-a-call" ? "late" : "hard";
}

/** Properties that a call of their own writes are always written by a second step: it costs nothing. */
function splitOwnCalls(graph: ReadonlyMap<string, readonly Need[]>) {
  const properties = new Map<string, ReadonlySet<string>>();
  const rest = [...graph].map(([node, needs]): [string, readonly Need[]] => {
    const own = needs.filter(({ strength }) => strength === "own-call").map(({ property }) => property);
    if (own.length > 0) properties.set(node, new Set(own));
    return [node, needs.filter(({ strength }) => strength !== "own-call")];
  });
  return { graph: new Map(rest), properties };
}

class StepBuilder {
  readonly #decisions: readonly Decision[];
  readonly #byAddress: ReadonlyMap<string, Decision>;
  readonly #graph: ReadonlyMap<string, readonly Need[]>;
  readonly #cut: CutResult;
  readonly #ownCalls: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    decisions: readonly Decision[],
    graph: ReadonlyMap<string, readonly Need[]>,
    cut: CutResult,
    ownCalls: ReadonlyMap<string, ReadonlySet<string>>,
  ) {
    this.#decisions = decisions;
    this.#byAddress = new Map(decisions.map((decision) => [decision.address, decision]));
    this.#graph = graph;
    this.#cut = cut;
    this.#ownCalls = ownCalls;
  }

  build(writes: readonly Decision[]): readonly PlanStep[] {
    const root = writes.find(({ driver }) => driver.level === "account");
    const written = writes.flatMap((decision) => {
      const first = decision !== root && root !== undefined && !isUsable(root) ? [this.#mainStep(root)] : [];
      return this.#writeSteps(decision, first);
    });
    const removed = orderRemovals(this.#decisions, (decision) =>
      isSettled(decision) ? undefined : this.#lastStep(decision),
    );
    return sortSteps([...written, ...removed]);
  }

  #writeSteps(decision: Decision, first: readonly string[]): PlanStep[] {
    const { address, action } = decision;
    const needed = (this.#cut.needs.get(address) ?? []).map(({ to }) => this.#waitFor(address, to));
    const after = unique([...first, ...needed]);
    const step = (kind: StepAction, properties: readonly string[], waits: readonly string[]): PlanStep => {
      return { id: stepId(kind, address), address, action: kind, properties, after: unique(waits) };
    };
    const later = this.#laterProperties(address);
    const isTaken = isTakenOver(decision);
    if (action === "create" || action === "replace") {
      const taken = action === "replace" && isTaken ? [step("import", [], first)] : [];
      const retire = action === "replace" ? [step("retire", [], [...first, ...taken.map(({ id }) => id)])] : [];
      const create = step("create", later, [...after, ...retire.map(({ id }) => id)]);
      return [...taken, ...retire, create, ...this.#finishStep(address, later, create.id)];
    }
    const wait = isPending(decision) ? [step("wait", [], first)] : [];
    const adopt = isTaken ? [step("import", [], [...first, ...wait.map(({ id }) => id)])] : [];
    const before = [...wait, ...adopt].map(({ id }) => id);
    const properties = updatedProperties(decision);
    const update = properties.length > 0 ? [step("update", properties, [...after, ...before])] : [];
    return [...wait, ...adopt, ...update];
  }

  #finishStep(address: string, later: readonly string[], create: string): PlanStep[] {
    if (later.length === 0) return [];
    const waits = (this.#graph.get(address) ?? [])
      .filter(({ property }) => later.includes(property))
      .map(({ to }) => (to === address ? create : this.#waitFor(address, to)));
    const id = stepId("finish", address);
    return [{ id, address, action: "finish", properties: later, after: unique([create, ...waits]) }];
  }

  #laterProperties(address: string): readonly string[] {
    const split = this.#cut.splits.get(address)?.properties ?? [];
    return unique([...(this.#ownCalls.get(address) ?? []), ...split]).toSorted();
  }

  /**
   * The step of `to` that `from` waits for: the one that completes it, so that nobody meets a placeholder, unless the two
   * were in a cycle. Properties with a call of their own are nothing that others wait for.
   */
  #waitFor(from: string, to: string): string {
    const decision = this.#byAddress.get(to);
    if (decision === undefined) throw new Error(`there is no decision for ${to}`);
    const split = this.#cut.splits.get(to);
    const isNew = !hasIdentity(decision);
    return isNew && (split === undefined || split.cycle.has(from))
      ? this.#mainStep(decision)
      : this.#lastStep(decision);
  }

  /** The step after which a resource has its id and can be used. */
  #mainStep(decision: Decision): string {
    const { address, action } = decision;
    if (action === "create" || action === "replace") return stepId("create", address);
    return isPending(decision) ? stepId("wait", address) : this.#lastStep(decision);
  }

  #lastStep(decision: Decision): string {
    const { address, action } = decision;
    if (action === "create" || action === "replace") {
      return stepId(this.#laterProperties(address).length > 0 ? "finish" : "create", address);
    }
    if (updatedProperties(decision).length > 0) return stepId("update", address);
    return stepId(isTakenOver(decision) ? "import" : "wait", address);
  }
}

/** Whether it is there already, and now belongs to another entry of the state than before. */
function isTakenOver({ entry, formerAddress }: Decision): boolean {
  return entry === undefined || formerAddress !== undefined;
}

/** What an update writes: taking a resource over has marked it with all its tags before. */
function updatedProperties({ entry, formerAddress, differences }: Decision): readonly string[] {
  const hasTags = entry === undefined && formerAddress === undefined;
  const properties = differences.map(({ property }) => property);
  return hasTags ? properties.filter((property) => property !== tagsProperty) : properties;
}

function isUsable(decision: Decision): boolean {
  return hasIdentity(decision) && !isPending(decision);
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

/** Orders steps so that each comes after those it waits for; otherwise as given. */
function sortSteps(steps: readonly PlanStep[]): readonly PlanStep[] {
  const sorted: PlanStep[] = [];
  const done = new Set<string>();
  const all = new Map(steps.map((step) => [step.id, step]));
  const place = (step: PlanStep): void => {
    if (done.has(step.id)) return;
    done.add(step.id);
    for (const id of step.after) {
      const before = all.get(id);
      if (before !== undefined) place(before);
    }
    sorted.push(step);
  };
  for (const step of steps) place(step);
  return sorted;
}
