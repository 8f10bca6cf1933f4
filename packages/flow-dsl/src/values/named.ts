import {
  isReferenceValue,
  type ParameterValue,
  type ReferenceValue,
  type ResourceReference,
  referenceValue,
} from "@flowc/connect-model";

/** A graph holds names only; this remembers which declaration the author wrote where the name stands. */
const written = new WeakMap<ReferenceValue, ResourceReference>();

/** A reference as a parameter value. `declarationsIn` finds the declaration again. */
export function referenceTo(reference: ResourceReference, qualifier?: string): ReferenceValue {
  const value = referenceValue(reference, qualifier);
  written.set(value, reference);
  return value;
}

/** Adds what the author named inside a parameter, at any depth, to `found`. */
export function declarationsIn(value: ParameterValue | undefined, found: Set<ResourceReference>): void {
  if (typeof value !== "object" || value === null) return;
  if (isReferenceValue(value)) {
    const declaration = written.get(value);
    if (declaration !== undefined) found.add(declaration);
    return;
  }
  for (const member of Object.values(value)) declarationsIn(member as ParameterValue, found);
}
