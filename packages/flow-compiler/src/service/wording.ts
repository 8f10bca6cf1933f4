// The service's own messages, as recorded from InvalidContactFlowException answers (2026-11-20). What was not recorded
// says that it is assumed.

export function invalidValue(path: string): string {
  return `Invalid Action property value. Path: ${path}`;
}

export function invalidName(path: string): string {
  return `Invalid Action property name. Path: ${path}`;
}

export function missingProperty(path: string): string {
  return `Action is missing required property. Path: ${path}`;
}

export function missingError(errorType: string, path: string): string {
  return `Action is missing required error. Error: ${errorType}, Path: ${path}`;
}

export function invalidError(errorType: string, path: string): string {
  return `Invalid Action error. Error: ${errorType}, Path: ${path}`;
}

export function noTransitions(path: string): string {
  return `Action does not support transitions. Path: ${path}`;
}

export function noConditions(path: string): string {
  return `Action does not support conditions. Path: ${path}`;
}

/** Recorded for an unknown type and for a feature that an instance lacks; assumed for the wrong type of flow. */
export function invalidType(type: string): string {
  return `Invalid Action type. Type: ${type}`;
}

export function onlyOne(names: readonly string[]): string {
  return `Only one of these properties may be defined. Properties: [${names.join(", ")}]`;
}

export function atLeastOne(names: readonly string[]): string {
  return `At least one of [${names.join(", ")}] must be set`;
}

/** An empty string: attributes and conditions have messages of their own. */
export function emptyValue(index: number, parameter: string | undefined, path: string): string {
  if (parameter === undefined) return `Invalid branch. Path: ${index}.Evaluate`;
  if (parameter.startsWith("Attributes.")) return "Empty value in Parameters.Attributes";
  return invalidValue(path);
}

/** What the service says of a module's content without `Settings`; not a problem of the list, but an error of its own. */
export const missingSettings = "JSON field is missing or null for field name: settings";

/** Content that is no flow at all. The service's own words for it were not recorded: assumed. */
export const invalidContent = "Content is not a valid flow";

/** Assumed: the refusal is known, its words are not. */
export function tooManyActions(max: number): string {
  return `Flow has more than ${max} actions. Path: Actions`;
}
