import type { BoundResource } from "@flowc/connect-model";
import { type Diagnostic, nearest } from "@flowc/diagnostics";
import { addressOf, partsOf } from "../declaration/address.js";
import { checkReport } from "../declaration/check-report.js";
import type { DesiredResource } from "../declaration/desired.js";
import { mayCreateInstance, nameIn, tagsIn } from "../declaration/environment-desired.js";
import { words } from "../declaration/words.js";
import type { LiveResource } from "../driver/live-resource.js";
import { ownerOf } from "../driver/ownership.js";
import type { Materialised, ResourceDriver } from "../driver/resource-driver.js";
import { driverOf } from "../resources/drivers.js";
import type { StateEntry } from "../state/state.js";
import { type Comparison, compareResource } from "./compare.js";
import { decideRemoval, settleDestroy } from "./decide-removal.js";
import type { Decision } from "./decision.js";
import { differenceInWords } from "./difference-words.js";
import { findReplaced } from "./find-replaced.js";
import { leftAlone } from "./left-alone.js";
import { type ChangeReason, retiredSuffix } from "./plan.js";
import { PlanFindings } from "./plan-findings.js";
import type { PlanInput } from "./plan-input.js";
import { entryOfLive, rememberedEntry } from "./remembered-entry.js";
import { materialise, referencesOf, resolveBy } from "./resolver.js";
import { instanceLeftBehind } from "./same-instance.js";

/** What shall happen to each resource, with what stands against it. Pure. */
export interface Decisions {
  readonly decisions: readonly Decision[];
  /** Addresses of what the instance will have by itself once it is created. */
  readonly builtIn: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Decides what happens to each declared resource, and to those in the state that are declared no more. */
export function decide(input: PlanInput): Decisions {
  const decider = new Decider(input);
  const declared = input.desired.resources.map((desired) => decider.declared(desired));
  const undeclared = decider.undeclared();
  const decisions = [...declared, ...(input.removal.destroy ? settleDestroy(undeclared) : undeclared)];
  const { builtIn, diagnostics } = decider.findings;
  return { decisions, builtIn: [...builtIn], diagnostics };
}

class Decider {
  readonly findings: PlanFindings;
  readonly #input: PlanInput;
  readonly #byAddress: ReadonlyMap<string, DesiredResource>;
  readonly #replaced: ReadonlySet<string>;
  /** What is left alone, with the address of what could not be read. */
  readonly #left: ReadonlyMap<string, string>;

