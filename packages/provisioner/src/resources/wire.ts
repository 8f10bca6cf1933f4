import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import type { ApiInput, ApiOutput } from "../api/connect-api.js";
import { FailedCall } from "../api/gateway.js";
import type { LiveResource } from "../driver/live-resource.js";
import type { Reader } from "../driver/write-call.js";

/** Reads one resource; undefined when the service does not know it. */
export async function readWire(
  reader: Reader,
  operation: string,
  input: ApiInput,
  live: (output: ApiOutput) => LiveResource,
): Promise<LiveResource | undefined> {
  try {
    return live(await reader.call(operation, input));
  } catch (error) {
    if (error instanceof FailedCall && error.kind === "not-found") return undefined;
    throw error;
  }
}

/** A member that is left out of a request when the property shall not be there. */
export function orUndefined(value: JsonValue | undefined): JsonValue | undefined {
  return value === null ? undefined : value;
}

/** A JSON object from its text; undefined for any other text. */
export function objectOfText(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
