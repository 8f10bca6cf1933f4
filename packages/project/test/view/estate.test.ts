import { describe, expect, it } from "vitest";
import { callCenter } from "./call-center.js";
import { openView, refusalOf } from "./open-view.js";

describe("the estate", () => {
  it("lists flows and modules by name, with where they stand and where they lead", async () => {
    const { api, folder } = await openView(callCenter);
    const { flows, version, isCurrent, environments, root } = await api.estate({});
    expect([version, isCurrent, environments, root]).toEqual([1, true, ["local"], folder]);
    expect(flows.map(({ key, type }) => [key, type])).toEqual([
      ["flowModule:Greet", "MODULE"],
      ["flow:Lookup", "CONTACT_FLOW"],
      ["flow:Main", "CONTACT_FLOW"],
    ]);
    expect(flows[2]).toMatchObject({
      kind: "flow",
      name: "Main",
      description: "Front door",
      place: { file: "flows/main.flow.ts", line: 5 },
      leadsTo: ["flowModule:Greet"],
    });
    expect(flows[2]?.blocks).toBeGreaterThan(5);
  });

  it("lists what is declared around the flows, with the flows that name it", async () => {
    const { api } = await openView(callCenter);
    const { resources } = await api.estate({});
    expect(resources.map(({ noun, name, namedBy }) => [noun, name, namedBy])).toEqual([
      ["Lambda function", "lookup", ["flow:Lookup"]],
      ["hours of operation", "Always", []],
      ["queue", "Support", ["flow:Main"]],
      ["queue", "Unused", []],
    ]);
    expect(resources[2]?.place).toMatchObject({ file: "resources.ts", line: 5 });
  });

  it("counts what was found in each flow, and tells what belongs to none", async () => {
    const { api } = await openView({
      "flows/main.flow.ts": `import { contactFlow } from "@flowc/flow-dsl";

export const main = contactFlow("Main", (f) => {
  f.playPrompt("Hello $.Attributes.name").disconnect();
});
`,
      "flows/other.flow.ts": "export const nothing = 1;\n",
    });
    const { flows, findings } = await api.estate({});
    const { error, warning, info } = flows[0]?.findings ?? { error: 0, warning: 0, info: 0 };
    expect(error + warning + info).toBeGreaterThan(0);
    expect(findings).toMatchObject([{ code: "CLI115", place: { file: "flows/other.flow.ts", line: 1, column: 1 } }]);
    const shown = await api.flow({ key: "flow:Main" });
    expect(shown.findings).toHaveLength(error + warning + info);
    expect(shown.blocks.map(({ identifier }) => identifier)).toContain(shown.findings[0]?.block);
  });

  it("shows the last good data while a file cannot be loaded, and says why", async () => {
    const { api, change } = await openView(callCenter);
    const before = await api.estate({});
    await change("flows/main.flow.ts", "export const main = contactFlow(;\n");
    const broken = await api.estate({});
    expect(broken.isCurrent).toBe(false);
    expect(broken.flows.map(({ key }) => key)).toEqual(before.flows.map(({ key }) => key));
    expect(broken.resources).toEqual(before.resources);
    expect(broken.findings).toMatchObject([{ code: "CLI120", place: { file: "flows/main.flow.ts", line: 1 } }]);
    expect((await api.flow({ key: "flow:Main" })).drawing.blocks.length).toBeGreaterThan(5);
    expect((await api.startCall({ flow: "flow:Main" })).asks?.kind).toBe("keys");
    await change("flows/main.flow.ts", callCenter["flows/main.flow.ts"] ?? "");
    expect(await api.estate({})).toEqual({ ...before, version: 3 });
  });

  it("is empty and says why when nothing could ever be loaded", async () => {
    const { api } = await openView({ "flows/main.flow.ts": "throw new Error('not today');\n" });
    const { isCurrent, flows, findings } = await api.estate({});
    expect([isCurrent, flows]).toEqual([false, []]);
    expect(findings).toMatchObject([{ code: "CLI121", message: expect.stringContaining("not today") }]);
  });

  it("goes on with the project as it was when its configuration breaks", async () => {
    const { api, change } = await openView(callCenter);
    await change("flowc.config.ts", "export default { flow: [] };\n");
    const { isCurrent, flows, findings } = await api.estate({});
    expect([isCurrent, flows.length]).toEqual([false, 3]);
    expect(findings.map(({ code }) => code)).toEqual(["CLI103"]);
  });

  it("tells what changed, with a version that rises", async () => {
    const { api, change } = await openView(callCenter);
    const event = await change(
      "flows/greet.flow.ts",
      (callCenter["flows/greet.flow.ts"] ?? "").replace("Welcome to the shop.", "Hello."),
    );
    expect(event).toMatchObject({ type: "changed", version: 2, flows: expect.arrayContaining(["flowModule:Greet"]) });
    expect((await api.estate({})).version).toBe(2);
  });

  it("knows the coverage that the last run of the tests left", async () => {
    const { api, change } = await openView({ ...callCenter, "coverage/coverage.json": "{}" });
    expect((await api.estate({})).flows[0]?.coverage).toBeUndefined();
    const unit = await api.flow({ key: "flowModule:Greet" });
    const blocks = unit.drawing.blocks.map(({ id }, at) => ({
      block: id,
      type: "x",
      hits: at === 0 ? 2 : 0,
      branches: [{ kind: "next", label: "next", target: "end", hits: at === 0 ? 2 : 0 }],
    }));
    const coverage = { version: 1, flows: [{ name: "Greet", type: "MODULE", blocks }] };
    const event = await change("coverage/coverage.json", JSON.stringify(coverage));
    expect(event.flows).toContain("flowModule:Greet");
    expect((await api.estate({})).flows[0]?.coverage).toEqual({ taken: 1, total: blocks.length });
    const marked = await api.flow({ key: "flowModule:Greet", overlay: "coverage" });
    expect(marked.drawing.blocks.map(({ mark }) => mark)).toEqual(blocks.map((_, at) => (at === 0 ? "run" : "missed")));
    expect((await api.flow({ key: "flowModule:Greet" })).drawing.blocks[0]?.mark).toBeUndefined();
  });
});

