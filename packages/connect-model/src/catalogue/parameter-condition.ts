import { valuesAt } from "./parameter-path.js";
import type { ParameterCondition } from "./parameter-spec.js";

/**
 * Tells whether a condition holds for the parameters of a block, or for the object that holds a parameter. A list of
 * values holds when any of them stands there; a parameter that is itself a list when one of its entries does.
 */
export function conditionHolds(condition: ParameterCondition, parameters: unknown): boolean {
  return Object.entries(condition).every(([path, wanted]) => {
    const found = valuesAt(parameters, path).filter((value) => value !== undefined);
    if (typeof wanted === "boolean") return wanted === found.length > 0;
    const allowed: readonly unknown[] = typeof wanted === "string" ? [wanted] : wanted;
    return found.flat().some((value) => allowed.includes(value));
  });
}
