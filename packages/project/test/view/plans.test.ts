import { join } from "node:path";
import type { PlacedDrawing } from "@flowc/pictures";
import { describe, expect, it } from "vitest";
import { deployProject, environmentOf, loadProject } from "../../src/index.js";
import { callCenter } from "./call-center.js";
import { openView, refusalOf } from "./open-view.js";

const project = {
  ...callCenter,
  "resources.ts": `import { instance } from "@flowc/provisioner";
export const center = instance("view-center", { inboundCalls: true, outboundCalls: false });
${callCenter["resources.ts"]}`,
};

async function deploy(folder: string): Promise<void> {
  const { project } = await loadProject(folder);
  const { environment } = project === undefined ? {} : environmentOf(project);
  if (project === undefined || environment === undefined) throw new Error("The project does not load.");
  const { outcome, diagnostics } = await deployProject({ project, environment, confirm: async () => true });
  if (outcome?.status !== "done") throw new Error(JSON.stringify(diagnostics));
}

const marked = (drawing: PlacedDrawing | undefined) =>
  drawing?.blocks.flatMap(({ mark, summary }) => (mark === undefined ? [] : [[mark, summary]]));

describe("a plan", () => {
  it("of what is not there yet creates everything, with flows as they will be", async () => {
    const { api } = await openView(project);
    const { environment, changes, findings } = await api.plan({ environment: "local" });
    expect([environment, findings.filter(({ severity }) => severity === "error")]).toEqual(["local", []]);
    const main = changes.find(({ subject }) => subject === 'flow "Main"');
    expect(main).toMatchObject({ action: "create", flow: { key: "flow:Main" } });
    expect(main?.flow?.before).toBeUndefined();
    expect(main?.flow?.after?.blocks.length).toBeGreaterThan(5);
    expect(changes.find(({ subject }) => subject === 'queue "Support"')?.flow).toBeUndefined();
  });

  it("of a flow that changed shows both versions, with what differs marked; and states tell what is deployed", async () => {
    const { api, folder, change } = await openView(project);
    const statuses = async () =>
      (await api.deployed({ environment: "local" })).flows.map(({ flow, status }) => [flow, status]);
    expect(await statuses()).toEqual([
      ["flowModule:Greet", "absent"],
      ["flow:Lookup", "absent"],
      ["flow:Main", "absent"],
    ]);
    await deploy(folder);
    expect(await statuses()).toEqual([
      ["flowModule:Greet", "same"],
      ["flow:Lookup", "same"],
      ["flow:Main", "same"],
    ]);
    expect((await api.plan({ environment: "local" })).changes).toEqual([]);
    const source = callCenter["flows/main.flow.ts"] ?? "";
    const newer = source.replace(
      'noMatch: (f) => f.playPrompt("Goodbye.").disconnect(),',
      'noMatch: (f) => f.playPrompt("That is no choice.").disconnect(),',
    );
    expect(newer).not.toBe(source);
    await change("flows/main.flow.ts", newer);
    expect((await statuses())[2]).toEqual(["flow:Main", "differs"]);
    const { changes } = await api.plan({ environment: "local" });
    expect(changes.map(({ subject, action }) => [subject, action])).toEqual([['flow "Main"', "update"]]);
    const [{ reason, fields, notices, flow } = { reason: "", fields: [], notices: [], flow: undefined }] = changes;
    expect(reason).toMatch(/^The declaration changed\. New contacts get the new content at once;.*\.$/);
    expect(fields.map(({ field }) => field)).toEqual(["content"]);
    expect(notices).toMatchObject([{ impact: "harmless", words: expect.stringContaining("That is no choice.") }]);
    expect(marked(flow?.before)).not.toEqual([]);
    expect(marked(flow?.after)?.map(([mark]) => mark)).not.toContain("removed");
    expect(marked(flow?.before)?.map(([mark]) => mark)).not.toContain("added");
    expect(JSON.stringify(marked(flow?.after))).toContain("That is no choice.");
    const said = (drawing: PlacedDrawing | undefined, id: string | undefined) =>
      drawing?.blocks.find((block) => block.id === id)?.summary;
    const [pair] = flow?.renamed ?? [];
    expect([said(flow?.before, pair?.before), said(flow?.after, pair?.after)]).toEqual([
      "“Goodbye.”",
      "“That is no choice.”",
    ]);
  });

  it("is made one at a time", async () => {
    const { api } = await openView(project);
    const first = api.plan({ environment: "local" });
    expect(await refusalOf(api.plan({ environment: "local" }))).toMatchObject({ status: 409, code: "VIEW116" });
    await first;
    expect((await api.plan({ environment: "local" })).environment).toBe("local");
  });

  it("of a project that cannot be loaded tells why", async () => {
    const { api } = await openView({ "flows/main.flow.ts": "export const main = ;\n" });
    const { changes, findings } = await api.plan({ environment: "local" });
    expect([changes, findings.map(({ code }) => code)]).toEqual([[], ["CLI120"]]);
  });

  it("of an environment that is not there is refused, with the nearest name", async () => {
    const { api } = await openView(callCenter);
    for (const request of [api.plan({ environment: "loca" }), api.deployed({ environment: "loca" })]) {
      expect(await refusalOf(request)).toMatchObject({
        status: 404,
        code: "CLI106",
        message: expect.stringContaining('Did you mean "local"?'),
      });
    }
  });
});

describe("what is deployed", () => {
  it("is told for another environment with its own values, without asking Connect", async () => {
    const { api } = await openView({
      ...callCenter,
      "flowc.config.ts": 'export default { environments: { prod: { region: "eu-west-2" } } };\n',
    });
    const { environment, flows, findings } = await api.deployed({ environment: "prod" });
    expect([environment, findings]).toEqual(["prod", []]);
    expect(flows.every(({ status }) => status === "absent")).toBe(true);
    expect((await api.estate({})).environments).toEqual(["local", "prod"]);
  });

  it("is unknown where the state cannot be read", async () => {
    const { api, change } = await openView({ ...callCenter, [join(".flowc", "local", "state.json")]: "{ broken" });
    const { flows, findings } = await api.deployed({ environment: "local" });
    expect(flows.map(({ status }) => status)).toEqual(["unknown", "unknown", "unknown"]);
    expect(findings).toMatchObject([{ code: expect.stringMatching(/^STATE/), severity: "error" }]);
    await change("flows/main.flow.ts", undefined);
    expect((await api.deployed({ environment: "local" })).flows).toHaveLength(2);
  });
});
