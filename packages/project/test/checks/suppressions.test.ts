import { join } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import { expect, it } from "vitest";
import { checkFiles, loadProject } from "../../src/index.js";
import { accountFlow, checkedProject } from "../helpers/checked-project.js";
import { describedFlow, promptFlow } from "../helpers/flows.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const lines = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code, span }) => `${code} ${span?.line}`);
const one = "  // flowc-ignore FLOW701: there is one account";

it("suppresses what a comment above the call says, and nothing of the same cause elsewhere", async () => {
  const { diagnostics, suppressed } = await checkedProject({ "flows/a.flow.ts": accountFlow({ first: one }) });
  expect(lines(diagnostics)).toEqual(["FLOW701 9"]);
  expect(suppressed.map(({ diagnostic, suppression }) => [diagnostic.span?.line, suppression.reason])).toEqual([
    [6, "there is one account"],
  ]);
});

it("finds the comments of files that only are imported", async () => {
  const { diagnostics } = await checkedProject({
    "flows/a.flow.ts": 'export { main } from "../shared/main.js";\n',
    "shared/main.ts": accountFlow({ first: one, second: one }),
  });
  expect(lines(diagnostics)).toEqual([]);
});

it("suppresses by the configuration, in a flow or in one block of it", async () => {
  const files = { "flows/a.flow.ts": accountFlow() };
  const all = await checkedProject(files, `{ ignore: [{ code: "FLOW701", flow: "Main", reason: "one account" }] }`);
  expect([lines(all.diagnostics), all.suppressed.length]).toEqual([[], 2]);
  const block = all.suppressed[0]?.diagnostic.subject?.block;
  const { diagnostics } = await checkedProject(
    files,
    `{ ignore: [{ code: "FLOW701", flow: "Main", block: "${block}", reason: "one account" }] }`,
  );
  expect(lines(diagnostics)).toEqual(["FLOW701 9"]);
});

it("warns of a comment that suppresses nothing, and says where there would be something", async () => {
  const { diagnostics } = await checkedProject({ "flows/a.flow.ts": accountFlow({ first: `${one}\n  f.wait(1);` }) });
  const unused = diagnostics.find(({ code }) => code === "CLI142");
  expect(unused).toMatchObject({ severity: "warning", span: { line: 5 } });
  expect(unused?.help).toContain("on line 7");
});

it.each([
  ['{ code: "FLOW701", flow: "Mian", reason: "r" }', 'There is no flow "Mian". Did you mean "Main"?'],
  ['{ code: "FLOW701", flow: "Main", block: "play-prompt-helo", reason: "r" }', 'Did you mean "play-prompt-hello"?'],
])("warns of the entry %s, with the nearest name", async (entry, hint) => {
  const { diagnostics } = await checkedProject(
    { "flows/a.flow.ts": promptFlow("main", "Main") },
    `{\n ignore: [${entry}] }`,
  );
  expect(diagnostics).toMatchObject([{ code: "CLI142", help: expect.stringContaining(hint), span: { line: 3 } }]);
});

it.each([
  ["  // flowc-ignore FLOW7O1: one account", "CLI140"],
  ["  // flowc-ignore CLI101: one account", "CLI140"],
  ["  // flowc-ignore FLOW701", "CLI141"],
  ["  f.wait(1); // flowc-ignore FLOW701: one account", "CLI143"],
])("reports the comment %j, which suppresses nothing", async (first, code) => {
  const { diagnostics } = await checkedProject({ "flows/a.flow.ts": accountFlow({ first, second: one }) });
  expect(lines(diagnostics)).toContain(`${code} 5`);
  expect(lines(diagnostics)).toContain("FLOW701 6");
});

it("says that an error which Connect refuses flows for is suppressed", async () => {
  const flow = promptFlow("main", "Main", "").replace("  f.", "  // flowc-ignore FLOW212: to be written\n  f.");
  const { diagnostics } = await checkedProject({ "flows/a.flow.ts": flow });
  expect(diagnostics).toMatchObject([
    { code: "CLI144", severity: "info", span: { line: 4 }, data: { code: "FLOW212" } },
  ]);
});

it("calls nothing unused while a file cannot be read", async () => {
  const { diagnostics } = await checkedProject({
    "flows/a.flow.ts": promptFlow("main", "Main").replace("  f.", `${one}\n  f.`),
    "flows/b.json": "{",
  });
  expect(lines(diagnostics)).toEqual(["FLOW801 1"]);
});

it("judges files that are named as their project does, and leaves the rest of its decisions alone", async () => {
  const folder = temporaryFolder({
    "flowc.config.ts": `export default { checks: { ignore: [
      { code: "FLOW701", flow: "Main", reason: "r" }, { code: "FLOW701", flow: "Other", reason: "r" }] } };`,
    "a.flow.ts": accountFlow(),
    "b.json": describedFlow("B"),
  });
  const { project } = await loadProject(folder);
  const { diagnostics, suppressed } = await checkFiles({ paths: ["a.flow.ts"], directory: folder, project });
  expect([lines(diagnostics), suppressed.length]).toEqual([[], 2]);
});

it("knows no codes of rules where there is no configuration, and lets them be", async () => {
  const folder = temporaryFolder({ "a.flow.ts": accountFlow({ first: "  // flowc-ignore ACME001: r", second: one }) });
  const { diagnostics, checkedFiles } = await checkFiles({ paths: ["a.flow.ts"], directory: folder });
  expect(lines(diagnostics)).toEqual(["CLI142 5", "FLOW701 6"]);
  expect(checkedFiles).toEqual([join(folder, "a.flow.ts")]);
});

it("suppresses what is noted while a flow is built", async () => {
  const flow = (comment: string) => `import { contactFlow } from "@flowc/flow-dsl";

export const main = contactFlow("Main", (f) => {
  f.loop(2, (f) => {
    ${comment}
    f.loop(3, (f) => f.playPrompt("Again."), { name: "twice" });
  }, { name: "twice" });
  f.disconnect();
});
`;
  const check = async (comment: string) =>
    lines((await checkedProject({ "flows/a.flow.ts": flow(comment) })).diagnostics);
  expect(await check("")).toContain("FLOW164 6");
  expect(await check("// flowc-ignore FLOW164: the outer one has ended by then")).not.toContain("FLOW164 6");
});
