import { canonicalJson } from "./canonical-json.js";
import { letsGo } from "./decide-removal.js";
import { type Decision, retiredAddress } from "./decision.js";
import { type PlanStep, type StepAction, stepId } from "./plan.js";
import { type ReferenceTrace, refersTo, traceOf } from "./reference-trace.js";
import { strongComponents } from "./strong-components.js";

/** Something that is deleted: a resource that is declared no more, or the predecessor of a replaced one. */
interface Removal extends ReferenceTrace {
  readonly decision: Decision;
  /** Address it has in the state when it is deleted. */
  readonly key: string;
  readonly canDetach: boolean;
  readonly isRetired: boolean;
}

/**
 * The steps that delete and forget: users before what they use, after everything that is written has let go. Where two
 * use each other, one is detached first; so is what may use more than is known, and what is kept. The instance comes last.
 * @param lastStep the last writing step of a decision, when it has one
 */
export function orderRemovals(
  decisions: readonly Decision[],
  lastStep: (decision: Decision) => string | undefined,
): readonly PlanStep[] {
  const removals = decisions.flatMap(removalOf);
  const users = new Map(removals.map((removal) => [removal.key, usersOf(removal, removals)]));
  const unsure = removals.filter(mayUseMore).map(({ key }) => key);
  const detached = detachedKeys(removals, users, unsure);
  const writers = writersOf(removals, decisions, lastStep);
  const kept = keptUsers(removals, decisions);
  const forgotten = decisions.filter(({ action }) => action === "forget");
  const steps = [
    ...forgotten.map(({ address }) => {
      return removalStep("forget", address, kept.has(address) ? [stepId("detach", address)] : []);
    }),
    ...[...detached.keys()].map((key) => removalStep("detach", key, writers.get(key) ?? [])),
    ...[...kept.keys()].map((key) => removalStep("detach", key, [])),
    ...removals.map(({ key }) => {
      const waits = (users.get(key) ?? []).map((user) => {
        return stepId(detached.get(user)?.has(key) ? "detach" : "destroy", user);
      });
      const letGo = [...kept].flatMap(([user, used]) => (used.has(key) ? [user] : []));
      const own = detached.has(key) ? [key] : [];
      const first = [...own, ...unsure, ...letGo].map((address) => stepId("detach", address));
      return removalStep("destroy", key, [...(writers.get(key) ?? []), ...first, ...waits]);
    }),
  ];
  return instanceLast(steps, decisions);
}

/** The instance is deleted or forgotten when nothing else is to be done in it: a later run could not find it again. */
function instanceLast(steps: readonly PlanStep[], decisions: readonly Decision[]): readonly PlanStep[] {
  const roots = new Set(decisions.filter(({ driver }) => driver.level === "account").map(({ address }) => address));
  const inside = steps.filter(({ address }) => !roots.has(address)).map(({ id }) => id);
  return steps.map((step) => (roots.has(step.address) ? { ...step, after: [...step.after, ...inside] } : step));
}

function removalOf(decision: Decision): Removal[] {
  const { address, action, driver } = decision;
  if (action !== "destroy" && action !== "replace") return [];
  const key = retiredAddress(decision) ?? address;
  const canDetach = driver.detach !== undefined;
  return [{ ...traceOf(decision), decision, key, canDetach, isRetired: action === "replace" }];
}

/** Keys of those that are deleted too and refer to this one. What refers to itself does not wait for itself. */
function usersOf(removal: Removal, all: readonly Removal[]): readonly string[] {
  return all.filter((user) => user.key !== removal.key && refersTo(user, removal)).map(({ key }) => key);
}

/**
 * Whether content was changed outside, or may have been: then nobody knows all it uses. Only a destroy cares; in a deploy
 * what is not declared any more is little, and the service says what stands in the way.
 */
function mayUseMore({ decision: { reason, driver, live, entry }, canDetach }: Removal): boolean {
  if (!canDetach || live === undefined || (reason !== "made-here" && reason !== "taken-over")) return false;
  if (live.stamp !== undefined && live.stamp === entry?.stamp) return false;
  const contents = Object.keys(driver.properties).filter((name) => driver.properties[name]?.compare === "content");
  return contents.some((name) => {
    const [now, applied] = [live.properties[name], entry?.applied[name]];
    return now === undefined || applied === undefined || canonicalJson(now) !== canonicalJson(applied);
  });
}

/** What is kept and lets go of what is deleted: by its address, the keys of that. */
function keptUsers(removals: readonly Removal[], decisions: readonly Decision[]) {
  const kept = decisions.filter(letsGo).map(traceOf);
  const pairs = kept.map((user) => {
    const used = removals.filter((removal) => refersTo(user, removal)).map(({ key }) => key);
    return [user.address, new Set(used)] as const;
  });
  return new Map(pairs.filter(([, used]) => used.size > 0));
}

/** For each one that is detached first: those of its cycle, which need not wait until it is deleted. */
function detachedKeys(
  removals: readonly Removal[],
  users: ReadonlyMap<string, readonly string[]>,
  unsure: readonly string[],
) {
  const all = new Set(removals.map(({ key }) => key));
  const detached = new Map<string, ReadonlySet<string>>(unsure.map((key) => [key, all]));
  const waitingFor = (key: string) => (users.get(key) ?? []).filter((user) => !detached.get(user)?.has(key));
  const queue: (readonly string[])[] = [[...all]];
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

/** Last steps of those that stay and are written, by what they refer to: it is deleted when they have let go of it. */
function writersOf(
  removals: readonly Removal[],
  decisions: readonly Decision[],
  lastStep: (decision: Decision) => string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const writers = decisions.flatMap((decision) => {
    const step = lastStep(decision);
    return step === undefined ? [] : [{ step, trace: traceOf(decision), decision }];
  });
  const isWriterOf = (removal: Removal) => {
    return ({ trace, decision: { address, references } }: (typeof writers)[number]) => {
      const isSuccessor = removal.isRetired && address === removal.address;
      const refersNow = removal.isRetired && references.some((one) => one.address === removal.address);
      return isSuccessor || refersNow || refersTo(trace, removal);
    };
  };
  return new Map(removals.map((removal) => [removal.key, writers.filter(isWriterOf(removal)).map(({ step }) => step)]));
}

function removalStep(action: StepAction, address: string, after: readonly string[]): PlanStep {
  return { id: stepId(action, address), address, action, properties: [], after: [...new Set(after)] };
}