describe("a flow", () => {
  it("is drawn with everything about its blocks, and the author's lines around them", async () => {
    const { api } = await openView(callCenter);
    const { version, listing, drawing, blocks } = await api.flow({ key: "flowModule:Greet" });
    expect([version, listing.name]).toEqual([1, "Greet"]);
    expect(drawing.blocks.map(({ id }) => id)).toEqual(blocks.map(({ identifier }) => identifier));
    expect(blocks[0]).toMatchObject({
      type: "MessageParticipant",
      title: "Play prompt",
      parameters: { Text: "Welcome to the shop." },
      place: { file: "flows/greet.flow.ts", line: 4 },
      source: { firstLine: 2 },
    });
    expect(blocks[0]?.source?.lines[2]).toContain('f.playPrompt("Welcome to the shop.")');
  });

  it("is placed once as long as it stays as it is", async () => {
    const { api } = await openView(callCenter);
    const [first, second] = await Promise.all([api.flow({ key: "flow:Main" }), api.flow({ key: "flow:Main" })]);
    expect(second.drawing).toBe(first.drawing);
  });

  it("that is not there is refused, with the nearest key", async () => {
    const { api } = await openView(callCenter);
    expect(await refusalOf(api.flow({ key: "flow:Mani" }))).toMatchObject({
      status: 404,
      code: "VIEW113",
      message: expect.stringContaining('"flow:Main"'),
    });
  });
});

describe("searching", () => {
  it("finds blocks by what they say, by their titles and identifiers, in any letter case", async () => {
    const { api } = await openView(callCenter);
    const { blocks, hasMore } = await api.find({ words: "WELCOME to" });
    expect(hasMore).toBe(false);
    expect(blocks).toMatchObject([{ flow: "flowModule:Greet", title: "Play prompt", text: "Welcome to the shop." }]);
    const titles = (await api.find({ words: "play prompt" })).blocks.map(({ flow }) => flow);
    expect(new Set(titles)).toEqual(new Set(["flowModule:Greet", "flow:Lookup", "flow:Main"]));
  });

  it("finds nothing for no words, and shows long texts in part", async () => {
    const long = `${"before ".repeat(40)}needle${" after".repeat(40)}`;
    const { api } = await openView({
      "flows/main.flow.ts": `import { contactFlow } from "@flowc/flow-dsl";
export const main = contactFlow("Main", (f) => { f.playPrompt("${long}").disconnect(); });
`,
    });
    expect(await api.find({ words: "  " })).toEqual({ blocks: [], hasMore: false });
    const [found] = (await api.find({ words: "needle" })).blocks;
    expect(found?.text).toMatch(/^….*needle.*…$/);
    expect(found?.text.length).toBeLessThan(120);
  });

  it("lists fifty and says that there are more", async () => {
    const prompts = Array.from({ length: 60 }, (_, at) => `.playPrompt("needle ${at}")`).join("");
    const { api } = await openView({
      "flows/main.flow.ts": `import { contactFlow } from "@flowc/flow-dsl";
export const main = contactFlow("Main", (f) => { f${prompts}.disconnect(); });
`,
    });
    const { blocks, hasMore } = await api.find({ words: "needle " });
    expect([blocks.length, hasMore]).toEqual([50, true]);
  });
});
