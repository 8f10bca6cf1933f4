import { defineDiagnostics, didYouMean, quotedList } from "@flowc/diagnostics";

interface UnknownName {
  readonly name: string;
  readonly similar: string | undefined;
  readonly known: readonly string[];
}

interface WrongMember {
  readonly operation: string;
  readonly member: string;
  readonly expected: string;
}

interface Address {
  readonly host: string;
  readonly port: number;
  readonly reason: string;
}

/** What can be wrong with a request, and with serving the page at all. */
export const viewerDiagnostics = defineDiagnostics({
  VIEW101: {
    name: "no-request-from-elsewhere",
    severity: "error",
    message: (p: { header: string; value: string }) =>
      `This page is for this machine only: the header ${p.header} says ${JSON.stringify(p.value)}.`,
    help: () => "Open it as http://127.0.0.1 or http://localhost, also through a tunnel.",
  },
  VIEW102: {
    name: "no-unknown-operation",
    severity: "error",
    message: (p: UnknownName) => `There is no operation "${p.name}".`,
    help: (p: UnknownName) => `${didYouMean(p.similar)}There are ${quotedList(p.known)}.`,
  },
  VIEW103: {
    name: "no-request-of-another-shape",
    severity: "error",
    message: (p: WrongMember) => `"${p.member}" of a request to "${p.operation}" must be ${p.expected}.`,
  },
  VIEW104: {
    name: "no-unreadable-request",
    severity: "error",
    message: (p: { operation: string }) => `A request to "${p.operation}" must be a JSON object.`,
  },
  VIEW105: {
    name: "no-request-of-another-type",
    severity: "error",
    message: (p: { found: string }) =>
      `Requests are JSON: the header Content-Type must say application/json; found ${JSON.stringify(p.found)}.`,
  },
  VIEW106: {
    name: "no-oversized-request",
    severity: "error",
    message: (p: { mostBytes: number }) => `A request may have at most ${p.mostBytes} bytes.`,
  },
  VIEW107: {
    name: "no-other-method",
    severity: "error",
    message: (p: { method: string; path: string; allowed: string }) =>
      `${JSON.stringify(p.path)} takes ${p.allowed}, not ${p.method}.`,
  },
  VIEW108: {
    name: "no-missing-page",
    severity: "error",
    message: (p: { path: string }) => `There is nothing at ${JSON.stringify(p.path)}.`,
  },
  VIEW109: {
    name: "no-failed-request",
    severity: "error",
    message: (p: { operation: string }) => `flowc made a mistake while it answered "${p.operation}".`,
    help: () => "The terminal in which flowc view runs says more.",
  },
  VIEW110: {
    name: "no-unusable-address",
    severity: "error",
    message: (p: Address) => `The page cannot be served at ${p.host}:${p.port}: ${p.reason}.`,
    help: () => "Choose another port with --port, or 0 for any free one.",
  },
  VIEW111: {
    name: "no-missing-page-files",
    severity: "error",
    message: (p: { folder: string }) => `The files of the page are missing: ${p.folder} has no index.html.`,
    help: () => "Install flowc again; in a checkout of flowc, build it with: npm run build",
  },
  VIEW112: {
    name: "no-unknown-member",
    severity: "error",
    message: (p: UnknownName & { operation: string }) => `A request to "${p.operation}" has no "${p.name}".`,
    help: (p: UnknownName) =>
      `${didYouMean(p.similar)}${p.known.length === 0 ? "It has no members at all." : `It has ${quotedList(p.known)}.`}`,
  },
});
