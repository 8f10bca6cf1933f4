import type { Parameters, ParameterValue, ResourceReference } from "@flowc/connect-model";
import { referenceTo } from "./named.js";
import { isValue, type Numeric, type Text } from "./value.js";

/** What an author may write as a parameter of any action: JSON with handles and references anywhere inside. */
export type ParameterInput =
  | string
  | number
  | boolean
  | null
  | Text
  | ResourceReference
  | readonly ParameterInput[]
  | { readonly [member: string]: ParameterInput | undefined };

/** Text as it goes into the graph. */
export function text(value: Text | number | boolean): string {
  return String(value);
}

/** A number as the console writes it: a decimal string. */
export function decimal(value: Numeric): string {
  return String(value);
}

/** An input as a parameter value: handles become their path, references stay typed, absent members go. */
export function parameterValue(input: ParameterInput | undefined): ParameterValue {
  if (input === undefined || input === null) return null;
  if (isValue(input)) return String(input);
  if (typeof input !== "object") return input as string | number | boolean;
  if (Array.isArray(input)) return input.map((item: ParameterInput) => parameterValue(item));
  if (isReference(input)) return referenceTo(input);
  const members = Object.entries(input as Record<string, ParameterInput | undefined>);
  return Object.fromEntries(
    members.filter(([, item]) => item !== undefined).map(([k, item]) => [k, parameterValue(item)]),
  );
}

/** The parameters of a block from what an author gave, at all depths as `parameterValue`. */
export function parametersFrom(input: Readonly<Record<string, ParameterInput | undefined>>): Parameters {
  return parameterValue(input) as Parameters;
}

/** Reference or text of one, as a parameter value. */
export function referenceOrText(target: ResourceReference | Text, qualifier?: string): ParameterValue {
  return isReference(target) ? referenceTo(target, qualifier) : text(target as Text);
}

/** Tells a resource reference (a declaration or an `existing` one) from other inputs. */
export function isReference(value: unknown): value is ResourceReference {
  return (
    typeof value === "object" && value !== null && "kind" in value && "name" in value && typeof value.name === "string"
  );
}

/** Drops members that are undefined, so that a parameter that was not given is not written. */
export function given<T extends Readonly<Record<string, ParameterValue | undefined>>>(
  members: T,
): Readonly<Record<string, ParameterValue>> {
  return Object.fromEntries(
    Object.entries(members).filter((member): member is [string, ParameterValue] => member[1] !== undefined),
  );
}
