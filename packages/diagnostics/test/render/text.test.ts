import { expect, it } from "vitest";
import { type Diagnostic, type FormatOptions, formatDiagnostics } from "../../src/index.js";

const source = [
  'export const main = contactFlow("Main", (f) => {',
  '  f.playPrompt("Welcome to our shop.").goto("Menu");',
  "\tf.disconnect();",
  "});",
].join("\n");

const dangling: Diagnostic = {
  code: "FLOW102",
  name: "no-dangling-target",
  severity: "error",
  message: '"Welcome" goes to "Menu", which does not exist.',
  help: 'Did you mean "Main menu"?\nLabels are compared letter by letter.',
  span: { file: "/shop/flows/main.flow.ts", line: 2, column: 5 },
  subject: { flow: "Main", block: "Welcome", pointer: "/Transitions/NextAction" },
  related: [{ message: '"Main menu" is defined here', span: { file: "/shop/flows/menu.flow.ts", line: 7, column: 3 } }],
};

const text = (diagnostics: readonly Diagnostic[], options: Partial<FormatOptions> = {}) =>
  formatDiagnostics(diagnostics, {
    format: "text",
    readSource: () => source,
    displayFile: (file) => file.replace("/shop/", ""),
    ...options,
  });

it("names a page of whoever reports, and none of ours: it is where this code is, not where flowc is used", () => {
  expect(text([{ ...dangling, docs: "https://example.com/rules/FLOW102" }])).toContain(
    "\n  docs: https://example.com/rules/FLOW102\n",
  );
  expect(text([dangling])).not.toContain("docs/diagnostics");
});

it("shows message, place, source with arrows, other places and help, then counts", () => {
  expect(text([dangling], { files: 2 })).toMatchInlineSnapshot(`
    "error[FLOW102] "Welcome" goes to "Menu", which does not exist.
      --> flows/main.flow.ts:2:5, flow "Main", block "Welcome", /Transitions/NextAction
    1 | export const main = contactFlow("Main", (f) => {
    2 |   f.playPrompt("Welcome to our shop.").goto("Menu");
      |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    3 |   f.disconnect();
      note: "Main menu" is defined here (flows/menu.flow.ts:7:3)
      help: Did you mean "Main menu"?
            Labels are compared letter by letter.

    1 error in 2 files.
    "
  `);
});

it("shows no frame when the source cannot be read", () => {
  expect(
    text([{ ...dangling, related: [], severity: "warning" }], { readSource: () => undefined }),
  ).toMatchInlineSnapshot(`
    "warning[FLOW102] "Welcome" goes to "Menu", which does not exist.
      --> flows/main.flow.ts:2:5, flow "Main", block "Welcome", /Transitions/NextAction
      help: Did you mean "Main menu"?
            Labels are compared letter by letter.

    1 warning.
    "
  `);
});

it("shows no frame when the file is shorter than the place", () => {
  const late = { ...dangling, related: [], span: { file: "/shop/a.ts", line: 99, column: 1 } };
  expect(text([late])).not.toContain("|");
});

it("shows a diagnostic that has no place in a file", () => {
  const refused: Diagnostic = {
    code: "APPLY104",
    name: "no-refused-change",
    severity: "error",
    message: "Connect refused to create the queue.",
    subject: { resource: 'queue "Support"' },
  };
  expect(text([refused, { ...refused, severity: "info", code: "APPLY105" }])).toMatchInlineSnapshot(`
    "error[APPLY104] Connect refused to create the queue.
      --> queue "Support"

    info[APPLY105] Connect refused to create the queue.
      --> queue "Support"

    1 error, 1 note.
    "
  `);
});

it("says so when nothing was found", () => {
  expect(text([], { files: 1 })).toBe("No problems in 1 file.\n");
  expect(text([])).toBe("No problems.\n");
});

it("marks the whole range on the first line of a place that spans lines", () => {
  const wide = { ...dangling, related: [], span: { file: "a.ts", line: 1, column: 8, end: { line: 4, column: 3 } } };
  expect(text([wide])).toContain(`  |        ${"^".repeat(41)}\n`);
});

