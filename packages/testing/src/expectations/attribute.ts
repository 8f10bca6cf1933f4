import { nearest } from "@flowc/diagnostics";
import type { Expectation } from "./finding.js";
import { hasParts, shown } from "./parts.js";

/** The contact has an attribute, with the value that is given: text or a pattern. */
export const toHaveAttribute: Expectation<readonly [name: string, value?: string | RegExp]> = (
  { attributes },
  name,
  value,
) => {
  const has = Object.hasOwn(attributes, name);
  return {
    pass: has && (value === undefined || hasParts(attributes[name], value)),
    expected: `to have the attribute "${name}"${value === undefined ? "" : ` = ${shown(value)}`}`,
    found: has ? `it is ${shown(attributes[name])}` : without(name, Object.keys(attributes)),
  };
};

function without(name: string, known: readonly string[]): string {
  if (known.length === 0) return "it has no attributes";
  const close = nearest(name, known);
  return `it has ${known.join(", ")}${close === undefined ? "" : ` (did you mean "${close}"?)`}`;
}
