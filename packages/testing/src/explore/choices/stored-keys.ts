import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import type { ExploredProgram, Standing } from "../explored-program.js";
import { tellingValues } from "../open/compared.js";

/** Numbers of fiction: a whole one with its country, one without, and what is no number at all. */
const phoneNumbers = ["12065550100", "2065550100", "1"];
const someDigits = "1234567890";

function member(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isJsonObject(value) ? value[name] : undefined;
}

function isKeys(value: JsonValue): value is string {
  return typeof value === "string" && /^[0-9*#]+$/.test(value);
}

/** The keys that end an input which is shorter than the most that a block takes. */
function terminator(parameters: JsonObject): string {
  const written = member(parameters.DTMFConfiguration, "InputTerminationSequence");
  return isJsonObject(written) || typeof written !== "string" || !isKeys(written) ? "#" : written;
}

/**
 * What is keyed in where keys are stored: all that conditions compare the input with and some digits; for a phone number
 * one with its country, one without, and one that is none. Keys that are more than the block takes are never pressed.
 */
export function storedKeys(explored: ExploredProgram, { blockProgram: { block } }: Standing): string[] {
  const parameters = block.parameters as JsonObject;
  const isPhone = member(parameters.InputValidation, "PhoneNumberValidation") !== undefined;
  const compared = tellingValues(explored.compared.get("$.StoredCustomerInput") ?? []).filter(isKeys);
  const usual = isPhone ? phoneNumbers : [someDigits];
  return [...new Set([...usual, ...compared])].map((keys) => `${keys}${terminator(parameters)}`);
}
