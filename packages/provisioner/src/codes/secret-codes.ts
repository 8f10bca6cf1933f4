import { own } from "./phrasing.js";

export interface SecretProperty {
  readonly resource: string;
  readonly property: string;
}

/** What can be wrong with secrets in declarations. No message repeats what was given: it may be the secret. */
export const secretCodes = {
  PLAN129: {
    name: "no-secret-in-the-open",
    severity: "error",
    message: (p: SecretProperty & { isText: boolean }) =>
      `The ${p.property} of ${p.resource} is given ${p.isText ? "as text" : "as something that is no secret"}; only the place where it is kept belongs here.`,
    help: () =>
      'Use secret.environmentVariable("NAME"), secret.file("path") or secret.secretsManager("id"). A text that was in version control is known: change it.',
    source: own,
  },
  PLAN130: {
    name: "no-secret-without-place",
    severity: "error",
    message: (p: SecretProperty & { problem: string }) => `The ${p.property} of ${p.resource} ${p.problem}.`,
    help: () => "Name the place where the text is kept, never the text itself.",
    source: own,
  },
} as const;
