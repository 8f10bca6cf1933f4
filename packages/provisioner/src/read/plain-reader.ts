import type { Gateway } from "../api/gateway.js";
import { readPages } from "../api/pages.js";
import type { Scope } from "../driver/scope.js";
import type { Reader } from "../driver/write-call.js";

/** A reader that asks each time, and takes "not there" for an answer. */
export function plainReader(gateway: Gateway, scope: Scope): Reader {
  const call: Reader["call"] = (operation, input) => gateway.call(operation, input);
  return { scope, call, pages: (operation, input, member) => readPages(call, operation, input, member) };
}
