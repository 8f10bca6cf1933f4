import type { ParameterValue } from "@flowc/connect-model";
import { type Code, list, literal, object } from "./code.js";

/** A JSON value as code that evaluates to it. */
export function jsonCode(value: ParameterValue | undefined): Code {
  if (value === undefined || value === null) return literal(null);
  if (typeof value !== "object") return literal(value);
  if (Array.isArray(value)) return list(value.map((item: ParameterValue) => jsonCode(item)));
  const members = Object.entries(value as Readonly<Record<string, ParameterValue>>);
  return object(members.map(([name, held]) => ({ name, value: jsonCode(held) })));
}
