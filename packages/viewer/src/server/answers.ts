import type { Diagnostic } from "@flowc/diagnostics";
import { type Answer, jsonAnswer } from "@flowc/loopback";
import type { ViewProblem } from "../contract/view-api.js";

/**
 * Headers of everything: the page may load from and talk to its own server only, runs no script that is not a file of
 * its own, and can be in no frame.
 */
export const securityHeaders: Answer["headers"] = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** A result, or a problem, of an operation: never kept by a browser. */
export function apiAnswer(status: number, value: unknown, headers: Answer["headers"] = {}): Answer {
  return jsonAnswer(status, value, { ...securityHeaders, "cache-control": "no-store", ...headers });
}

/** A finding about a request as its answer. */
export function refusal(status: number, finding: Diagnostic, headers: Answer["headers"] = {}): Answer {
  return apiAnswer(status, problemOf(finding), headers);
}

function problemOf({ code, message, help }: Diagnostic): ViewProblem {
  return { code, message: help === undefined ? message : `${message} ${help}` };
}
