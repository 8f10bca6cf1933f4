import { expect, it } from "vitest";
import { defineDiagnostics } from "../src/index.js";

const codes = defineDiagnostics({
  FLOW102: {
    name: "no-dangling-target",
    severity: "error",
    message: (p: { block: string; target: string }) => `"${p.block}" goes to "${p.target}", which does not exist.`,
    help: (p: { target: string }) => `Add a block called "${p.target}".`,
  },
  FLOW103: { name: "no-empty-flow", severity: "warning", message: () => "The flow has no blocks." },
});

it("makes a diagnostic from its one definition, with the parameters as data", () => {
  const span = { file: "main.flow.ts", line: 3, column: 5 };
  expect(codes.create("FLOW102", { block: "Welcome", target: "Menu" }, { span, subject: { flow: "Main" } })).toEqual({
    code: "FLOW102",
    name: "no-dangling-target",
    severity: "error",
    message: '"Welcome" goes to "Menu", which does not exist.',
    help: 'Add a block called "Menu".',
    span,
    subject: { flow: "Main" },
    data: { block: "Welcome", target: "Menu" },
  });
});

it("leaves out what is not known", () => {
  expect(Object.keys(codes.create("FLOW103", {}))).toEqual(["code", "name", "severity", "message", "data"]);
});

it("lists its codes in the order they were defined", () => {
  expect(codes.codes).toEqual(["FLOW102", "FLOW103"]);
});
