import type { FlowUnit } from "@flowc/connect-model";
import type { WorldResource } from "@flowc/simulator";

function isDeclaration(value: unknown): value is WorldResource {
  return typeof value === "object" && value !== null && "properties" in value && "kind" in value && "name" in value;
}

/**
 * What is known of the resources that flows name by their declaration, and of those that these name: a queue's hours. A
 * scenario need not say again what the project has declared.
 */
export function namedResources(units: readonly FlowUnit[]): readonly WorldResource[] {
  const found = new Set(units.flatMap<unknown>(({ names = [] }) => names).filter(isDeclaration));
  // The set grows while it is walked: what is found may name others.
  for (const { properties } of found) {
    for (const named of Object.values(properties).filter(isDeclaration)) found.add(named);
  }
  return [...found];
}
