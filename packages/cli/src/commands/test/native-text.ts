import { printable } from "@flowc/diagnostics";
import type { NativeComparison } from "@flowc/project/calls";
import { padded, widthOf } from "../../ui/text-width.js";

const outcomes: Readonly<Record<NativeComparison["status"], string>> = {
  PASSED: "passed",
  FAILED: "failed",
  STOPPED: "stopped",
  NOT_RUN: "not run",
};

/** How calls came out on this machine and in an environment, a line each. */
export function nativeText(runs: readonly NativeComparison[], environment: string): string {
  const width = Math.max(4, ...runs.map(({ name }) => widthOf(printable(name))));
  const rows = runs.map(({ name, passedHere, status, passed, total, message }) => {
    const met = status === "NOT_RUN" ? "" : `${passed} of ${total} observations`;
    const why = message === undefined ? met : `${met === "" ? "" : `${met}; `}${message}`;
    return `${padded(printable(name), width)}  ${(passedHere ? "passed" : "failed").padEnd(7)}  ${outcomes[status].padEnd(Math.max(7, environment.length))}  ${printable(why)}`;
  });
  const head = `${"call".padEnd(width)}  ${"here".padEnd(7)}  ${environment}`;
  return [head, ...rows.map((row) => row.trimEnd())].join("\n");
}
