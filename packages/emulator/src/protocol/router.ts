import createRouter, { type HTTPMethod } from "find-my-way";
import type { ModelOperation } from "../model/service-model.js";

/** The operation that a request line names, with the path labels decoded. */
export interface Route {
  readonly operation: ModelOperation;
  readonly labels: Readonly<Record<string, string>>;
}

export type Router = (method: string, target: string) => Route | undefined;

/**
 * Makes the router of the service: by method, literal segments before labels. The raw path is split first and each
 * label decoded afterwards, so an ARN with `%2F` stays one segment.
 */
export function createOperationRouter(operations: Iterable<ModelOperation>): Router {
  // Labels hold ARNs with qualifiers; the library's own limit of 100 characters would turn those into a 404.
  const router = createRouter({ maxParamLength: 8192 });
  for (const operation of operations) {
    const path = operation.uri.replaceAll(/\{(\w+)\}/g, ":$1");
    router.on(operation.method as HTTPMethod, path, () => undefined, operation);
  }
  return (method, target) => {
    const found = router.find(method as HTTPMethod, target.split("?")[0] ?? target);
    if (found === null || found.store === null) return undefined;
    return { operation: found.store as ModelOperation, labels: found.params as Record<string, string> };
  };
}
