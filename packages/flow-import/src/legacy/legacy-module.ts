import { isJsonObject, type JsonObject, type JsonValue, memberOf } from "@flowc/connect-model";

/** A parameter of a module: a name that may stand several times, a value, and where the value comes from. */
export interface LegacyParameter {
  readonly name: string;
  readonly value: string | undefined;
  /** What the value is filed under, for attributes and Lambda inputs. */
  readonly key: string | undefined;
  /** `System`, `User Defined`, `External`: the value is the name of an attribute there. Absent: it is a literal. */
  readonly namespace: string | undefined;
  readonly members: JsonObject;
}

/** A branch: what leads to it, and where it leads. */
export interface LegacyBranch {
  readonly condition: string;
  /** For `Evaluate`: `Equals` and the like, and what is compared with. */
  readonly operator: string | undefined;
  readonly operand: string | undefined;
  readonly target: string;
}

/** A module of the console's old export: what is a block, or an action, today. */
export interface LegacyModule {
  readonly id: string;
  readonly type: string;
  /** `Queue`, `Digits`, `Lambda`: which of several things the type does. */
  readonly target: string | undefined;
  readonly parameters: readonly LegacyParameter[];
  readonly branches: readonly LegacyBranch[];
  readonly metadata: JsonObject;
  /** The module as it stood in the document. */
  readonly verbatim: JsonObject;
}

/** Reads a module. Nothing for an entry that has no id or type. */
export function readModule(value: JsonValue): LegacyModule | undefined {
  if (!isJsonObject(value)) return undefined;
  const id = textOf(memberOf(value, "id"));
  const type = textOf(memberOf(value, "type"));
  if (id === undefined || id === "" || type === undefined || type === "") return undefined;
  const metadata = memberOf(value, "metadata");
  return {
    id,
    type,
    target: textOf(memberOf(value, "target")),
    parameters: objectsIn(memberOf(value, "parameters")).map(readParameter),
    branches: objectsIn(memberOf(value, "branches")).map(readBranch),
    metadata: isJsonObject(metadata ?? null) ? (metadata as JsonObject) : {},
    verbatim: value,
  };
}

function readParameter(members: JsonObject): LegacyParameter {
  const read = (name: string) => textOf(memberOf(members, name));
  return {
    name: read("name") ?? "",
    value: read("value"),
    key: read("key"),
    namespace: read("namespace") || undefined,
    members,
  };
}

function readBranch(members: JsonObject): LegacyBranch {
  const read = (name: string) => textOf(memberOf(members, name));
  return {
    condition: read("condition") ?? "",
    operator: read("conditionType"),
    operand: read("conditionValue"),
    target: read("transition") ?? "",
  };
}

/** The export wrote numbers and truth values as either; the Flow language has text. */
export function textOf(value: JsonValue | undefined): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function objectsIn(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]).filter(isJsonObject) : [];
}
