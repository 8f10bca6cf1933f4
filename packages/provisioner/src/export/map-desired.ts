import type { ResourceKind } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { planDiagnostics } from "../codes/plan-codes.js";
import type { Desired, DesiredResource } from "../declaration/desired.js";
import type { Environment } from "../declaration/environment.js";
import { nounOf, words } from "../declaration/words.js";
import { scopeOf } from "../driver/scope.js";
import { strongComponents } from "../plan/strong-components.js";
import { driverOf } from "../resources/drivers.js";
import { Declared } from "./declared.js";
import type { ExportedNames } from "./exported-names.js";
import { type ExportedResource, type MappedResource, referencedAddresses } from "./mapped-resource.js";

/** What an engine brings to an export. */
export interface ExportEngine {
  /** Field word: `CloudFormation`, `Terraform`. */
  readonly name: string;
  readonly names: ExportedNames;
  /** Says a declaration in the engine's words; undefined for a kind that it does not have. */
  map(declared: Declared): readonly MappedResource[] | undefined;
}

/** Everything that an export makes, before it is written. */
export interface MappedDesired {
  readonly resources: readonly ExportedResource[];
  /** What stands for a declaration, by address. */
  readonly byAddress: ReadonlyMap<string, ExportedResource>;
  /** PLAN340 to PLAN342. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Says every declaration in the words of another engine, with what has to be left out and what goes round in circles. */
export function mapDesired(desired: Desired, environment: Environment, engine: ExportEngine): MappedDesired {
  const diagnostics: Diagnostic[] = [];
  const byAddress = new Map<string, ExportedResource>();
  const resources = desired.resources.flatMap((resource): ExportedResource[] => {
    const declared = new Declared(resource, tagsOf(resource, environment), scopeOf(environment));
    const mapped = engine.map(declared);
    if (mapped === undefined) {
      const left = { resource: declared.words, engine: engine.name, noun: driverOf(resource.kind).plural };
      diagnostics.push(planDiagnostics.create("PLAN340", left, { span: resource.span }));
      return [];
    }
    diagnostics.push(...leftOut(declared, mapped, engine));
    return mapped.map((one) => {
      const texts = [nounWords(resource.kind), resource.name, ...(one.companion === undefined ? [] : [one.companion])];
      const exported = { ...one, id: engine.names.nameOf(...texts), desired: resource };
      if (one.companion === undefined) byAddress.set(resource.address, exported);
      return exported;
    });
  });
  return { resources, byAddress, diagnostics: [...diagnostics, ...circles(resources, byAddress, engine)] };
}

function tagsOf(resource: DesiredResource, environment: Environment): Readonly<Record<string, string>> {
  return driverOf(resource.kind).taggable ? { ...environment.tags, ...resource.tags } : {};
}

function nounWords(kind: ResourceKind): string {
  return nounOf(kind);
}

function leftOut(declared: Declared, mapped: readonly MappedResource[], engine: ExportEngine): Diagnostic[] {
  const { resource } = declared;
  const table = driverOf(resource.kind).properties;
  return declared.leftOut().map(({ property, why }) => {
    const label = table[property]?.label ?? property;
    const type = mapped[0]?.type ?? engine.name;
    const parameters = { resource: declared.words, engine: engine.name, property: label, type, why };
    return planDiagnostics.create("PLAN342", parameters, { span: resource.span, subject: { pointer: `/${property}` } });
  });
}

/** One finding for each group of resources that cannot be put into an order. */
function circles(
  resources: readonly ExportedResource[],
  byAddress: ReadonlyMap<string, ExportedResource>,
  engine: ExportEngine,
): Diagnostic[] {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const targets = (id: string) => {
    const resource = byId.get(id);
    if (resource === undefined) return [];
    return referencedAddresses(resource).flatMap((address) => byAddress.get(address)?.id ?? []);
  };
  const groups = strongComponents([...byId.keys()], targets);
  const round = groups.filter((group) => group.length > 1 || targets(group[0] ?? "").includes(group[0] ?? ""));
  return round.map((group) => {
    const members = group.map((id) => (byId.get(id) as ExportedResource).desired);
    const [first, ...others] = members.map(({ kind, name, span }) => ({ words: words(kind, name), span }));
    const related = others.map((one) => ({
      message: `${one.words} is in the circle`,
      ...(one.span && { span: one.span }),
    }));
    const parameters = { engine: engine.name, resources: members.map(({ kind, name }) => words(kind, name)) };
    return planDiagnostics.create("PLAN341", parameters, { span: first?.span, related });
  });
}
