import {
  type ActionEntry,
  type ActionMode,
  type EvidenceGrade,
  isJsonObject,
  type ParameterSpec,
  type Parameters,
  parametersOf,
  splitPointer,
} from "@flowc/connect-model";

/** What the catalogue says about one place in the parameters of an action. */
export interface SpecAt {
  /** The parameters as a whole count as an object. */
  readonly spec: ParameterSpec;
  /** How well the place is known: its own grade, else that of what holds it, else the action's. */
  readonly grade: EvidenceGrade;
  readonly value: unknown;
}

/** An action with the parameters of one block, and the mode that they select. */
export interface ActionUse {
  readonly entry: ActionEntry;
  readonly mode?: ActionMode | undefined;
  readonly parameters: Parameters;
}

/** Follows a JSON pointer inside `Parameters` through the catalogue and the value at once. */
export function specAt({ entry, mode, parameters }: ActionUse, pointer: string): SpecAt | undefined {
  let at: SpecAt = { spec: parametersSpec(entry, mode), grade: entry.evidence.grade, value: parameters };
  for (const member of splitPointer(pointer)) {
    const spec = memberSpec(at.spec, member);
    if (spec === undefined) return undefined;
    at = { spec, grade: spec.grade ?? at.grade, value: memberOf(at.value, member) };
  }
  return at;
}

const specs = new Map<Readonly<Record<string, ParameterSpec>>, ParameterSpec>();

/** The parameters of an action in a mode, as one object. The same object each time, for the entries of the catalogue. */
export function parametersSpec(entry: ActionEntry, mode?: ActionMode): ParameterSpec {
  const key = mode?.parameters ?? entry.parameters;
  const known = specs.get(key);
  if (known !== undefined) return known;
  const fields = parametersOf(entry, mode);
  const spec: ParameterSpec = {
    value: "object",
    fields,
    ...(entry.parametersComplete === false && { complete: false }),
  };
  specs.set(key, spec);
  return spec;
}

/** What is known about a member of a value: a field, an entry of a map or an item of a list. */
export function memberSpec(spec: ParameterSpec, member: string): ParameterSpec | undefined {
  if (spec.value === "map" || spec.value === "list") return spec.items;
  if (spec.value !== "object") return undefined;
  return Object.hasOwn(spec.fields, member) ? spec.fields[member] : undefined;
}

function memberOf(value: unknown, member: string): unknown {
  if (Array.isArray(value)) return value[Number(member)];
  return isJsonObject(value) && Object.hasOwn(value, member) ? value[member] : undefined;
}
