import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import type { ArgumentSpec, ResourceArguments } from "./argument-table.js";

/** What a resource would refuse. */
export interface ArgumentProblem {
  /** Names that lead there, with dots. */
  readonly argument: string;
  /** What is wrong, as the end of a sentence. */
  readonly problem: string;
  /** Whether only flowc can have caused it: an argument that is not there, or one that is missing. */
  readonly isOurs: boolean;
}

/** What every resource takes, whatever its type. */
const metaArguments = new Set(["depends_on", "lifecycle", "provider"]);

/** Compares printed arguments with those of their type. What Terraform works out itself is taken as it is. */
export function argumentProblems(
  printed: JsonObject,
  { arguments: table }: ResourceArguments,
): readonly ArgumentProblem[] {
  return blockProblems(printed, table, "");
}

type Table = ResourceArguments["arguments"];

function blockProblems(block: JsonObject, table: Table, path: string): readonly ArgumentProblem[] {
  const own = Object.entries(table).filter(([name]) => parentOf(name) === path);
  const missing = own.flatMap(([argument, { required, minItems = 0 }]): ArgumentProblem[] => {
    const isMissing = block[argument.slice(path === "" ? 0 : path.length + 1)] === undefined;
    if (!isMissing) return [];
    if (required === true) return [{ argument, problem: "is missing", isOurs: true }];
    return minItems > 0 ? [{ argument, problem: `is not there; at least ${minItems} is needed`, isOurs: false }] : [];
  });
  const given = Object.entries(block).flatMap(([name, value]): readonly ArgumentProblem[] => {
    const argument = path === "" ? name : `${path}.${name}`;
    if (path === "" && metaArguments.has(name)) return [];
    const spec = table[argument];
    if (spec === undefined || spec.computedOnly === true)
      return [{ argument, problem: "does not exist", isOurs: true }];
    return spec.block === undefined ? valueProblems(value, spec, argument) : nested(value, spec, table, argument);
  });
  return [...missing, ...given];
}

function nested(value: JsonValue, spec: ArgumentSpec, table: Table, argument: string): readonly ArgumentProblem[] {
  const blocks = [value].flat();
  const { maxItems = Number.POSITIVE_INFINITY } = spec;
  if (blocks.length > maxItems) return [{ argument, problem: `is there ${blocks.length} times`, isOurs: true }];
  return blocks.flatMap((block) =>
    isJsonObject(block) ? blockProblems(block, table, argument) : [{ argument, problem: "is no block", isOurs: true }],
  );
}

function valueProblems(value: JsonValue, spec: ArgumentSpec, argument: string): readonly ArgumentProblem[] {
  const { type = "", enum: choices, length, range, maxItems = Number.POSITIVE_INFINITY } = spec;
  if (!isOfType(value, type)) return [{ argument, problem: `is not a ${type}`, isOurs: true }];
  const problem = (words: string): ArgumentProblem[] => [{ argument, problem: words, isOurs: false }];
  if (Array.isArray(value))
    return value.length > maxItems ? problem(`has ${value.length} items; ${maxItems} are allowed`) : [];
  if (typeof value === "string" && value.includes("${")) return [];
  if (choices !== undefined && !choices.includes(value as string | number)) {
    return problem(`is ${JSON.stringify(value)}; it may be ${choices.join(", ")}`);
  }
  if (typeof value === "string" && !isWithin([...value].length, length))
    return problem(`has ${value.length} characters`);
  return typeof value === "number" && !isWithin(value, range) ? problem(`is ${value}`) : [];
}

function isWithin(value: number, [min, max]: readonly (number | null)[] = []): boolean {
  return value >= (min ?? Number.NEGATIVE_INFINITY) && value <= (max ?? Number.POSITIVE_INFINITY);
}

function isOfType(value: JsonValue, type: string): boolean {
  if (type.startsWith("map(")) return isJsonObject(value);
  if (type.startsWith("set(") || type.startsWith("list(")) return Array.isArray(value);
  if (type === "bool") return typeof value === "boolean";
  return type === "number" ? typeof value === "number" : typeof value === "string";
}

function parentOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(0, dot);
}
