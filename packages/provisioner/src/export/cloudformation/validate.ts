import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import type { TypeSchema, ValueSchema } from "./schema.js";

/** What a type would refuse. */
export interface SchemaProblem {
  /** Names of the members that lead there, with dots. */
  readonly property: string;
  /** What is wrong, as the end of a sentence. */
  readonly problem: string;
  /** Whether only flowc can have caused it: a member that is not there, or one that is missing. */
  readonly isOurs: boolean;
}

/**
 * Compares printed properties with the schema of their type. What CloudFormation works out itself (`Ref`, `Fn::…`) is
 * taken as it is.
 */
export function schemaProblems(properties: JsonObject, type: TypeSchema): readonly SchemaProblem[] {
  const root: ValueSchema = { type: "object", members: type.properties, required: type.required };
  return problemsOf(properties, root, type.definitions, "");
}

type Definitions = TypeSchema["definitions"];

function problemsOf(
  value: JsonValue,
  given: ValueSchema,
  definitions: Definitions,
  property: string,
): readonly SchemaProblem[] {
  const schema = given.ref === undefined ? given : (definitions[given.ref] ?? {});
  if (isIntrinsic(value)) return [];
  const problem = (words: string): SchemaProblem[] => [{ property, problem: words, isOurs: false }];
  const wrong = wrongType(value, schema);
  if (wrong !== undefined) return [{ property, problem: wrong, isOurs: true }];
  if (schema.enum !== undefined && !schema.enum.includes(value as string | number)) {
    return problem(`is ${JSON.stringify(value)}; it may be ${schema.enum.join(", ")}`);
  }
  if (typeof value === "string") return textProblem(value, schema).flatMap(problem);
  if (typeof value === "number") return rangeProblem(value, schema, "is").flatMap(problem);
  if (Array.isArray(value)) {
    const size = rangeProblem(value.length, schema, "has").flatMap((words) => problem(`${words} items`));
    const items = schema.items;
    if (items === undefined) return size;
    return [...size, ...value.flatMap((item, at) => problemsOf(item, items, definitions, `${property}[${at}]`))];
  }
  return isJsonObject(value) ? memberProblems(value, schema, definitions, property) : [];
}

function memberProblems(
  value: JsonObject,
  { members, required = [], open = false, oneOf = false }: ValueSchema,
  definitions: Definitions,
  property: string,
): readonly SchemaProblem[] {
  const at = (name: string) => (property === "" ? name : `${property}.${name}`);
  const missing = required
    .filter((name) => value[name] === undefined)
    .map((name) => ({ property: at(name), problem: "is missing", isOurs: true }));
  if (members === undefined) return missing;
  const inside = Object.entries(value).flatMap(([name, member]): readonly SchemaProblem[] => {
    const schema = members[name];
    if (schema !== undefined) return problemsOf(member, schema, definitions, at(name));
    return open || oneOf ? [] : [{ property: at(name), problem: "does not exist", isOurs: true }];
  });
  return [...missing, ...inside];
}

function textProblem(text: string, { min = 0, max = Number.POSITIVE_INFINITY, pattern }: ValueSchema): string[] {
  const { length } = [...text];
  if (length < min || length > max) return [`has ${length} characters; ${range(min, max)} are allowed`];
  return pattern === undefined || regularExpression(pattern)?.test(text) !== false ? [] : [`does not match ${pattern}`];
}

function rangeProblem(
  value: number,
  { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: ValueSchema,
  verb: string,
) {
  return value < min || value > max ? [`${verb} ${value}; ${range(min, max)} are allowed`] : [];
}

function range(min: number, max: number): string {
  if (max === Number.POSITIVE_INFINITY) return `${min} or more`;
  return min === Number.NEGATIVE_INFINITY || min === 0 ? `at most ${max}` : `${min} to ${max}`;
}

/** Undefined for a pattern that is not one in JavaScript: it is CloudFormation's to judge. */
function regularExpression(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}

function wrongType(value: JsonValue, { type, ref, members, enum: choices }: ValueSchema): string | undefined {
  if (ref !== undefined || (type === undefined && (members === undefined || choices !== undefined))) return undefined;
  const allowed = [type ?? "object"].flat();
  return allowed.some((one) => isOfType(value, one)) ? undefined : `is not ${allowed.join(" or ")}`;
}

function isOfType(value: JsonValue, type: string): boolean {
  switch (type) {
    case "string":
    case "boolean":
      return typeof value === type;
    case "number":
      return typeof value === "number";
    case "integer":
      return Number.isInteger(value);
    case "array":
      return Array.isArray(value);
    case "object":
      return isJsonObject(value);
    default:
      return true;
  }
}

/** What CloudFormation works out while it creates a stack. */
function isIntrinsic(value: JsonValue): boolean {
  if (typeof value === "string") return value.startsWith("{{resolve:");
  if (!isJsonObject(value)) return false;
  const [name, ...others] = Object.keys(value);
  return others.length === 0 && (name === "Ref" || name?.startsWith("Fn::") === true);
}
