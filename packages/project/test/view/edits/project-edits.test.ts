import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../helpers/temporary-folder.js";
import { says, unitOf, viewedFolder } from "./viewed-folder.js";

const main = `import { contactFlow, existing } from "@flowc/flow-dsl";

const sales = existing.queue("Sales");
const support = existing.queue('Support');

/** The front door. */
export const main = contactFlow("Main", (f) => {
  f.playPrompt('Hello.'); // said first
  f.getCustomerInput("Press 1 or 2.", {
    timeoutSeconds:   8,
    1: (f) => f.goto("sales"),
    2: (f) => f.goto("support"),
  });
  f.playPrompt("Goodbye.").disconnect();
  f.label("sales").transferToQueue(sales);
  f.label("support").transferToQueue(support);
});
`;

const files = { "flows/main.flow.ts": main };
const isMenu = says("Press 1 or 2.");

it("writes a text into the author's file, and nothing else", async () => {
  const folder = await viewedFolder(files);
  const { edit } = await folder.block("Main", says("Hello."));
  const outcome = await edit("text", "Hello, it's us.");
  expect(outcome).toEqual({
    written: { file: "flows/main.flow.ts", line: 8, column: 16 },
    undoable: 1,
  });
  expect(folder.text("flows/main.flow.ts")).toBe(main.replace("'Hello.'", "'Hello, it\\'s us.'"));
});

it("shows the new value once the project is read again", async () => {
  const folder = await viewedFolder(files);
  const { edit } = await folder.block("Main", isMenu);
  await edit("timeoutSeconds", "12");
  const { graph } = unitOf(await folder.read(), "Main");
  expect(graph.blocks.find(isMenu)?.parameters.InputTimeLimitSeconds).toBe("12");
});

it("gives a branch another key", async () => {
  const folder = await viewedFolder(files);
  const { edit } = await folder.block("Main", isMenu);
  expect(await edit("key 2", "#")).toMatchObject({ undoable: 1 });
  expect(folder.text("flows/main.flow.ts")).toContain(`"#": (f) => f.goto("support")`);
});

it("leads a branch to another label", async () => {
  const folder = await viewedFolder(files);
  const { edit } = await folder.block("Main", isMenu);
  expect(await edit("target of 1", "support")).toMatchObject({ undoable: 1 });
  expect(folder.text("flows/main.flow.ts")).toContain(`1: (f) => f.goto("support")`);
});

it("puts another declared queue in place of one", async () => {
  const folder = await viewedFolder(files);
  const { values, edit } = await folder.block("Main", ({ identifier }) => identifier === "sales");
  expect(values).toMatchObject([{ label: "queue", kind: "target", value: "sales", choices: ["sales", "support"] }, {}]);
  expect(await edit("queue", "support")).toMatchObject({ undoable: 1 });
  expect(folder.text("flows/main.flow.ts")).toContain(`f.label("sales").transferToQueue(support);`);
});

it("renames a label with the jumps to it", async () => {
  const folder = await viewedFolder(files);
  const { edit } = await folder.block("Main", ({ identifier }) => identifier === "sales");
  expect(await edit("label", "buy")).toMatchObject({ undoable: 1 });
  expect(folder.text("flows/main.flow.ts")).toBe(main.replaceAll(`"sales")`, `"buy")`));
});

it("undoes edits one after the other, to the same bytes", async () => {
  const folder = await viewedFolder(files);
  await (await folder.block("Main", says("Hello."))).edit("text", "Good day.");
  await folder.read();
  await (await folder.block("Main", says("Goodbye."))).edit("text", "Bye.");
  expect(await folder.edits.undo({})).toMatchObject({ undoable: 1, written: { file: "flows/main.flow.ts" } });
  expect(await folder.edits.undo({})).toMatchObject({ undoable: 0 });
  expect(folder.text("flows/main.flow.ts")).toBe(main);
  expect(await folder.edits.undo({})).toMatchObject({ undoable: 0, refused: { code: "EDIT116" } });
});

it("refuses an edit of a file that was saved since the page has shown it", async () => {
  const folder = await viewedFolder(files);
  const { edit } = await folder.block("Main", says("Hello."));
  const theirs = main.replace("Goodbye.", "So long.");
  writeFileSync(join(folder.folder, "flows/main.flow.ts"), theirs);
  expect(await edit("text", "Good day.")).toMatchObject({ undoable: 0, refused: { code: "EDIT112" } });
  expect(folder.text("flows/main.flow.ts")).toBe(theirs);
});

it("refuses to undo an edit when the file was saved since", async () => {
  const folder = await viewedFolder(files);
  await (await folder.block("Main", says("Hello."))).edit("text", "Good day.");
  const theirs = folder.text("flows/main.flow.ts").replace("Goodbye.", "So long.");
  writeFileSync(join(folder.folder, "flows/main.flow.ts"), theirs);
  expect(await folder.edits.undo({})).toMatchObject({ undoable: 1, refused: { code: "EDIT115" } });
  expect(folder.text("flows/main.flow.ts")).toBe(theirs);
});

