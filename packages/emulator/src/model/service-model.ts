import { NormalizedSchema } from "@smithy/core/schema";
import { operationLimits } from "../constraints/generated/limits.js";
import type { OperationLimits } from "../constraints/limits.js";

/** One operation of the service, as the SDK's own schema describes it. */
export interface ModelOperation {
  readonly name: string;
  readonly method: string;
  /** URI template, for example `/queues/{InstanceId}/{QueueId}`. No label spans more than one segment. */
  readonly uri: string;
  /** HTTP status of a successful answer. */
  readonly status: number;
  readonly input: NormalizedSchema;
  readonly output: NormalizedSchema;
  /** The input member that carries the idempotency token, when the operation has one. */
  readonly tokenMember: string | undefined;
  readonly limits: OperationLimits;
}

/** The whole service: its operations by name, and the form of its errors. */
export interface ServiceModel {
  readonly operations: ReadonlyMap<string, ModelOperation>;
  /** The modelled errors by name; an unmodelled one is absent. */
  readonly errors: ReadonlyMap<string, ModelError>;
}

export interface ModelError {
  readonly name: string;
  readonly status: number;
  readonly schema: NormalizedSchema;
}

// The SDK writes a schema as a list: kind, namespace, name, traits, then what the kind needs.
const operationKind = 9;
const errorKind = -3;

/**
 * Reads the model out of `@aws-sdk/client-connect`. The SDK is imported here and only here, and only when a server
 * is started: importing it takes about as long as starting three Node processes.
 */
export async function loadServiceModel(): Promise<ServiceModel> {
  const sdk: Record<string, unknown> = await import("@aws-sdk/client-connect");
  const operations = new Map<string, ModelOperation>();
  const errors = new Map<string, ModelError>();
  for (const schema of Object.values(sdk)) {
    if (!Array.isArray(schema)) continue;
    if (schema[0] === operationKind) {
      const operation = readOperation(schema);
      operations.set(operation.name, operation);
    } else if (schema[0] === errorKind) {
      const error = readError(schema);
      errors.set(error.name, error);
    }
  }
  return { operations, errors };
}

function readOperation(schema: readonly unknown[]): ModelOperation {
  const [, , name, traits, input, output] = schema as [
    number,
    string,
    string,
    { http: [method: string, uri: string, status: number] },
    Parameters<typeof NormalizedSchema.of>[0],
    Parameters<typeof NormalizedSchema.of>[0],
  ];
  const [method, uri, status] = traits.http;
  const inputSchema = NormalizedSchema.of(input);
  return {
    name,
    method,
    uri,
    status,
    input: inputSchema,
    output: NormalizedSchema.of(output),
    tokenMember: membersOf(inputSchema).find(isToken)?.[0],
    limits: operationLimits[name] ?? { input: {}, errors: [] },
  };
}

/** CreateView and CreateEmailAddress have a token that the model does not mark as one. */
function isToken([name, member]: readonly [string, NormalizedSchema]): boolean {
  return member.isIdempotencyToken() || name === "ClientToken";
}

function readError(schema: readonly unknown[]): ModelError {
  const normalized = NormalizedSchema.of(schema as unknown as Parameters<typeof NormalizedSchema.of>[0]);
  const traits = normalized.getMergedTraits();
  return {
    name: normalized.getName() ?? "UnknownError",
    status: Number(traits.httpError ?? (traits.error === "server" ? 500 : 400)),
    schema: normalized,
  };
}

/** The members of a structure in model order; an operation without input or output has none. */
export function membersOf(schema: NormalizedSchema): [name: string, member: NormalizedSchema][] {
  return schema.isStructSchema() ? [...schema.structIterator()] : [];
}
