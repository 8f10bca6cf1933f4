import { serializationProblem } from "../../protocol/service-error.js";

/** The members of a JSON body; none when it is empty. Throws a SerializationException for anything but an object. */
export function jsonBody(text: string): Readonly<Record<string, unknown>> {
  if (text.trim() === "") return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw serializationProblem("The request body is not valid JSON.");
  }
  if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
  throw serializationProblem("The request body must be a JSON object.");
}