it("makes one of two edits that are asked for at once, and refuses the other", async () => {
  const folder = await viewedFolder(files);
  const { edit } = await folder.block("Main", says("Hello."));
  const outcomes = await Promise.all([edit("text", "First."), edit("text", "Second.")]);
  expect(outcomes.map(({ refused }) => refused?.code)).toEqual([undefined, "EDIT112"]);
  expect(folder.text("flows/main.flow.ts")).toBe(main.replace("Hello.", "First."));
});

it("writes nothing when a check finds what the project counts as an error", async () => {
  const folder = await viewedFolder({
    ...files,
    "flowc.config.ts": `export default { checks: { severities: { FLOW603: "error" } } };\n`,
  });
  const { edit } = await folder.block("Main", says("Hello."));
  expect((await edit("text", "$.Attributes.")).refused).toMatchObject({ code: "EDIT111" });
  expect(folder.text("flows/main.flow.ts")).toBe(main);
});

it("writes nothing when the code makes more of the value", async () => {
  const folder = await viewedFolder({
    "flows/main.flow.ts": `import { contactFlow } from "@flowc/flow-dsl";

export const main = contactFlow("Main", (f) => {
  f.setContactAttributes({ times: "2", greeting: twice("Hi.") }).disconnect();
});

function twice(text: string): string {
  return text === "Hi." ? text : text + text;
}
`,
  });
  const { edit } = await folder.block("Main", ({ type }) => type === "UpdateContactAttributes");
  expect(await edit("twice", "Ho.")).toMatchObject({ refused: { code: "EDIT110" } });
  expect(folder.text("flows/main.flow.ts")).toContain(`twice("Hi.")`);
});

it("keeps the mode of the file, and leaves nothing beside it", async () => {
  const folder = await viewedFolder(files);
  chmodSync(join(folder.folder, "flows/main.flow.ts"), 0o640);
  await (await folder.block("Main", says("Hello."))).edit("text", "Good day.");
  expect(statSync(join(folder.folder, "flows/main.flow.ts")).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(folder.folder, "flows"))).toEqual(["main.flow.ts"]);
});

it("writes through a link to another file of the project, which stays a link", async () => {
  const folder = await viewedFolder({ "shared/greeting.flow.ts": main, "flows/other.json.txt": "" });
  symlinkSync("../shared/greeting.flow.ts", join(folder.folder, "flows/main.flow.ts"));
  await folder.read();
  expect(await (await folder.block("Main", says("Hello."))).edit("text", "Good day.")).toMatchObject({ undoable: 1 });
  expect(lstatSync(join(folder.folder, "flows/main.flow.ts")).isSymbolicLink()).toBe(true);
  expect(folder.text("shared/greeting.flow.ts")).toContain("Good day.");
});

it("does not offer values of a file outside of the project", async () => {
  const outside = temporaryFolder({ "main.flow.ts": main });
  const folder = await viewedFolder({ "flows/empty.txt": "" });
  symlinkSync(join(outside, "main.flow.ts"), join(folder.folder, "flows/main.flow.ts"));
  await folder.read();
  expect((await folder.block("Main", says("Hello."))).values).toEqual([]);
});

it("says that a flow or a block is not there", async () => {
  const { edits } = await viewedFolder(files);
  await expect(edits.edits({ key: "flow:Main", block: "gone" })).rejects.toMatchObject({
    status: 404,
    problem: { code: "EDIT117" },
  });
  await expect(edits.edits({ key: "flow:Gone", block: "sales" })).rejects.toMatchObject({ status: 404 });
});

const document = `{
  "Version": "2019-10-30",   "StartAction": "hello",
  "Actions": [
    { "Identifier": "hello", "Type": "MessageParticipant", "Parameters": {"Text":"Hello."},
      "Transitions": { "NextAction": "bye", "Errors": [{"NextAction":"bye","ErrorType":"NoMatchingError"}] } },
    { "Identifier": "bye", "Type": "DisconnectParticipant", "Parameters": {}, "Transitions": {} }
  ]
}
`;

it("edits a flow in JSON where it stands, without formatting the rest", async () => {
  const folder = await viewedFolder({ "flows/Plain.json": document });
  const { edit, values } = await folder.block("Plain", says("Hello."));
  expect(values.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    "Text: Hello.",
    "next: bye",
    "target of NoMatchingError: bye",
  ]);
  expect(await edit("Text", 'Say "hi".')).toMatchObject({
    undoable: 1,
    written: { file: "flows/Plain.json", line: 4 },
  });
  expect(folder.text("flows/Plain.json")).toBe(document.replace('"Hello."', '"Say \\"hi\\"."'));
  expect(await folder.edits.undo({})).toMatchObject({ undoable: 0 });
  expect(folder.text("flows/Plain.json")).toBe(document);
});

it("leads a branch of a flow in JSON elsewhere", async () => {
  const folder = await viewedFolder({ "flows/Plain.json": document });
  const { edit } = await folder.block("Plain", says("Hello."));
  expect(await edit("target of NoMatchingError", "hello")).toMatchObject({ undoable: 1 });
  expect(folder.text("flows/Plain.json")).toBe(document.replace('{"NextAction":"bye",', '{"NextAction":"hello",'));
});
