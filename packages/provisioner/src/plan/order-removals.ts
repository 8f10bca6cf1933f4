import { type Decision, retiredAddress } from "./decision.js";
import { type PlanStep, type StepAction, stepId } from "./plan.js";
import { strongComponents } from "./strong-components.js";

/** Something that is deleted: a resource that is declared no more, or the predecessor of a replaced one. */
interface Removal {
  /** Address it has in the state when it is deleted. */
  readonly key: string;
  /** Address that others refer to it by. */
  readonly address: string;
  readonly references: readonly string[];
  /** The live properties as text: what they really refer to, also when the state knows nothing of it. */
  readonly live: string;
  readonly id: string;
  readonly canDetach: boolean;
  readonly isRetired: boolean;
}

/**
 * The steps that delete and forget: users before what they use, after everything that is written has let go. Where two
 * use each other, one is detached first.
 * @param lastStep the last writing step of a decision, when it has one
 */
export function orderRemovals(
  decisions: readonly Decision[],
  lastStep: (decision: Decision) => string | undefined,
): readonly PlanStep[] {
  const removals = decisions.flatMap(removalOf);
  const users = new Map(removals.map((removal) => [removal.key, usersOf(removal, removals)]));
  const detached = detachedKeys(removals, users);
  const forgotten = decisions.filter(({ action }) => action === "forget");
  const writers = new Map(removals.map((removal) => [removal.key, writersOf(removal, decisions, lastStep)]));
  return [
    ...forgotten.map(({ address }) => removalStep("forget", address, [])),
    ...[...detached.keys()].map((key) => removalStep("detach", key, writers.get(key) ?? [])),
    ...removals.map(({ key }) => {
      const waits = (users.get(key) ?? []).map((user) => {
        return stepId(detached.get(user)?.has(key) ? "detach" : "destroy", user);
      });
      const own = detached.has(key) ? [stepId("detach", key)] : [];
      return removalStep("destroy", key, [...(writers.get(key) ?? []), ...own, ...waits]);
    }),
  ];
}

function removalOf(decision: Decision): Removal[] {
  const { address, action, driver, entry, live } = decision;
  if (action !== "destroy" && action !== "replace") return [];
  const key = retiredAddress(decision) ?? address;
  const canDetach = driver.detach !== undefined;
  const references = entry?.references ?? [];
  const id = live?.id ?? entry?.id ?? "";
  const isRetired = action === "replace";
  return [{ key, address, references, live: liveText(decision), id, canDetach, isRetired }];
}

function liveText({ live }: Decision): string {
  return live === undefined ? "" : JSON.stringify(live.properties);
}

/** Keys of those that are deleted too and refer to this one. What refers to itself does not wait for itself. */
function usersOf(removal: Removal, all: readonly Removal[]): readonly string[] {
  return all
    .filter((user) => user.key !== removal.key)
    .filter((user) => user.references.includes(removal.address) || user.live.includes(removal.id))
    .map(({ key }) => key);
}

/** For each one that is detached first: those of its cycle, which need not wait until it is deleted. */
function detachedKeys(removals: readonly Removal[], users: ReadonlyMap<string, readonly string[]>) {
  const detached = new Map<string, ReadonlySet<string>>();
  const waitingFor = (key: string) => (users.get(key) ?? []).filter((user) => !detached.get(user)?.has(key));
  const queue: (readonly string[])[] = [removals.map(({ key }) => key)];
  for (let keys = queue.pop(); keys !== undefined; keys = queue.pop()) {
    for (const cycle of strongComponents(keys, waitingFor)) {
      const chosen = cycle.length > 1 ? mostUsing(cycle, removals, waitingFor) : undefined;
      if (chosen === undefined) continue;
      detached.set(chosen, new Set(cycle));
      queue.push(cycle);
    }
  }
  return detached;
}

/** The one in a cycle that most others wait for and that can let go of what it uses. */
function mostUsing(
  cycle: readonly string[],
  removals: readonly Removal[],
  waitingFor: (key: string) => readonly string[],
): string | undefined {
  const canDetach = new Set(removals.filter((removal) => removal.canDetach).map(({ key }) => key));
  const waiting = (user: string) => cycle.filter((key) => waitingFor(key).includes(user)).length;
  return cycle.filter((key) => canDetach.has(key)).toSorted((a, b) => waiting(b) - waiting(a) || (a < b ? -1 : 1))[0];
}

/** Last steps of those that stay and are written: what referred to this one must have let go of it. */
function writersOf(
  removal: Removal,
  decisions: readonly Decision[],
  lastStep: (decision: Decision) => string | undefined,
): readonly string[] {
  return decisions.flatMap((decision) => {
    const refersNow = decision.references.some(({ address }) => address === removal.address);
    const remembered = decision.entry?.references.includes(removal.address) === true;
    const referred = remembered || liveText(decision).includes(removal.id);
    const isSuccessor = removal.isRetired && decision.address === removal.address;
    if (!isSuccessor && !referred && !(removal.isRetired && refersNow)) return [];
    return lastStep(decision) ?? [];
  });
}

function removalStep(action: StepAction, address: string, after: readonly string[]): PlanStep {
  return { id: stepId(action, address), address, action, properties: [], after: [...new Set(after)] };
}
