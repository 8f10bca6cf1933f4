import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { watchProject } from "../../src/index.js";
import { describedFlow, promptFlow } from "../helpers/flows.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";
import { watchedFolder } from "../helpers/watched-folder.js";

const two = {
  "flows/main.flow.ts": promptFlow("main", "Main"),
  "flows/other.flow.ts": promptFlow("other", "Other"),
};

const codes = ({ checked }: { readonly checked: { readonly diagnostics: readonly { readonly code: string }[] } }) =>
  checked.diagnostics.map(({ code }) => code);

const names = ({ changedUnits }: { readonly changedUnits: readonly { readonly graph: { readonly name: string } }[] }) =>
  changedUnits.map(({ graph }) => graph.name).sort();

it("tells the project as it is first", async () => {
  const { watched } = await watchedFolder(two);
  const state = watched.current();
  expect(state).toMatchObject({ version: 1, isLoaded: true, removed: [], changedFiles: [] });
  expect(names(state)).toEqual(["Main", "Other"]);
});

it("makes only the flow anew whose file changed", async () => {
  const { folder, change, settled, watched } = await watchedFolder(two);
  const [, other] = watched.current().checked.units;
  change({ "flows/main.flow.ts": promptFlow("main", "Main", "Good day.") });
  const state = await settled();
  expect(state).toMatchObject({ version: 2, changedFiles: [join(folder, "flows/main.flow.ts")] });
  expect(names(state)).toEqual(["Main"]);
  expect(state.checked.units[1]).toBe(other);
  expect(state.checked.units[0]?.graph.blocks[0]?.parameters).toMatchObject({ Text: "Good day." });
});

it("makes every flow anew that imports a changed file, also through others", async () => {
  const { change, settled } = await watchedFolder({
    ...two,
    "texts/hello.ts": 'export const hello = "Hello.";\n',
    "texts/index.ts": 'export * from "./hello.js";\n',
    "flows/main.flow.ts": `import { hello } from "../texts/index.js";\n${promptFlow("main", "Main").replace('"Hello."', "hello")}`,
  });
  change({ "texts/hello.ts": 'export const hello = "Good day.";\n' });
  const state = await settled();
  expect(names(state)).toEqual(["Main"]);
  expect(state.checked.units[0]?.graph.blocks[0]?.parameters).toMatchObject({ Text: "Good day." });
});

it("reads data that is imported, whichever way, and reads it again when it changes", async () => {
  const reading = (how: string) =>
    promptFlow("main", "Main").replace('"Hello."', "texts.hello").replace(/^/, `${how}\n`);
  const plain = 'import texts from "../texts.json";';
  const { change, settled, watched } = await watchedFolder({
    ...two,
    "texts.json": '{ "hello": "Hello." }',
    "flows/main.flow.ts": reading('import texts from "../texts.json" with { type: "json" };'),
  });
  const said = () => watched.current().checked.units[0]?.graph.blocks[0]?.parameters;
  expect(codes(watched.current())).toEqual([]);
  expect(said()).toMatchObject({ Text: "Hello." });
  change({ "texts.json": '{ "hello": "Good day." }' });
  expect(names(await settled())).toEqual(["Main"]);
  expect(said()).toMatchObject({ Text: "Good day." });
  change({ "flows/main.flow.ts": reading(plain), "flows/other.flow.ts": `${plain}\n${promptFlow("other", "Other")}` });
  await settled();
  change({ "texts.json": '{ "hello": "Good night." }' });
  await settled();
  expect(said()).toMatchObject({ Text: "Good night." });
});

it("keeps one copy of what changed and unchanged files share", async () => {
  const { change, settled } = await watchedFolder({
    "shared.ts":
      'import { queue, hoursOfOperation } from "@flowc/provisioner";\nexport const hours = hoursOfOperation("Hours", { timeZone: "Europe/London", open: "always" });\nexport const support = queue("Support", { hours });\n',
    "resources.ts": 'export * from "./shared.js";\n',
    "flows/main.flow.ts":
      'import { contactFlow } from "@flowc/flow-dsl";\nimport { support } from "../shared.js";\nexport const main = contactFlow("Main", (f) => { f.transferToQueue(support); });\n',
  });
  change({
    "flows/main.flow.ts":
      'import { contactFlow } from "@flowc/flow-dsl";\nimport { support } from "../shared.js";\nexport const all = [support];\nexport const main = contactFlow("Main", (f) => { f.transferToQueue(support); });\n',
  });
  const { checked } = await settled();
  expect(checked.resources.map(({ name }) => name).sort()).toEqual(["Hours", "Support"]);
});

