import { type FlowUnit, parseArn } from "@flowc/connect-model";
import { flowArns, flowReferences } from "@flowc/flow-compiler";
import type { FlowKey } from "@flowc/viewer";
import { keyOf, keyOfUnit, kindOf } from "../flow-key.js";

/** What a flow names: other flows by key, and anything else as `kind/name`. */
export interface NamedThings {
  readonly flows: readonly FlowKey[];
  readonly resources: readonly string[];
}

/** Key of a resource among what flows name. */
export function resourceKey(kind: string, name: string): string {
  return `${kind}/${name}`;
}

/** What each flow names. Documents name flows by ARN: those lead to a flow whose id its document tells. */
export function namedByFlows(units: ReadonlyMap<FlowKey, FlowUnit>): ReadonlyMap<FlowKey, NamedThings> {
  const byId = new Map([...units.values()].flatMap((unit) => (unit.id === undefined ? [] : [[idOf(unit), unit]])));
  return new Map([...units].map(([key, unit]) => [key, namesOf(unit, units, byId as ReadonlyMap<string, FlowUnit>)]));
}

function idOf(unit: FlowUnit): string {
  return `${kindOf(unit)} ${unit.id?.split("/").at(-1)}`;
}

/** What was worked out for a graph holds as long as the graph does. */
const kept = new WeakMap<FlowUnit, Pick<NamedThings, "resources"> & { readonly flows: readonly string[] }>();

function namesOf(
  unit: FlowUnit,
  units: ReadonlyMap<FlowKey, FlowUnit>,
  byId: ReadonlyMap<string, FlowUnit>,
): NamedThings {
  const named = kept.get(unit) ?? namesIn(unit);
  kept.set(unit, named);
  const led = byId.size === 0 ? [] : ledByArn(unit, byId);
  return { flows: unique([...named.flows.filter((key) => units.has(key)), ...led]), resources: named.resources };
}

function namesIn({ graph }: FlowUnit) {
  const targets = flowReferences(graph).map(({ target }) => target);
  return {
    flows: unique(
      targets.flatMap(({ kind, name }) => (kind === "flow" || kind === "flowModule" ? [keyOf(kind, name)] : [])),
    ),
    resources: unique(targets.map(({ kind, name }) => resourceKey(kind, name))),
  };
}

function ledByArn({ graph }: FlowUnit, byId: ReadonlyMap<string, FlowUnit>): FlowKey[] {
  return flowArns(graph).flatMap(({ arn }) => {
    const { kind, id } = parseArn(arn) ?? {};
    const target = byId.get(`${kind} ${id}`);
    return target === undefined ? [] : [keyOfUnit(target)];
  });
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
