import { type FlowDefinition, isFlowDefinition } from "@flowc/connect-model";
import type { ModuleExports } from "./import-from.js";

/** What the exports of a module declare. */
export interface Declarations<R> {
  readonly flows: readonly FlowDefinition[];
  readonly resources: readonly R[];
}

/** What modules declare that export flows only, by their exports: for whoever asks again and again. */
export type KnownDeclarations<R> = WeakMap<ModuleExports, Declarations<R>>;

/**
 * Every flow, module and resource that exported values hold: the values themselves, members of lists and plain
 * objects, and what declared resources refer to. Each once, in the order in which they were exported.
 * @param isResource tells a declared resource from any other value
 * @param known modules that need not be looked at again; those that are new are added
 */
export function discover<R extends object>(
  modules: Iterable<ModuleExports>,
  isResource: (value: object) => value is R,
  known: KnownDeclarations<R> = new WeakMap(),
): Declarations<R> {
  const flows = new Set<FlowDefinition>();
  const resources = new Set<R>();
  for (const exported of modules) {
    const declared = known.get(exported) ?? declaredIn(exported, isResource, known);
    for (const flow of declared.flows) flows.add(flow);
    for (const resource of declared.resources) resources.add(resource);
  }
  return { flows: [...flows], resources: [...resources] };
}

function declaredIn<R extends object>(
  exported: ModuleExports,
  isResource: (value: object) => value is R,
  known: KnownDeclarations<R>,
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
  const values = Object.values(exported);
  values.forEach(visit);
  // A list or an object may hold more the next time, when another module has put something in.
  if (values.every(isFixed)) known.set(exported, { flows, resources });
  return { flows, resources };
}

function isFixed(value: unknown): boolean {
  return typeof value !== "object" || value === null || isFlowDefinition(value);
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
