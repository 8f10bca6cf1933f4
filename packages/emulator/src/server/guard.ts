import type { IncomingHttpHeaders } from "node:http";
import type { Diagnostic } from "@flowc/diagnostics";
import { emulatorDiagnostics } from "../diagnostics.js";

/**
 * Refuses requests that a web page or a rebound DNS name could have caused: the Host must be the loopback under one
 * of its names, and an Origin, when there is one, must be too. Returns what is wrong, or undefined.
 */
export function foreignCaller(headers: IncomingHttpHeaders): Diagnostic | undefined {
  const { host = "", origin } = headers;
  if (!isLoopback(`http://${host}`)) return emulatorDiagnostics.create("EMU106", { header: "Host", value: host });
  if (origin !== undefined && !isLoopback(origin)) {
    return emulatorDiagnostics.create("EMU106", { header: "Origin", value: origin });
  }
  return undefined;
}

const loopbackNames: readonly string[] = ["127.0.0.1", "[::1]", "localhost"];

function isLoopback(url: string): boolean {
  return URL.canParse(url) && loopbackNames.includes(new URL(url).hostname);
}
