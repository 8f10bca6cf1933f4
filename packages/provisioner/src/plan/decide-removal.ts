import { words } from "../declaration/words.js";
import type { DeletionRequest } from "../driver/resource-driver.js";
import type { Decision } from "./decision.js";
import { type ReferenceTrace, refersTo, traceOf } from "./reference-trace.js";

/** What may be deleted. */
export interface RemovalRules {
  /** What was asked for by name: it would be lost for good. */
  readonly requested: ReadonlySet<DeletionRequest>;
  /** Present when everything is to go, not only what is not declared any more. */
  readonly destroy?: {
    /** Whether that includes what was there before and was taken over. */
    readonly adopted: boolean;
  };
}

/** What is known of a resource that is to go. */
export type Removable = Pick<Decision, "address" | "driver" | "entry" | "live" | "differences" | "references">;

/** Decides whether a resource that is declared no more is deleted, or only forgotten. */
export function decideRemoval(removable: Removable, { requested, destroy }: RemovalRules): Decision {
  const { driver, entry, live } = removable;
  if (live === undefined) return { ...removable, action: "forget", reason: "gone" };
  const forget = (reason: Decision["reason"]): Decision => ({ ...removable, action: "forget", reason });
  if (driver.builtIn.has(live.name)) return forget(destroy ? "built-in" : "never-deleted");
  if (driver.deletion === "never") return forget("never-deleted");
  const isTakenOver = entry?.origin === "adopted";
  if (destroy && isTakenOver && !destroy.adopted) return forget("there-before");
  const isAsked = driver.requestedBy !== undefined && requested.has(driver.requestedBy);
  if (driver.deletion === "on-request" && !isAsked) return forget(destroy ? "kept-unless-asked" : "never-deleted");
  const reason = destroy === undefined ? "not-declared" : isTakenOver ? "taken-over" : "made-here";
  return { ...removable, action: "destroy", reason };
}

/**
 * What stands in the way of a destroy: what is used by something that is kept is kept too, and stays in the state with
 * the instance it is in; so does what could not be read. When the instance goes, everything inside goes with it.
 */
export function settleDestroy(decisions: readonly Decision[]): readonly Decision[] {
  const root = decisions.find(({ driver }) => driver.level === "account");
  const settled = keepWhatIsUsed(decisions);
  if (root?.action === "destroy") return settled.map(goesWithInstance);
  const isHeld = settled.some(({ action }) => action === "keep" || action === "no-change");
  return isHeld ? settled.map(keepRoot) : settled;
}

function keepRoot(decision: Decision): Decision {
  const { driver, live } = decision;
  return driver.level === "account" && live ? { ...decision, action: "keep", reason: "still-used" } : decision;
}

function goesWithInstance(decision: Decision): Decision {
  const { action, reason, driver } = decision;
  const isInside = driver.level === "instance" && driver.outlivesInstance !== true;
  const isKept = action === "keep" || (action === "forget" && reason !== "gone" && reason !== "kept-unless-asked");
  return isInside && isKept ? { ...decision, action: "forget", reason: "with-instance" } : decision;
}

function keepWhatIsUsed(decisions: readonly Decision[]): readonly Decision[] {
  const settled = new Map(decisions.map((decision) => [decision.address, decision]));
  const traces = new Map(decisions.map((decision) => [decision.address, traceOf(decision)]));
  const trace = ({ address }: Decision) => traces.get(address) as ReferenceTrace;
  const holders = decisions.filter((decision) => isKept(decision) && !letsGo(decision));
  for (let holder = holders.pop(); holder !== undefined; holder = holders.pop()) {
    for (const [address, used] of settled) {
      if (used.action !== "destroy" || !refersTo(trace(holder), trace(used))) continue;
      const kept: Decision = { ...used, action: "keep", reason: "still-used", keptFor: inWords(holder) };
      settled.set(address, kept);
      holders.push(kept);
    }
  }
  return [...settled.values()];
}

/** Whether it is still in Connect afterwards. */
function isKept({ action, live, driver }: Decision): boolean {
  return action === "forget" && live !== undefined && driver.level === "instance";
}

/**
 * Whether a resource that is kept is taken out of what it uses: a number that nobody asked to release stops leading to
 * a flow that is deleted. What others made or every instance has goes on working, so what it uses stays.
 */
export function letsGo({ action, reason, live, driver }: Decision): boolean {
  const isOurs = reason === "never-deleted" || reason === "kept-unless-asked";
  const isNumber = reason === "there-before" && driver.deletion === "on-request";
  return action === "forget" && live !== undefined && driver.detach !== undefined && (isOurs || isNumber);
}

function inWords({ driver, entry }: Decision): string {
  return words(driver.kind, entry?.name ?? "");
}
