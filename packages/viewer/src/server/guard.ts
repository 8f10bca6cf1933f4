import type { IncomingHttpHeaders } from "node:http";
import type { Diagnostic } from "@flowc/diagnostics";
import { foreignHeader } from "@flowc/loopback";
import { viewerDiagnostics } from "./viewer-diagnostics.js";

/** What is wrong with a request that came under another name than this machine's, or from a page elsewhere. */
export function foreignRequest(headers: IncomingHttpHeaders): Diagnostic | undefined {
  const foreign = foreignHeader(headers);
  return foreign && viewerDiagnostics.create("VIEW101", { header: foreign.header, value: foreign.value });
}

/**
 * What is wrong with a request that another page on this machine made: another port is another origin, and what listens
 * there is nobody that the author has asked to read and edit the sources. Programs that are no browser send none of the
 * headers that tell.
 */
export function requestOfAnotherPage(headers: IncomingHttpHeaders): Diagnostic | undefined {
  const { host = "", origin, "sec-fetch-site": site } = headers;
  if (origin !== undefined && new URL(origin).host !== host) {
    return viewerDiagnostics.create("VIEW101", { header: "Origin", value: origin });
  }
  if (typeof site === "string" && site !== "same-origin" && site !== "none") {
    return viewerDiagnostics.create("VIEW101", { header: "Sec-Fetch-Site", value: site });
  }
  return undefined;
}
