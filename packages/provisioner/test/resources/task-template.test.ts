import { contactFlow, outboundWhisperFlow } from "@flowc/flow-dsl";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { existing, instance, type TaskTemplateProperties, taskTemplate } from "../../src/index.js";
import {
  findingsOf,
  idOf,
  instanceIdIn,
  plannedFor,
  readsOf,
  surviveEveryDeath,
  writesOf,
} from "../helpers/kind-story.js";
import { liveOf } from "../helpers/live-of.js";
import { startWorld, type World } from "../helpers/world.js";

const centre = instance("centre");
const tasks = contactFlow("Tasks", {}, (f) => f.disconnect());
const title = { name: "Title", type: "NAME", default: "Call back" } as const;
const reason = { name: "Reason", type: "SINGLE_SELECT", options: ["Billing", "Other"], isRequired: true } as const;
const notes = { name: "Notes", type: "TEXT_AREA", description: "What was said" } as const;
const base: TaskTemplateProperties = { flow: tasks, fields: [title, reason, notes], description: "Call somebody" };
const callback = (properties: Partial<TaskTemplateProperties> = {}) =>
  taskTemplate("Callback", { ...base, ...properties });
const { flow: _flow, ...flowless } = base;
const withQuickConnect = { ...flowless, fields: [title, { name: "To", type: "QUICK_CONNECT" } as const] };

describe("a task template in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  it("is made after its flow, and tagged by a call of its own", async () => {
    const writes = await writesOf(world, [centre, callback()]);
    expect(writes).toEqual(["CreateInstance", "CreateContactFlow", "CreateTaskTemplate", "TagResource"]);
  });

  it.each<[string, TaskTemplateProperties]>([
    ["another field", { ...base, fields: [title, reason] }],
    ["the fields in another order", { ...base, fields: [notes, title, reason] }],
    ["a required field", { ...base, fields: [title, reason, { ...notes, isRequired: true }] }],
    ["a field that nobody sees", { ...base, fields: [title, reason, { ...notes, isInvisible: true }] }],
    ["another default", { ...base, fields: [title, { ...reason, default: "Other" }, notes] }],
    ["a flow for agents' own tasks", { ...base, selfAssignFlow: tasks }],
    ["a quick connect instead of the flow", withQuickConnect],
    ["another description", { ...base, description: "Call anybody" }],
    ["another status", { ...base, status: "INACTIVE" }],
  ])("gets %s by one call", async (_what, properties) => {
    await writesOf(world, [centre, tasks, callback()]);
    expect(await writesOf(world, [centre, tasks, taskTemplate("Callback", properties)])).toEqual([
      "UpdateTaskTemplate",
    ]);
  });

  it("keeps its id under another name", async () => {
    await writesOf(world, [centre, callback()]);
    const id = await idOf(world, "taskTemplate/Callback");
    const renamed = taskTemplate("Ring back", { ...base, formerName: "Callback" });
    expect(await writesOf(world, [centre, renamed])).toEqual(["UpdateTaskTemplate"]);
    expect(await idOf(world, "taskTemplate/Ring back")).toBe(id);
  });

  it("is read by one list while nothing has changed, and alone when it has", async () => {
    const many = Array.from({ length: 8 }, (_, index) => taskTemplate(`Template ${index}`, base));
    await writesOf(world, [centre, ...many]);
    const reads = async () =>
      (await readsOf(world, [centre, ...many])).filter((operation) => operation.includes("TaskTemplate"));
    expect(await reads()).toEqual(["ListTaskTemplates"]);
    const InstanceId = await instanceIdIn(world);
    const TaskTemplateId = await idOf(world, "taskTemplate/Template 3");
    await world.raw
      .send("UpdateTaskTemplate", { InstanceId, TaskTemplateId, Fields: [], Constraints: {} })
      .catch(() => 0);
    await world.raw.send("UpdateTaskTemplate", { InstanceId, TaskTemplateId, Defaults: {} });
    expect(await reads()).toEqual(["ListTaskTemplates", "GetTaskTemplate"]);
    const planned = await plannedFor(world, [centre, ...many]);
    expect(planned).toEqual({ "taskTemplate/Template 3": "update: changed-outside" });
  });

  it("that is there already is taken over", async () => {
    await writesOf(world, [centre]);
    const InstanceId = await instanceIdIn(world);
    const { ContactFlowSummaryList } = await world.raw.send("ListContactFlows", { InstanceId });
    const [flow] = (ContactFlowSummaryList as readonly { Id: string; Name: string; ContactFlowType: string }[]).filter(
      ({ ContactFlowType }) => ContactFlowType === "CONTACT_FLOW",
    );
    const Id = { Name: "Title" };
    const Fields = [{ Id, Type: "NAME" }];
    const made = { InstanceId, Name: "Callback", Fields, Constraints: { RequiredFields: [{ Id }] } };
    await world.raw.send("CreateTaskTemplate", { ...made, ContactFlowId: flow?.Id });
    const declared = taskTemplate("Callback", {
      flow: existing.flow(flow?.Name ?? ""),
      fields: [{ name: "Title", type: "NAME" }],
    });
    expect(await plannedFor(world, [centre, declared])).toEqual({ "taskTemplate/Callback": "import: found-by-name" });
    await writesOf(world, [centre, declared]);
  });

  it("that is not declared any more is deleted before its flow", async () => {
    await writesOf(world, [centre, callback()]);
    const writes = await writesOf(world, [centre]);
    expect(writes.filter((operation) => operation.startsWith("Delete"))).toEqual([
      "DeleteTaskTemplate",
      "DeleteContactFlow",
    ]);
  });

  it("can be used by the flow that takes its tasks", async () => {
    const template = taskTemplate("Callback", { ...base, flow: existing.flow("Round") });
    const round = contactFlow("Round", {}, (f) => {
      f.createTask({ template, name: "Again" });
      f.disconnect();
    });
    const writes = await writesOf(world, [centre, template, round]);
    expect(writes).toEqual([
      "CreateInstance",
      "CreateContactFlow",
      "CreateTaskTemplate",
      "TagResource",
      "UpdateContactFlowContent",
    ]);
  });

  it("would be declared as it was", async () => {
    await writesOf(world, [
      centre,
      tasks,
      callback(),
      taskTemplate("Pick", { ...withQuickConnect, status: "INACTIVE" }),
    ]);
    expect(await liveOf(world, "taskTemplate")).toEqual({
      Callback: { ...base, flow: { "$flowc.reference": { kind: "flow", name: "Tasks" } } },
      Pick: { ...withQuickConnect, status: "INACTIVE" },
    });
  });

  it("that the service refuses is refused property by property, at its place in the declaration", async () => {
    await writesOf(world, [centre, tasks]);
    const refused: World["api"] = {
      send(operation, input) {
        const bad = operation === "CreateTaskTemplate" ? { Fields: [], ContactFlowId: "none" } : {};
        return world.api.send(operation, { ...input, ...bad });
      },
    };
    const { diagnostics } = await world.deploy([centre, tasks, callback()], { api: refused });
    const found = diagnostics.map(({ code, subject, span }) => [code, subject?.pointer, span?.line !== undefined]);
    expect(found.slice(0, 2)).toEqual([
      ["APPLY103", "/fields", true],
      ["APPLY103", "/fields", true],
    ]);
    expect(found.at(-1)).toEqual(["APPLY103", "/flow", true]);
  });
});