  constructor(input: PlanInput) {
    this.#input = input;
    this.findings = new PlanFindings(input);
    this.#byAddress = new Map(input.desired.resources.map((desired) => [desired.address, desired]));
    this.#replaced = findReplaced({
      resources: input.desired.resources,
      compare: (desired, bound) => this.#compare(desired, bound),
      knownId: (address) => this.#knownId(address),
    });
    this.#left = leftAlone({
      desired: input.desired.resources,
      state: input.state,
      view: input.view,
      hasId: (address) => this.#knownId(address) !== undefined,
      isReplaced: (address) => this.#replaced.has(address),
    });
    this.findings.reportUnlisted();
  }

  declared(desired: DesiredResource): Decision {
    const { address, kind } = desired;
    const { view, state } = this.#input;
    const driver = driverOf(kind);
    this.findings.checkReferences(driver, desired);
    const live = view.live.get(address);
    const remembered = entryOfLive(state, desired, this.#byAddress, live);
    const base = {
      address,
      driver,
      desired,
      ...(remembered && { entry: remembered.entry }),
      ...(remembered && remembered.address !== address && { formerAddress: remembered.address }),
      ...(live && { live }),
      differences: [],
      references: referencesOf(driver, desired).map(({ property, target }) => ({
        property,
        address: addressOf(target.kind, target.name),
      })),
    };
    if (this.#left.has(address)) return this.#leaveAlone(base);
    if (live === undefined) return this.#missing(base);
    this.findings.checkOwner(desired, live);
    if (live.condition?.is === "failed") {
      this.findings.report("PLAN142", desired, { resource: words(kind, desired.name), words: live.condition.words });
    }
    return this.#present(base, live);
  }

  /** Resources of the state that no declaration stands for. */
  undeclared(): readonly Decision[] {
    const { state, view, desired } = this.#input;
    const taken = new Set(
      desired.resources.flatMap((one) => rememberedEntry(state, one, this.#byAddress)?.address ?? []),
    );
    return Object.entries(state.resources)
      .filter(([address]) => !this.#byAddress.has(address) && !taken.has(address))
      .map(([address, entry]) => this.#removed(address, entry, view.live.get(address)));
  }

  #removed(address: string, entry: StateEntry, live: LiveResource | undefined): Decision {
    const driver = driverOf(entry.kind);
    const references = entry.references.map((referred) => ({ address: referred, property: "" }));
    const base = { address, driver, entry, differences: [], references, ...(live && { live }) };
    if (this.#left.has(address)) return this.#leaveAlone(base);
    const decision = decideRemoval(base, this.#input.removal);
    if (decision.reason === "never-deleted" && live !== undefined) this.findings.reportKept(decision, live);
    return decision;
  }

  #missing(base: Omit<Decision, "action" | "reason"> & { readonly desired: DesiredResource }): Decision {
    const { desired, driver, entry } = base;
    const { environment } = this.#input;
    const left = instanceLeftBehind(driver, desired, this.#input);
    if (left !== undefined) {
      this.findings.report("PLAN261", desired, { environment: environment.name, ...left });
    } else if (driver.level === "account" && !mayCreateInstance(environment, desired)) {
      const alias = nameIn(environment, driver, desired);
      const known = this.#input.view.names.get(desired.kind) ?? [];
      this.findings.report("PLAN141", desired, {
        alias,
        region: environment.region,
        known,
        nearest: nearest(alias, known),
      });
    }
    this.findings.checkCreation(driver, desired);
    return { ...base, action: "create", reason: entry === undefined ? "not-there" : "gone" };
  }

  /** What could not be read, or has to do with something that could not, stays as it is. */
  #leaveAlone(base: Omit<Decision, "action" | "reason">): Decision {
    const { address, driver, desired, entry } = base;
    const { view } = this.#input;
    const { kind } = driver;
    const cause = this.#left.get(address) ?? address;
    const failure = view.unreadable.get(address);
    const place = { kind, name: desired?.name ?? entry?.name ?? "", address, ...(desired?.span && desired) };
    const resource = words(kind, place.name);
    if (failure === undefined) {
      const { kind, name } = partsOf(cause);
      this.findings.report("PLAN154", place, { resource, other: words(kind, name) });
    } else if (!view.unlisted.has(kind)) {
      this.findings.report("PLAN150", place, { resource, ...failure });
    }
    return { ...base, action: "no-change", reason: failure === undefined ? "needs-unreadable" : "unreadable" };
  }

  #present(
    base: Omit<Decision, "action" | "reason"> & { readonly desired: DesiredResource },
    live: LiveResource,
  ): Decision {
    const { desired, driver, entry, formerAddress } = base;
    const comparison = this.#compare(desired, (address) => this.#bound(address));
    if (comparison === undefined) return { ...base, action: "no-change", reason: "up-to-date" };
    this.findings.checkChangeable(desired, driver, comparison);
    driver.checkUpdate?.(desired.properties, live, checkReport(desired, this.findings.diagnostics));
    // What a pending resource does not tell yet is written once it is ready.
    const isPending = live.condition?.is === "pending";
    const differences = isPending ? [...comparison.differences, ...comparison.untold] : comparison.differences;
    const found = { ...base, differences };
    if (this.#replaced.has(desired.address)) return this.#replace(found, desired);
    if (entry === undefined) {
      const ours = ownerOf(live.tags, this.#input.state.lineage) === "ours";
      const isSeen = differences.some((difference) => differenceInWords(difference, (id) => id) !== undefined);
      return { ...found, action: isSeen ? "update" : "import", reason: ours ? "found-by-tag" : "found-by-name" };
    }
    if (isPending) return { ...found, action: "update", reason: "unfinished" };
    if (differences.length > 0) return { ...found, action: "update", reason: this.#updateReason(comparison, entry) };
    if (formerAddress !== undefined) return { ...found, action: "import", reason: "source-changed" };
    return { ...found, action: "no-change", reason: "up-to-date" };
  }

  /** Another one in its place; only what is ours makes way. */
  #replace(found: Omit<Decision, "action" | "reason">, desired: DesiredResource): Decision {
    const { state } = this.#input;
    const isOurs = found.entry !== undefined || ownerOf(found.live?.tags, state.lineage) === "ours";
    for (const difference of isOurs ? [] : found.differences) {
      if (difference.spec.change === "replace") this.findings.reportUnchangeable(desired, difference);
    }
    this.findings.checkCreation(found.driver, desired);
    const suffix = retiredSuffix(desired.address, (address) => address in state.resources);
    return { ...found, action: "replace", reason: "cannot-change", retiredSuffix: suffix };
  }

  #updateReason({ differences }: Comparison, entry: StateEntry): ChangeReason {
    if (
      differences.some(
        ({ property, spec }) => spec.late !== undefined && spec.dropped === undefined && !(property in entry.applied),
      )
    )
      return "unfinished";
    if (differences.some(({ after }) => after === undefined)) return "reference-replaced";
    return differences.every(({ origin }) => origin === "outside") ? "changed-outside" : "source-changed";
  }

  #compare(desired: DesiredResource, bound: (address: string) => BoundResource | undefined): Comparison | undefined {
    const live = this.#input.view.live.get(desired.address);
    if (live === undefined) return undefined;
    const { environment, state } = this.#input;
    const driver = driverOf(desired.kind);
    return compareResource({
      table: driver.properties,
      wanted: this.#materialise(driver, desired, bound),
      tags: tagsIn(environment, driver, desired, state.lineage),
      live,
      entry: entryOfLive(state, desired, this.#byAddress, live)?.entry,
    });
  }

  #materialise(
    driver: ResourceDriver,
    desired: DesiredResource,
    bound: (address: string) => BoundResource | undefined,
  ): Materialised {
    return materialise(driver, desired, resolveBy(bound), this.#input.view.scope);
  }

  /** What an address is known by before anything is applied. */
  #bound(address: string): BoundResource | undefined {
    const { view } = this.#input;
    const desired = this.#byAddress.get(address);
    if (desired === undefined) return view.external.get(address);
    const isGoing = this.#replaced.has(address) && !this.#left.has(address);
    return isGoing ? driverOf(desired.kind).foresee?.(desired.name, view.scope) : this.#knownId(address);
  }

  /** The id that a resource has now, or has had when it was last seen. */
  #knownId(address: string): BoundResource | undefined {
    const { view, state } = this.#input;
    const desired = this.#byAddress.get(address);
    const foreseen = desired && driverOf(desired.kind).foresee?.(desired.name, view.scope);
    const seen = foreseen ?? view.live.get(address);
    if (seen !== undefined || !view.unreadable.has(address)) return seen;
    return (desired && rememberedEntry(state, desired, this.#byAddress)?.entry) ?? state.resources[address];
  }
}
