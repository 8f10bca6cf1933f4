import { createHash } from "node:crypto";
import type { Call } from "./call.js";

/** An id of the form that storage and key associations have: 64 hexadecimal digits. */
export function newAssociationId(call: Call): string {
  return createHash("sha256").update(call.newId()).digest("hex");
}
