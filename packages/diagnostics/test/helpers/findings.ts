import type { Diagnostic, SuppressedDiagnostic } from "../../src/index.js";

/** An error in a block, with everything that a diagnostic can have. */
export const dangling: Diagnostic = {
  code: "FLOW102",
  name: "no-dangling-target",
  severity: "error",
  message: '"Welcome" goes to "Menu", which does not exist.',
  help: 'Did you mean "Main menu"?',
  span: { file: "/shop/flows/main.flow.ts", line: 2, column: 5, end: { line: 2, column: 15 } },
  subject: { flow: "Main", block: "Welcome", pointer: "/Transitions/NextAction" },
  related: [
    { message: '"Main menu" is defined here', span: { file: "/shop/flows/menu.flow.ts", line: 7, column: 3 } },
    { message: "and 3 more" },
  ],
  data: { target: "Menu" },
};

/** An error that no file caused. */
export const placeless: Diagnostic = { code: "CLI101", name: "no-missing-config", severity: "error", message: "None." };

/** A warning that its author explained away above the line. */
export const explained: SuppressedDiagnostic = {
  diagnostic: {
    code: "FLOW701",
    name: "no-literal-account",
    severity: "warning",
    message: "The flow works in one account only.",
    span: { file: "/shop/flows/main.flow.ts", line: 9, column: 3 },
    subject: { flow: "Main", block: "Queue" },
  },
  suppression: {
    origin: "source",
    code: "FLOW701",
    reason: "there is one account",
    span: { file: "/shop/flows/main.flow.ts", line: 8, column: 3, end: { line: 8, column: 50 } },
    line: 9,
  },
};

export const displayFile = (file: string) => file.replace("/shop/", "");
