import { join } from "node:path";
import { expect, it } from "vitest";
import { checkFiles, checkProject, loadProject, type ProjectEvent } from "../../src/index.js";
import { describedFlow, promptFlow } from "../helpers/flows.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const config = "export default {};\n";

async function check(files: Record<string, string>) {
  const folder = temporaryFolder({ "flowc.config.ts": config, ...files });
  const { project } = await loadProject(folder);
  const result = await checkProject(project!);
  return { ...result, folder, codes: result.diagnostics.map(({ code }) => code) };
}

it("checks flows in TypeScript and JSON and resources together", async () => {
  const { files, units, desired, codes } = await check({
    "resources.ts": 'import { instance } from "@flowc/provisioner";\nexport const shop = instance("shop");\n',
    "flows/a.flow.ts": promptFlow("a", "A"),
    "flows/deep/b.json": describedFlow("B"),
  });
  expect(codes).toEqual([]);
  expect(files).toBe(3);
  expect(units.map(({ graph }) => graph.name)).toEqual(["A", "B"]);
  expect(desired?.resources.map(({ address }) => address).sort()).toEqual(["flow/A", "flow/B", "instance/shop"]);
});

it("finds two flows of one name, whatever they are written in", async () => {
  const { diagnostics } = await check({
    "flows/a.flow.ts": promptFlow("a", "Main"),
    "flows/b.json": describedFlow("Main"),
  });
  expect(diagnostics.filter(({ severity }) => severity === "error").length).toBeGreaterThan(0);
});

it("leads what is wrong with a resource to the author's line", async () => {
  const { diagnostics, folder } = await check({
    "resources.ts": `import { hoursOfOperation } from "@flowc/provisioner";\n\nexport const hours = hoursOfOperation("Hours", { timeZone: "Europe/Londn" });\n`,
  });
  expect(diagnostics[0]?.code).toMatch(/^PLAN/);
  expect(diagnostics[0]?.span).toMatchObject({ file: join(folder, "resources.ts"), line: 3, column: 22 });
});

it("says what is wrong with a flow that does not build, and not besides that it is not deployed", async () => {
  const twice = `import { contactFlow } from "@flowc/flow-dsl";
export const main = contactFlow("Main", {}, (f) => f.playPrompt("A.", { id: "a" }).playPrompt("B.", { id: "a" }).disconnect());
`;
  const { codes } = await check({ "flows/a.flow.ts": twice });
  expect(codes).toContain("FLOW153");
  expect(codes).not.toContain("PLAN128");
});

it("says when a project declares nothing", async () => {
  expect((await check({})).codes).toEqual(["CLI116"]);
});

it("says the same thing about the same place once", async () => {
  const { diagnostics } = await check({
    "flows/a.flow.ts": promptFlow("a", "A").replace(".disconnect()", '.goto("b")'),
  });
  const keys = diagnostics.map(({ code, message, span }) => `${code} ${message} ${span?.line}:${span?.column}`);
  expect(new Set(keys).size).toBe(keys.length);
});

it("checks files of several projects, each with its own packages", async () => {
  const greeting = (text: string) => ({
    "package.json": "{}",
    "node_modules/text/package.json": '{"name":"text","type":"module","main":"i.js"}',
    "node_modules/text/i.js": `export const text = "${text}";\n`,
  });
  const flow = promptFlow("main", "Main").replace('"Hello."', "text");
  const folder = temporaryFolder({
    ...Object.fromEntries(Object.entries(greeting("One.")).map(([name, text]) => [`one/${name}`, text])),
    ...Object.fromEntries(Object.entries(greeting("Two.")).map(([name, text]) => [`two/${name}`, text])),
    "one/a.flow.ts": `import { text } from "text";\n${flow}`,
    "two/b.flow.ts": `import { text } from "text";\n${flow.replace('"Main"', '"Other"')}`,
  });
  const { units } = await checkFiles({ paths: ["one", "two"], directory: folder });
  expect(units.map(({ graph }) => graph.blocks[0]?.parameters.Text)).toEqual(["One.", "Two."]);
});

it("reads a document as the type that is given", async () => {
  const folder = temporaryFolder({ "a.json": JSON.parse(describedFlow("A")).ContactFlow.Content });
  const { units, diagnostics } = await checkFiles({ paths: ["a.json"], directory: folder, type: "CUSTOMER_HOLD" });
  expect(units[0]?.graph.type).toBe("CUSTOMER_HOLD");
  expect(diagnostics.map(({ code }) => code)).not.toContain("FLOW810");
});

it("tells what it is doing", async () => {
  const folder = temporaryFolder({ "a.json": describedFlow("A") });
  const events: ProjectEvent[] = [];
  await checkFiles({ paths: ["a.json"], directory: folder, onEvent: (event) => events.push(event) });
  expect(events).toEqual([
    { type: "files-selected", files: 1 },
    { type: "flows-checked", flows: 1 },
  ]);
});
