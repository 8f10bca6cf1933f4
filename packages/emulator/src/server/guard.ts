import type { IncomingHttpHeaders } from "node:http";
import type { Diagnostic } from "@flowc/diagnostics";
import { foreignHeader } from "@flowc/loopback";
import { emulatorDiagnostics } from "../diagnostics.js";

/** What is wrong with a request that nobody on this machine made on purpose; undefined when nothing is. */
export function foreignCaller(headers: IncomingHttpHeaders): Diagnostic | undefined {
  const foreign = foreignHeader(headers);
  return foreign && emulatorDiagnostics.create("EMU106", { header: foreign.header, value: foreign.value });
}
