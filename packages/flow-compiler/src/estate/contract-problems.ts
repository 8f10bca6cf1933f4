import { classifyText, type ModuleContract, type ModuleSchema, type ModuleValueType } from "@flowc/connect-model";
import { nearest } from "@flowc/diagnostics";

/** How values differ from what a contract says of them. */
export type ContractProblem =
  /** A name that the contract does not have. */
  | { readonly kind: "unknown"; readonly name: string; readonly known: readonly string[]; readonly nearest?: string }
  /** A name that the contract needs and that is not given. */
  | { readonly kind: "missing"; readonly name: string }
  /** A value of another JSON type, or a JSONPath where the service takes only a literal. */
  | { readonly kind: "type"; readonly name: string; readonly wanted: ModuleValueType; readonly found: string };

/** How an object differs from the fields that a contract declares for it. */
export function fieldProblems(
  values: Readonly<Record<string, unknown>>,
  schema: ModuleSchema | undefined,
): readonly ContractProblem[] {
  const { properties = {}, required = [] } = schema ?? {};
  const known = Object.keys(properties);
  return [
    ...Object.entries(values).flatMap(([name, value]): ContractProblem[] => {
      if (!Object.hasOwn(properties, name)) return [unknownName(name, known)];
      const wanted = properties[name]?.type;
      const found = wanted && wrongType(value, wanted);
      return wanted === undefined || found === undefined ? [] : [{ kind: "type", name, wanted, found }];
    }),
    ...(Array.isArray(required) ? required : []).flatMap((name): ContractProblem[] =>
      Object.hasOwn(values, name) ? [] : [{ kind: "missing", name }],
    ),
  ];
}

/** That a branch is not one of those that a contract declares; undefined when it is. */
export function branchProblem(name: string, { branches = [] }: ModuleContract): ContractProblem | undefined {
  const known = branches.map((branch) => branch.name);
  return known.includes(name) ? undefined : unknownName(name, known);
}

/** A name that is not among the known ones. */
export function unknownName(name: string, known: readonly string[]): ContractProblem {
  const close = nearest(name, known);
  return { kind: "unknown", name, known, ...(close !== undefined && { nearest: close }) };
}

/** What a value is, when it is not what is wanted. */
function wrongType(value: unknown, wanted: ModuleValueType): string | undefined {
  const isPath = typeof value === "string" && classifyText(value).kind !== "literal";
  if (isPath) return wanted === "string" ? undefined : "a JSONPath";
  const found = jsonType(value);
  const fits = found === wanted || (found === "integer" && wanted === "number");
  return fits ? undefined : found;
}

function jsonType(value: unknown): ModuleValueType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value === "string" || typeof value === "boolean" ? (typeof value as "string" | "boolean") : "object";
}