it("a deploy of task templates that dies at any call is finished by the next one", async () => {
  const next = [centre, tasks, callback({ status: "INACTIVE" }), taskTemplate("New", base)];
  expect(await surviveEveryDeath([centre, tasks, callback()], next)).toBe(9);
});

describe("what is noticed of a task template before any call", () => {
  it.each<[string, object, readonly string[]]>([
    ["no name", { fields: [notes] }, ["PLAN297 /fields"]],
    ["two names", { fields: [title, { ...title, name: "Second" }] }, ["PLAN297 /fields"]],
    ["nobody who gets it", { flow: undefined }, ["PLAN298 /flow"]],
    ["two fields of one name", { fields: [title, notes, notes] }, ["PLAN203 /fields/2"]],
    ["no fields", { fields: [] }, ["PLAN204 /fields", "PLAN297 /fields"]],
    ["an unknown type", { fields: [title, { name: "A", type: "TXT" }] }, ["PLAN113 /fields/1/type"]],
    ["a field without a type", { fields: [title, { name: "A" }] }, ["PLAN123 /fields/1/type"]],
    ["a choice of nothing", { fields: [title, { name: "A", type: "SINGLE_SELECT" }] }, ["PLAN299 /fields/1"]],
    ["options of a text", { fields: [title, { ...notes, options: ["a"] }] }, ["PLAN299 /fields/1"]],
    ["an option twice", { fields: [title, { ...reason, options: ["a", "a"] }] }, ["PLAN203 /fields/1/options/1"]],
    ["a default that is no option", { fields: [title, { ...reason, default: "x" }] }, ["PLAN113 /fields/1/default"]],
    [
      "a default that is no number",
      { fields: [title, { name: "N", type: "NUMBER", default: "x" }] },
      ["PLAN127 /fields/1/default"],
    ],
    ["a name that is not required", { fields: [{ ...title, isRequired: false }] }, ["PLAN299 /fields/0"]],
    [
      "what nobody can fill in",
      { fields: [title, { ...notes, isRequired: true, isReadOnly: true }] },
      ["PLAN299 /fields/1"],
    ],
    ["a field that is no object", { fields: [title, "Notes"] }, ["PLAN127 /fields/1"]],
    ["a misspelt member", { fields: [title, { ...notes, required: true }] }, ["PLAN124 /fields/1/required"]],
    ["a reference to something else", { flow: existing.queue("Support") }, ["PLAN122 /flow"]],
  ])("%s", (_what, properties, found) => {
    const given = Object.fromEntries(
      Object.entries({ ...base, ...properties }).filter(([, value]) => value !== undefined),
    );
    expect(findingsOf([taskTemplate("Callback", given as unknown as TaskTemplateProperties)])).toEqual(found);
  });

  it("a long name, and a flow of another type", () => {
    expect(findingsOf([taskTemplate("x".repeat(101), { ...base, flow: existing.flow("Tasks") })])).toEqual(["PLAN103"]);
    const whisper = outboundWhisperFlow("Whisper", {}, (f) => f.playPrompt("Hello."));
    expect(findingsOf([taskTemplate("Callback", { ...base, flow: whisper })])).toEqual(["PLAN112 /flow"]);
  });
});