it("lines the arrows up behind tabs and wide letters", () => {
  const frame = (line: string, column: number, end: number) =>
    text([{ ...dangling, related: [], span: { file: "a.ts", line: 1, column, end: { line: 1, column: end } } }], {
      readSource: () => line,
    })
      .split("\n")
      .slice(2, 4);
  expect(frame("\tf.disconnect();", 4, 14)).toEqual(["1 |   f.disconnect();", "  |     ^^^^^^^^^^"]);
  expect(frame('f.say("日本", oops)', 13, 17)[1]).toBe(`  | ${" ".repeat(14)}^^^^`);
});

it("cuts a document that is written on one line around the place", () => {
  const line = `{"Actions":[${'{"Type":"Wait"},'.repeat(50)}{"Type":"Oops"}${',{"Type":"Wait"}'.repeat(50)}]}`;
  const column = line.indexOf('"Oops"') + 1;
  const found = { ...dangling, related: [], help: "Fix it.", span: { file: "a.json", line: 1, column } };
  expect(text([found], { readSource: () => line })).toMatchInlineSnapshot(`
    "error[FLOW102] "Welcome" goes to "Menu", which does not exist.
      --> a.json:1:821, flow "Main", block "Welcome", /Transitions/NextAction
    1 | … Wait"},{"Type":"Wait"},{"Type":"Wait"},{"Type":"Oops"},{"Type":"Wait"},{"Type":"Wait"},{"Type":"Wait …
      |                                                  ^^^^^^
      help: Fix it.

    1 error.
    "
  `);
});

it("prints control characters of a name as escapes, never as commands to the terminal", () => {
  const rude = {
    ...dangling,
    related: [],
    message: "Flow \u001b[2J\u0007 is \r\nempty.",
    subject: { flow: "\u001b]0;x\u0007" },
  };
  const shown = text([rude], { readSource: () => "\u001b[31mred" });
  expect(shown).toContain("Flow \\u001b[2J\\u0007 is \\r\\nempty.");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is the point
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

it.each([
  ['  password: "hunter2-\\"quoted\\"", email: "a@b.example",', 'email: "a@b.example"'],
  ["  const dbPassword = 'hunter2';", "const dbPassword"],
  ['  "clientSecret": `hunter2', '"clientSecret"'],
])("shows dots in place of a secret that is written out: %j", (line, rest) => {
  for (const written of [`${line}\nf.x();`, `f.x();\n${line}`]) {
    const shown = text([{ ...dangling, span: { file: "/shop/a.ts", line: 1, column: 1 } }], {
      readSource: () => written,
    });
    expect(shown).toContain("•••");
    expect(shown).toContain(rest);
    expect(shown).not.toMatch(/hunter2|quoted/);
  }
});

it("colours by severity only when asked to", () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI codes start with one
  expect(text([dangling], { color: false })).not.toMatch(/\u001b/);
  expect(text([dangling], { color: true }).split("\n")[0]).toBe(
    '\u001b[1m\u001b[31merror[FLOW102]\u001b[39m\u001b[22m \u001b[1m"Welcome" goes to "Menu", which does not exist.\u001b[22m',
  );
});

it("counts what is suppressed", () => {
  const suppression = { origin: "configuration", code: "FLOW102", reason: "legacy", flow: "Main" } as const;
  const suppressed = [{ diagnostic: dangling, suppression }];
  expect(text([], { files: 2, suppressed })).toBe("No problems, 1 suppressed in 2 files.\n");
  expect(text([dangling], { suppressed }).trimEnd().split("\n").at(-1)).toBe("1 error, 1 suppressed.");
});

it("ends with the closing line when something was found", () => {
  const closing = "flowc explain CODE tells more.";
  expect(text([dangling], { closing }).endsWith("\n1 error.\nflowc explain CODE tells more.\n")).toBe(true);
  expect(text([], { closing })).toBe("No problems.\n");
});

it("names no page for a code that is not ours", () => {
  expect(text([{ code: "ACME001", name: "no-shouting", severity: "warning", message: "Quiet." }])).toBe(
    "warning[ACME001] Quiet.\n\n1 warning.\n",
  );
});
