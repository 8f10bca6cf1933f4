import { documentKey } from "@flowc/connect-model";
import type { FlowTraits } from "./flow-summary.js";

/** Whether two flows show the same to other flows: mostly so when only a text in a flow was changed. */
export function isSameTraits(one: FlowTraits, other: FlowTraits): boolean {
  if (one === other) return true;
  const { unit, ...traits } = one;
  const { unit: otherUnit, ...otherTraits } = other;
  return (
    unit.id === otherUnit.id &&
    isSameData(unit.contract, otherUnit.contract) &&
    isSameData(unit.spans.find(documentKey), otherUnit.spans.find(documentKey)) &&
    isSameData(traits, otherTraits)
  );
}

/** Compares plain data, maps and sets. What is in another order is not the same. */
function isSameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  const parts = partsOf(one);
  const otherParts = partsOf(other);
  return parts.length === otherParts.length && parts.every((part, index) => isSameData(part, otherParts[index]));
}

function partsOf(value: object): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Map) return [...value.keys(), ...value.values()];
  if (value instanceof Set) return [...value];
  return [...Object.keys(value), ...Object.values(value)];
}
