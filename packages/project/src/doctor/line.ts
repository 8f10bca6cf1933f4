import type { Diagnostic } from "@flowc/diagnostics";

/** What a doctor looks at. */
export type Topic =
  | "node"
  | "binaries"
  | "configuration"
  | "flows"
  | "packages"
  | "typescript"
  | "folders"
  | "git"
  | "credentials"
  | "state"
  | "connect"
  | "loopback";

/** What was seen of one thing: it is well, or a finding says what is not and what to do. */
export type Line =
  | { readonly topic: Topic; readonly status: "ok"; readonly message: string }
  | {
      readonly topic: Topic;
      readonly status: "warning" | "problem";
      readonly message: string;
      readonly help?: string | undefined;
      readonly diagnostic: Diagnostic;
    };

/** A line about something that is well. */
export function fine(topic: Topic, message: string): Line {
  return { topic, status: "ok", message };
}

/** A line about a finding: an error is a problem, anything else a warning. */
export function amiss(topic: Topic, diagnostic: Diagnostic): Line {
  const { severity, message, help } = diagnostic;
  return { topic, status: severity === "error" ? "problem" : "warning", message, help, diagnostic };
}