it("tells of a syntax error, and of its mend, without loading the other files again", async () => {
  const { change, settled, watched } = await watchedFolder(two);
  const [, other] = watched.current().checked.units;
  change({ "flows/main.flow.ts": "export const main = ;\n" });
  const broken = await settled();
  expect(broken.isLoaded).toBe(false);
  expect(codes(broken)).toEqual(["CLI120"]);
  change({ "flows/main.flow.ts": promptFlow("main", "Main") });
  const mended = await settled();
  expect(codes(mended)).toEqual([]);
  expect(mended.checked.units[1]).toBe(other);
});

it("survives what a file throws", async () => {
  const { folder, change, settled } = await watchedFolder(two);
  change({ "flows/main.flow.ts": '\nthrow new Error("no");\nexport const a = 1;\n' });
  const { checked } = await settled();
  expect(checked.diagnostics).toMatchObject([
    { code: "CLI121", span: { file: join(folder, "flows/main.flow.ts"), line: 2 } },
  ]);
  change({ "flows/main.flow.ts": promptFlow("main", "Main") });
  expect((await settled()).checked.units).toHaveLength(2);
});

it("sees files that come and go", async () => {
  const { change, settled } = await watchedFolder(two);
  change({ "flows/deep/new.flow.ts": promptFlow("fresh", "Fresh"), "flows/read.json": describedFlow("Read") });
  const more = await settled();
  expect(names(more)).toEqual(["Fresh", "Read"]);
  change({ "flows/main.flow.ts": undefined, "flows/deep": undefined });
  const less = await settled();
  expect(less.removed).toEqual([
    { kind: "flow", name: "Fresh" },
    { kind: "flow", name: "Main" },
  ]);
  expect(less.checked.units.map(({ graph }) => graph.name)).toEqual(["Other", "Read"]);
});

it("sees a file under its new name", async () => {
  const { folder, rename, settled } = await watchedFolder(two);
  rename("flows/main.flow.ts", "flows/front.flow.ts");
  const { checked } = await settled();
  expect(checked.checkedFiles).toEqual([join(folder, "flows/front.flow.ts"), join(folder, "flows/other.flow.ts")]);
});

it("finds a file that was missed once it is there", async () => {
  const { change, settled } = await watchedFolder({
    "flows/main.flow.ts": `import { hello } from "../texts.js";\n${promptFlow("main", "Main").replace('"Hello."', "hello")}`,
  });
  change({ "texts.ts": 'export const hello = "Hello.";\n' });
  const { checked, isLoaded } = await settled();
  expect([isLoaded, checked.units.length]).toEqual([true, 1]);
});

it("reads a document again when it changes", async () => {
  const { change, settled } = await watchedFolder({ "flows/read.json": describedFlow("Read") });
  change({ "flows/read.json": "{" });
  const broken = await settled();
  expect([broken.isLoaded, broken.checked.units.length]).toEqual([false, 0]);
  change({ "flows/read.json": describedFlow("Read again") });
  expect(names(await settled())).toEqual(["Read again"]);
});

it("goes on when the configuration breaks, and takes the new one", async () => {
  const { change, settled } = await watchedFolder(two);
  change({ "flowc.config.ts": "export default { flows: 1 };\n" });
  const broken = await settled();
  expect(broken.project).toBeUndefined();
  expect(codes(broken)).toEqual(["CLI104"]);
  change({ "flowc.config.ts": 'export default { flows: ["flows/main.flow.ts"] };\n' });
  const { checked, project } = await settled();
  expect(project?.config).toEqual({ flows: ["flows/main.flow.ts"] });
  expect(checked.units.map(({ graph }) => graph.name)).toEqual(["Main"]);
});

it("takes the severities and rules of a changed configuration", async () => {
  const { change, settled, watched } = await watchedFolder({
    "flows/main.flow.ts": promptFlow("main", "Main", ""),
  });
  const before = codes(watched.current());
  expect(before.length).toBeGreaterThan(0);
  const severities = before.map((code) => `${code}: "off"`).join(", ");
  change({ "flowc.config.ts": `export default { checks: { severities: { ${severities} } } };\n` });
  expect(codes(await settled()).filter((code) => before.includes(code))).toEqual([]);
});

