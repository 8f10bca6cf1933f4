import { type JsonValue, parseJsonPath } from "@flowc/connect-model";
import type { ContactState } from "../state/simulation-state.js";
import { livesWithContact, valueUnder } from "./data.js";

/**
 * What a path leads to when it is read from outside: in the contact's own data, else in that of the flow or module that
 * runs for the customer. Undefined where it leads nowhere or is no path.
 */
export function readOfContact(contact: ContactState, path: string): JsonValue | undefined {
  const { path: parsed } = parseJsonPath(path);
  if (parsed === undefined) return undefined;
  const frame = contact.threads.find(({ participant }) => participant === "customer")?.frames.at(-1);
  const data = livesWithContact(parsed.root) ? contact.data : (frame?.data ?? {});
  return Object.hasOwn(data, parsed.root) ? valueUnder(data[parsed.root], parsed) : undefined;
}
