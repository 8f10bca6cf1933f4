import { flowOperations } from "./flows/index.js";
import { hoursOfOperationOperations } from "./hours-of-operation/index.js";
import { instanceOperations } from "./instances/index.js";
import type { Operation } from "./operation.js";
import { queueOperations } from "./queues/index.js";

/** Families of operations in the order of the fidelity table. */
export const operationFamilies: Readonly<Record<string, readonly Operation[]>> = {
  instances: instanceOperations,
  "hours of operation": hoursOfOperationOperations,
  queues: queueOperations,
  flows: flowOperations,
};

/** Every emulated operation by name. */
export const emulatedOperations: ReadonlyMap<string, Operation> = new Map(
  Object.values(operationFamilies)
    .flat()
    .map((operation) => [operation.name, operation]),
);