it("reads a burst of changes once", async () => {
  const { change, settled, states } = await watchedFolder(two);
  for (const text of ["One.", "Two.", "Three."]) change({ "flows/main.flow.ts": promptFlow("main", "Main", text) });
  change({ "flows/other.flow.ts": promptFlow("other", "Other", "Four.") });
  const state = await settled();
  expect(states).toHaveLength(2);
  expect(state.checked.units.map(({ graph }) => graph.blocks[0]?.parameters.Text)).toEqual(["Three.", "Four."]);
});

it("reads what changes while it reads", async () => {
  let isFirst = true;
  const held = await watchedFolder(two, {
    onChange({ version }) {
      if (version !== 2 || !isFirst) return;
      isFirst = false;
      held.change({ "flows/other.flow.ts": promptFlow("other", "Other", "Meanwhile.") });
    },
  });
  held.change({ "flows/main.flow.ts": promptFlow("main", "Main", "First.") });
  const { version, checked } = await held.settled();
  expect(version).toBe(3);
  expect(checked.units.map(({ graph }) => graph.blocks[0]?.parameters.Text)).toEqual(["First.", "Meanwhile."]);
});

it("tells nothing when a file changes that no flow knows", async () => {
  const { change, settled, states, tell, folder } = await watchedFolder(two);
  change({ "notes.md": "Later." });
  tell({ path: join(folder, "flows/read-me.txt"), kind: "added" });
  await settled();
  expect(states).toHaveLength(1);
});

it("says nothing of what editors lay beside a file while they save it", async () => {
  const { change, rename, settled, states, folder } = await watchedFolder(two);
  change({ "flows/4913": "", "flows/.main.flow.ts.swp": "", "flows/.#main.flow.ts": "", "flows/#main.flow.ts#": "" });
  change({ "flows/4913": undefined });
  rename("flows/main.flow.ts", "flows/main.flow.ts~");
  change({ "flows/main.flow.ts": promptFlow("main", "Main", "Good day.") });
  expect((await settled()).changedFiles).toEqual([join(folder, "flows/main.flow.ts")]);
  change({ "flows/.main.flow.ts.swp": undefined, "flows/main.flow.ts~": undefined });
  await settled();
  expect(states).toHaveLength(2);
});

it("names the flows of which something else is found, also when their files are as before", async () => {
  const calling = (name: string) =>
    `import { contactFlow, existing } from "@flowc/flow-dsl";\nexport const main = contactFlow("Main", (f) => { f.transferToFlow(existing.flow("${name}")); });\n`;
  const { change, settled } = await watchedFolder({
    "flows/main.flow.ts": calling("Other"),
    "flows/other.flow.ts": promptFlow("other", "Other"),
  });
  change({
    "flows/other.flow.ts": promptFlow("other", "Other").replaceAll("contactFlow", "customerQueueFlow"),
  });
  const state = await settled();
  expect(names(state)).toEqual(["Main", "Other"]);
  expect(codes(state)).toContain("FLOW123");
});

it("imports files outside of the project, and asks to watch them", async () => {
  const outside = temporaryFolder({ "texts.ts": 'export const hello = "Hello.";\n' });
  const { tell, settled, watched } = await watchedFolder({
    "flows/main.flow.ts": `import { hello } from ${JSON.stringify(`${outside}/texts.js`)};\n${promptFlow("main", "Main").replace('"Hello."', "hello")}`,
  });
  expect(watched.current().isLoaded).toBe(true);
  writeFileSync(join(outside, "texts.ts"), 'export const hello = "Good day.";\n');
  tell({ path: join(outside, "texts.ts"), kind: "changed" });
  expect((await settled()).checked.units[0]?.graph.blocks[0]?.parameters).toMatchObject({ Text: "Good day." });
});

it("writes the flow that changed, and the manifest, and leaves the other files alone", async () => {
  const { folder, change, settled, text } = await watchedFolder(two, { build: {} });
  const other = text("build/other.json");
  writeFileSync(join(folder, "build/other.json"), "kept");
  change({ "flows/main.flow.ts": promptFlow("main", "Main", "Good day.") });
  const { built } = await settled();
  expect(text("build/main.json")).toContain("Good day.");
  expect(text("build/other.json")).toBe("kept");
  expect(built?.manifest?.flows.map(({ file }) => file)).toEqual(["main.json", "other.json"]);
  expect(JSON.parse(text("build/manifest.json"))).toEqual(built?.manifest);
  expect(readdirSync(folder).sort()).toEqual(["build", "flowc.config.ts", "flows"]);
  expect(other).not.toBe("kept");
});

