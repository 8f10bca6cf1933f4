import { type FlowDefinition, type FlowUnit, isFlowDefinition, limits } from "@flowc/connect-model";
import { type Diagnostic, sortDiagnostics } from "@flowc/diagnostics";
import { planDiagnostics } from "../codes/plan-codes.js";
import { driverOf } from "../resources/drivers.js";
import { deploymentOf } from "../resources/flow/deployed.js";
import { addressOfReference } from "./address.js";
import { type CheckReport, checkReport } from "./check-report.js";
import { mostTags, tagProblems } from "./check-tags.js";
import type { Desired, DesiredResource } from "./desired.js";
import { type Declaration, type GivenDeclaration, gatherDeclarations } from "./gather.js";
import { isResourceDeclaration } from "./resource-declaration.js";
import { nounOf } from "./words.js";

/** What was declared, checked as far as it can be without a call. */
export interface CollectedDesired {
  readonly desired: Desired;
  readonly diagnostics: readonly Diagnostic[];
}

/** A flow as it is deployed, with what was found about it. */
interface CollectedFlow {
  readonly unit: FlowUnit;
  readonly resource: DesiredResource;
  readonly diagnostics: readonly Diagnostic[];
}

/** Flows that were collected before, for whoever collects again and again. A flow depends on no other declaration. */
export type CollectedFlows = WeakMap<FlowDefinition, CollectedFlow>;

/**
 * Normalises and checks declarations. What they refer to by object is collected too, exported or not.
 * @param known flows that need not be looked at again; those that are new are added
 * @returns the desired resources with every PLAN1xx finding on the author's line; plan only when none is an error
 */
export function collectDesired(
  declarations: readonly GivenDeclaration[],
  known: CollectedFlows = new WeakMap(),
): CollectedDesired {
  const found: Diagnostic[] = [];
  const gathered = [...gatherDeclarations(declarations, found).values()];
  const units = new Map<string, FlowUnit>();
  const resources = gathered.map((declaration) => {
    if (!isFlowDefinition(declaration)) return desiredOf(declaration, checkReport(declaration, found, gathered));
    const { unit, resource, diagnostics } = collectedFlow(declaration, known);
    units.set(resource.address, unit);
    found.push(...diagnostics);
    return resource;
  });
  checkCase(gathered, found);
  checkInstances(gathered, found);
  checkQuotas(gathered, found);
  return { desired: { resources, units }, diagnostics: sortDiagnostics(found) };
}

function collectedFlow(flow: FlowDefinition, known: CollectedFlows): CollectedFlow {
  const before = known.get(flow);
  if (before !== undefined) return before;
  const diagnostics: Diagnostic[] = [];
  const resource = desiredOf(flow, checkReport(flow, diagnostics));
  const collected = { unit: flow.build(), resource, diagnostics };
  known.set(flow, collected);
  return collected;
}

function desiredOf(declaration: Declaration, report: CheckReport): DesiredResource {
  const { kind, name, span } = declaration;
  const driver = driverOf(kind);
  if (driver.renamable) checkName(name, report);
  const tags = driver.taggable ? tagsOf(declaration, report) : undefined;
  const formerName = formerNameOf(declaration);
  return {
    address: addressOfReference(declaration),
    kind,
    name,
    ...(formerName !== undefined && formerName !== name && { formerName }),
    properties: driver.normalise(declaration, report),
    ...(tags && { tags }),
    ...(span && { span }),
  };
}

function formerNameOf(declaration: Declaration): string | undefined {
  const given = isFlowDefinition(declaration) ? deploymentOf(declaration) : declaration.properties;
  const { formerName } = given as { readonly formerName?: unknown };
  return typeof formerName === "string" ? formerName : undefined;
}

function checkName(name: string, report: CheckReport): void {
  const max = limits.flow.nameCharacters.value;
  const { length } = [...name];
  if (name.trim() !== "" && length <= max) return;
  const problem = name.trim() === "" ? "is empty" : `has ${length} characters`;
  report.add("PLAN103", { resource: report.resource, problem, allowed: `1 to ${max} characters` });
}

function tagsOf(declaration: Declaration, report: CheckReport): Readonly<Record<string, string>> {
  const given = isResourceDeclaration(declaration)
    ? (declaration.properties as { readonly tags?: unknown }).tags
    : declaration.tags;
  if (given === undefined) return {};
  const { resource } = report;
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    report.add(
      "PLAN127",
      { resource, property: "tags", found: typeof given, wanted: "an object of keys and values" },
      "/tags",
    );
    return {};
  }
  const tags = given as Readonly<Record<string, string>>;
  for (const problem of tagProblems(tags)) report.add("PLAN115", { resource, ...problem }, "/tags");
  const count = Object.keys(tags).length;
  if (count > mostTags) report.add("PLAN116", { resource, count, max: mostTags }, "/tags");
  return tags;
}

function checkCase(declarations: readonly Declaration[], into: Diagnostic[]): void {
  const seen = new Map<string, Declaration>();
  for (const declaration of declarations) {
    const { kind, name } = declaration;
    const key = `${kind}/${name.toLowerCase()}`;
    const other = seen.get(key);
    seen.set(key, declaration);
    if (other === undefined) continue;
    const related = [{ message: "the other one is here", ...(other.span && { span: other.span }) }];
    const parameters = { noun: nounOf(kind), name, other: other.name };
    into.push(planDiagnostics.create("PLAN102", parameters, { span: declaration.span, related }));
  }
}

function checkInstances(declarations: readonly Declaration[], into: Diagnostic[]): void {
  const [first, ...others] = declarations.filter(({ kind }) => driverOf(kind).level === "account");
  for (const { name, span } of others) {
    const related = [{ message: "the other one is here", ...(first?.span && { span: first.span }) }];
    into.push(planDiagnostics.create("PLAN118", { name, other: first?.name ?? "" }, { span, related }));
  }
}

function checkQuotas(declarations: readonly Declaration[], into: Diagnostic[]): void {
  const kinds = new Set(declarations.map(({ kind }) => kind));
  for (const kind of kinds) {
    const { plural, quota } = driverOf(kind);
    const count = declarations.filter((declaration) => declaration.kind === kind).length;
    if (quota !== undefined && count > quota) into.push(planDiagnostics.create("PLAN125", { plural, count, quota }));
  }
}
