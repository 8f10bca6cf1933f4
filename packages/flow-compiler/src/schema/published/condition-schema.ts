import type { JsonObject, ParameterCondition, ParameterGroup } from "@flowc/connect-model";
import { choice } from "./choice.js";

/** The schema that an object meets when a condition on its members holds. */
export function conditionSchema(condition: ParameterCondition): JsonObject {
  return allOf(
    Object.entries(condition).map(([path, wanted]) => {
      if (wanted === false) return { not: presentAt(path) };
      if (wanted === true) return presentAt(path);
      const words = typeof wanted === "string" ? [wanted] : wanted;
      // A parameter that is a list has a value when one of its entries is that value.
      return at(path, { anyOf: [{ enum: words }, { type: "array", contains: { enum: words } }] });
    }),
  );
}

/** The schema that says how parameters exclude or need each other. */
export function groupSchema({ rule, parameters, when }: ParameterGroup): JsonObject {
  const rules = parametersByList(parameters).map(({ list, paths }) => {
    const schema = ruleSchema(rule, paths);
    return list === undefined ? schema : eachEntry(list, schema);
  });
  return when === undefined ? allOf(rules) : choice(conditionSchema(when), allOf(rules));
}

/** The schema of an object that has something at a path of names with dots. */
export function presentAt(path: string): JsonObject {
  return at(path, {});
}

/** Several schemas as one. */
export function allOf(schemas: readonly JsonObject[]): JsonObject {
  return schemas.length === 1 ? schemas[0]! : { allOf: schemas };
}

function ruleSchema(rule: ParameterGroup["rule"], paths: readonly string[]): JsonObject {
  const present = paths.map(presentAt);
  const none = { not: { anyOf: present } };
  switch (rule) {
    case "exactlyOne":
      return { oneOf: present };
    case "atMostOne":
      return { oneOf: [...present, none] };
    case "atLeastOne":
      return { anyOf: present };
    case "neverBoth":
      return { not: { allOf: present } };
    case "allOrNone":
      return { anyOf: [{ allOf: present }, none] };
  }
}

/** A schema of the value at a path, which must be there. `[]` after a name: at least one entry of that list. */
function at(path: string, schema: JsonObject): JsonObject {
  return path.split(".").reduceRight<JsonObject>((inner, step) => {
    const isList = step.endsWith("[]");
    const name = isList ? step.slice(0, -2) : step;
    const value = isList ? { type: "array", contains: inner } : inner;
    return { type: "object", required: [name], properties: { [name]: value } };
  }, schema);
}

/** A schema of every entry of a list, when the list is there. */
function eachEntry(path: string, schema: JsonObject): JsonObject {
  return path
    .split(".")
    .reduceRight<JsonObject>((inner, name) => ({ properties: { [name]: inner } }), { items: schema });
}

interface GroupPart {
  /** The list whose entries the parameters belong to; absent for parameters of the action itself. */
  readonly list: string | undefined;
  readonly paths: readonly string[];
}

function parametersByList(parameters: readonly string[]): GroupPart[] {
  const lists = new Map<string | undefined, string[]>();
  for (const path of parameters) {
    const end = path.indexOf("[].");
    const list = end < 0 ? undefined : path.slice(0, end);
    lists.set(list, [...(lists.get(list) ?? []), end < 0 ? path : path.slice(end + 3)]);
  }
  return [...lists].map(([list, paths]) => ({ list, paths }));
}
