import { invalidParameter } from "../protocol/service-error.js";
import { shapeLimits } from "./generated/limits.js";
import type { OperationLimits, ShapeLimits, ValueLimits } from "./limits.js";

/**
 * Checks an input against the model's constraints: presence, length in code points, number of entries, range,
 * pattern and allowed words, at every depth. Throws the first violation in model order as an
 * InvalidParameterException. Checked 2026-11-20.
 */
export function checkConstraints(limits: OperationLimits, input: Readonly<Record<string, unknown>>): void {
  checkMembers(limits.input, input, "");
}

function checkMembers(
  members: Readonly<Record<string, ValueLimits>>,
  value: Readonly<Record<string, unknown>>,
  path: string,
): void {
  for (const [name, limits] of Object.entries(members)) {
    const inner = Object.hasOwn(value, name) ? value[name] : undefined;
    const innerPath = path === "" ? name : `${path}.${name}`;
    if (inner === undefined) {
      if (limits.required) throw invalidParameter(`Required parameter missing: ${innerPath}`);
    } else {
      checkValue(limits, inner, innerPath);
    }
  }
}

function checkValue(limits: ValueLimits, value: unknown, path: string): void {
  checkOwnLimits(limits, value, path);
  const shape = limits.ref === undefined ? undefined : shapeLimits[limits.ref];
  if (shape === undefined) return;
  checkOwnLimits(shape, value, path);
  checkParts(shape, value, path);
}

function checkParts(shape: ShapeLimits, value: unknown, path: string): void {
  if (Array.isArray(value)) {
    const { item } = shape;
    if (item) for (const [index, entry] of value.entries()) checkValue(item, entry, `${path}[${index}]`);
    return;
  }
  if (!isObject(value)) return;
  if (shape.members) checkMembers(shape.members, value, path);
  for (const [key, entry] of Object.entries(value)) {
    if (shape.key) checkValue(shape.key, key, `${path} key "${key}"`);
    if (shape.value) checkValue(shape.value, entry, `${path}.${key}`);
  }
}

function checkOwnLimits(limits: ValueLimits, value: unknown, path: string): void {
  const size = measure(value);
  if (size !== undefined) {
    if (limits.min !== undefined && size.amount < limits.min) throw tooSmall(path, limits.min, size.unit);
    if (limits.max !== undefined && size.amount > limits.max) throw tooLarge(path, limits.max, size.unit);
  }
  if (typeof value !== "string") return;
  if (limits.values && !limits.values.includes(value)) {
    throw invalidParameter(`${path} must be one of: ${limits.values.join(", ")}`);
  }
  if (limits.pattern !== undefined && !patternOf(limits.pattern).test(value)) {
    throw invalidParameter(`${path} must satisfy the pattern ${limits.pattern}`);
  }
}

type Unit = "characters" | "items" | "";

function measure(value: unknown): { amount: number; unit: Unit } | undefined {
  if (typeof value === "number") return { amount: value, unit: "" };
  if (typeof value === "string") return { amount: [...value].length, unit: "characters" };
  if (Array.isArray(value)) return { amount: value.length, unit: "items" };
  if (isObject(value)) return { amount: Object.keys(value).length, unit: "items" };
  return undefined;
}

const tooSmall = (path: string, min: number, unit: Unit) =>
  invalidParameter(unit === "" ? `${path} must be at least ${min}` : `${path} must include at least ${min} ${unit}`);

const tooLarge = (path: string, max: number, unit: Unit) =>
  invalidParameter(unit === "" ? `${path} must be at most ${max}` : `${path} must include at most ${max} ${unit}`);

const compiled = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  let pattern = compiled.get(source);
  if (pattern === undefined) {
    pattern = new RegExp(source, "u");
    compiled.set(source, pattern);
  }
  return pattern;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
