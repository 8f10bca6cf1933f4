import type { ResourceKind } from "@flowc/connect-model";
import { type Diagnostic, nearest, type ParametersOf } from "@flowc/diagnostics";
import { planDiagnostics } from "../codes/plan-codes.js";
import { addressOf, partsOf } from "../declaration/address.js";
import { checkReport } from "../declaration/check-report.js";
import type { DesiredResource } from "../declaration/desired.js";
import { nounOf, words } from "../declaration/words.js";
import type { LiveResource } from "../driver/live-resource.js";
import { ownerOf, ownerTag } from "../driver/ownership.js";
import type { PropertyReference, ResourceDriver } from "../driver/resource-driver.js";
import { drivers } from "../resources/drivers.js";
import type { Comparison, RawDifference } from "./compare.js";
import type { Decision } from "./decision.js";
import { differenceInWords } from "./difference-words.js";
import type { PlanInput } from "./plan-input.js";
import { referencesOf } from "./resolver.js";
import { wordsOfIds } from "./words-of-id.js";

type PlanCodes = typeof planDiagnostics.definitions;

/** What stands against a plan, and what its author should know of it, on the lines of the declarations. */
export class PlanFindings {
  readonly diagnostics: Diagnostic[] = [];
  /** Addresses of what is referred to and will be there by itself once the instance is created. */
  readonly builtIn = new Set<string>();
  readonly #input: PlanInput;
  readonly #declared: ReadonlySet<string>;

  constructor(input: PlanInput) {
    this.#input = input;
    this.#declared = new Set(input.desired.resources.map(({ address }) => address));
  }

  /** One finding for each kind that could not be read, not one per resource. */
  reportUnlisted(): void {
    const { unlisted, unreadable } = this.#input.view;
    for (const [kind, failure] of unlisted) {
      const count = [...unreadable.keys()].filter((address) => partsOf(address).kind === kind).length;
      const plural = drivers.get(kind)?.plural ?? `${nounOf(kind)}s`;
      this.diagnostics.push(planDiagnostics.create("PLAN153", { plural, count, ...failure }));
    }
  }

  /** Says what a deploy leaves in Connect although it is not declared any more; a destroy says it in its plan. */
  reportKept({ driver, entry }: Decision, live: LiveResource): void {
    if (this.#input.removal.destroy !== undefined) return;
    const resource = words(driver.kind, entry?.name ?? live.name);
    const subject = { subject: { resource } };
    const isNumber = driver.requestedBy === "phone-numbers";
    this.diagnostics.push(
      isNumber
        ? planDiagnostics.create("PLAN146", { resource, number: live.name }, subject)
        : planDiagnostics.create("PLAN147", { resource }, subject),
    );
  }

  checkCreation(driver: ResourceDriver, desired: DesiredResource): void {
    driver.checkCreation?.(desired.properties, this.#input.view.scope, checkReport(desired, this.diagnostics));
  }

  /** Each reference leads to something that is declared, in the instance, or there by itself later. */
  checkReferences(driver: ResourceDriver, desired: DesiredResource): void {
    const resource = words(desired.kind, desired.name);
    const seen = new Set<string>();
    for (const { property, target, use } of referencesOf(driver, desired)) {
      const { kind, name } = target;
      const address = addressOf(kind, name);
      // Several properties of a flow hang on the same block.
      const at = `${address} ${use === undefined ? property : `${use.block} ${use.pointer}`}`;
      if (this.#declared.has(address) || seen.has(at)) continue;
      seen.add(at);
      const place = { resource, kind: nounOf(kind), name };
      if (this.#input.state.resources[address] !== undefined) {
        this.report("PLAN148", desired, place, property, use);
      } else if (this.#builtInNames(kind).has(name)) {
        this.builtIn.add(address);
      } else if (!this.#input.view.external.has(address) && !this.#input.view.unreadable.has(address)) {
        const known = this.#knownNames(kind);
        this.report("PLAN140", desired, { ...place, known, nearest: nearest(name, known) }, property, use);
      }
    }
  }

  /** Names that a kind will have by itself in an instance that is still to be created; none in one that is there. */
  #builtInNames(kind: ResourceKind): ReadonlySet<string> {
    const isThere = this.#input.view.scope.instance !== undefined;
    return (isThere ? undefined : drivers.get(kind)?.builtIn) ?? new Set();
  }

  #knownNames(kind: ResourceKind): readonly string[] {
    const { desired, view } = this.#input;
    const declared = desired.resources.filter((one) => one.kind === kind).map((one) => one.name);
    return [...new Set([...declared, ...(view.names.get(kind) ?? []), ...this.#builtInNames(kind)])].toSorted();
  }

  /** Another project may own it. */
  checkOwner(desired: DesiredResource, { tags }: LiveResource): void {
    if (ownerOf(tags, this.#input.state.lineage) !== "theirs") return;
    this.report("PLAN143", desired, { resource: words(desired.kind, desired.name), owner: tags?.[ownerTag] ?? "" });
  }

  /** What differs can be changed, or may be lost. */
  checkChangeable(desired: DesiredResource, driver: ResourceDriver, { differences, staying }: Comparison): void {
    const resource = words(desired.kind, desired.name);
    for (const property of staying) {
      this.report("PLAN145", desired, { resource, property: driver.properties[property]?.label ?? property }, property);
    }
    for (const difference of differences) {
      const { change } = difference.spec;
      const isGuarded = driver.deletion === "on-request" && !this.#isRequested(driver);
      if (change === "refuse" || (change === "replace" && isGuarded)) this.reportUnchangeable(desired, difference);
    }
  }

  #isRequested({ requestedBy }: ResourceDriver): boolean {
    return requestedBy !== undefined && this.#input.removal.requested.has(requestedBy);
  }

  reportUnchangeable(desired: DesiredResource, difference: RawDifference): void {
    const inWords = differenceInWords(difference, wordsOfIds(this.#input.view, this.#input.state));
    const { before = "unknown", after = "unknown" } = inWords ?? {};
    const resource = words(desired.kind, desired.name);
    const parameters = { resource, property: difference.spec.label, before, after };
    this.report("PLAN144", desired, parameters, difference.property);
  }

  report<C extends keyof PlanCodes & string>(
    code: C,
    { kind, name, span, address }: Pick<DesiredResource, "kind" | "name" | "span" | "address">,
    parameters: ParametersOf<PlanCodes[C]>,
    property?: string,
    use?: PropertyReference["use"],
  ): void {
    const resource = words(kind, name);
    const unit = this.#input.desired.units.get(address);
    if (use !== undefined && unit !== undefined) {
      const place = { span: unit.spans.find(use.block, use.pointer) ?? span, subject: { flow: name, ...use } };
      this.diagnostics.push(planDiagnostics.create(code, parameters, place));
      return;
    }
    const subject = property === undefined ? { resource } : { resource, pointer: `/${property}` };
    this.diagnostics.push(planDiagnostics.create(code, parameters, { span, subject }));
  }
}