it("removes what is gone, and writes everything again when the folder was tampered with", async () => {
  const { folder, change, settled, text } = await watchedFolder(two, { build: {} });
  change({ "flows/other.flow.ts": undefined });
  await settled();
  expect(readdirSync(join(folder, "build")).sort()).toEqual(["main.json", "manifest.json"]);
  rmSync(join(folder, "build"), { recursive: true });
  change({ "flows/main.flow.ts": promptFlow("main", "Main", "Good day.") });
  await settled();
  expect(text("build/main.json")).toContain("Good day.");
  mkdirSync(join(folder, "build/mine"));
  change({ "flows/main.flow.ts": promptFlow("main", "Main", "Good night.") });
  expect((await settled()).built?.diagnostics.map(({ code }) => code)).toEqual(["CLI130"]);
  expect(text("build/main.json")).toContain("Good day.");
});

it("leaves what was built as it is while something is wrong", async () => {
  const { change, settled, text } = await watchedFolder(two, { build: {} });
  const before = text("build/main.json");
  change({ "flows/main.flow.ts": "export const main = ;\n" });
  expect((await settled()).built?.manifest).toBeUndefined();
  expect(text("build/main.json")).toBe(before);
});

it("puts other ARNs in when the bindings change", async () => {
  const arn = (end: string) =>
    `arn:aws:connect:eu-west-2:123456789012:instance/00000000-0000-4000-8000-000000000000/queue/00000000-0000-4000-8000-00000000000${end}`;
  const bindings = (end: string) => JSON.stringify({ version: 1, bindings: { queue: { Support: arn(end) } } });
  const { change, settled, text } = await watchedFolder(
    {
      "flowc.config.ts":
        'export default { environments: { prod: { region: "eu-west-2", bindings: "bindings.json" } } };\n',
      "bindings.json": bindings("1"),
      "flows/main.flow.ts":
        'import { contactFlow, existing } from "@flowc/flow-dsl";\nexport const main = contactFlow("Main", (f) => { f.transferToQueue(existing.queue("Support")); });\n',
    },
    { build: { environment: "prod" } },
  );
  expect(text("build/main.json")).toContain(arn("1"));
  change({ "bindings.json": bindings("2") });
  await settled();
  expect(text("build/main.json")).toContain(arn("2"));
});

it("says what is wrong where there is no project, and finds one when it comes", async () => {
  const folder = temporaryFolder({ "flows/main.flow.ts": promptFlow("main", "Main") });
  let tell: (path: string) => void = () => undefined;
  const watched = await watchProject(folder, {
    onChange: () => undefined,
    watcher: async (_paths, _isIgnored, onChange) => {
      tell = (path) => onChange({ path, kind: "added" });
      return { add: () => undefined, close: async () => undefined };
    },
  });
  expect(codes(watched.current())).toEqual(["CLI101"]);
  writeFileSync(join(folder, "flowc.config.ts"), "export default {};\n");
  tell(join(folder, "flowc.config.ts"));
  await watched.settled();
  expect(watched.current().checked.units).toHaveLength(1);
  await watched.close();
});

it("ends when its signal does, also while it reads", async () => {
  const ending = new AbortController();
  const { change, watched, folder } = await watchedFolder(two, { signal: ending.signal });
  change({ "flows/main.flow.ts": promptFlow("main", "Main", "Good day.") });
  ending.abort();
  await watched.ended;
  expect(existsSync(folder)).toBe(true);
});

it("says that files cannot be watched, and goes on", async () => {
  const folder = temporaryFolder({ "flowc.config.ts": "export default {};\n", ...two });
  let tell: (path: string) => void = () => undefined;
  const watched = await watchProject(folder, {
    onChange: () => undefined,
    watcher: async (_paths, _isIgnored, onChange, onFailure) => {
      tell = (path) => onChange({ path, kind: "changed" });
      onFailure(Object.assign(new Error("ENOSPC"), { code: "ENOSPC" }));
      return { add: () => undefined, close: async () => undefined };
    },
  });
  tell(join(folder, "flows/main.flow.ts"));
  await watched.settled();
  expect(codes(watched.current())).toEqual(["CLI320"]);
  await watched.close();
});
