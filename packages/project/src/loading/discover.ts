import { type FlowDefinition, isFlowDefinition } from "@flowc/connect-model";
import type { ModuleExports } from "./import-from.js";

/** What the exports of a module declare. */
export interface Declarations<R> {
  readonly flows: readonly FlowDefinition[];
  readonly resources: readonly R[];
}

/**
 * Every flow, module and resource that exported values hold: the values themselves, members of lists and plain
 * objects, and what declared resources refer to. Each once, in the order in which they were exported.
 * @param isResource tells a declared resource from any other value
 */
export function discover<R extends object>(
  modules: Iterable<ModuleExports>,
  isResource: (value: object) => value is R,
): Declarations<R> {
  const flows: FlowDefinition[] = [];
  const resources: R[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (isFlowDefinition(value)) flows.push(value);
    else if (isResource(value)) {
      resources.push(value);
      Object.values(value).forEach(visit);
    } else if (Array.isArray(value) || isPlainObject(value)) Object.values(value).forEach(visit);
  };
  for (const exported of modules) Object.values(exported).forEach(visit);
  return { flows, resources };
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
