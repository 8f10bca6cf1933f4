import { contactFlow, outboundWhisperFlow } from "@flowc/flow-dsl";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { existing, instance, type RuleAction, type RuleProperties, rule } from "../../src/index.js";
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
const category: RuleAction = { type: "ASSIGN_CONTACT_CATEGORY" };
const event: RuleAction = { type: "GENERATE_EVENTBRIDGE_EVENT", name: "escalated" };
const task: RuleAction = {
  type: "CREATE_TASK",
  name: "Call back",
  flow: tasks,
  description: "$.ContactLens.PostCall.Summary",
  references: { contact: { type: "URL", value: "https://example.com" } },
};
const mail: RuleAction = {
  type: "SEND_NOTIFICATION",
  subject: "Escalation",
  content: "Please look.",
  to: { users: ["$.ContactLens.PostCall.Agent.AgentId"], tags: { team: "quality" } },
};
const condition = { Operator: "CONTAINS", Operands: ["manager"] };
const base: RuleProperties = { event: "OnPostCallAnalysisAvailable", condition, actions: [category, event, task] };
const escalations = (properties: Partial<RuleProperties> = {}) =>
  rule("Escalations", { ...base, ...properties } as RuleProperties);

describe("a rule in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  it("is made by one call, after the flow that takes its tasks", async () => {
    expect(await writesOf(world, [centre, escalations()])).toEqual([
      "CreateInstance",
      "CreateContactFlow",
      "CreateRule",
    ]);
  });

  it.each<[string, Partial<RuleProperties>, readonly string[]]>([
    ["another condition", { condition: "{}" }, ["UpdateRule"]],
    ["another action", { actions: [category, event, task, mail] }, ["UpdateRule"]],
    ["an action less", { actions: [event, task] }, ["UpdateRule"]],
    ["the state of a draft", { status: "DRAFT" }, ["UpdateRule"]],
    ["tags of contacts", { contactTags: { team: "a" } }, ["UpdateRule"]],
    ["its actions in another order", { actions: [task, category, event] }, []],
    ["its condition as text", { condition: JSON.stringify(condition) }, []],
  ])("gets %s by one call at most", async (_what, properties, calls) => {
    await writesOf(world, [centre, tasks, escalations()]);
    expect(await writesOf(world, [centre, tasks, escalations(properties)])).toEqual(calls);
  });

  it.each<[string, RuleAction]>([
    ["an e-mail", mail],
    ["the end of tasks", { type: "END_ASSOCIATED_TASKS" }],
    ["a case", { type: "CREATE_CASE", template: "t", fields: { title: "Call", open: true, count: 2, note: null } }],
    ["a change of a case", { type: "UPDATE_CASE", fields: { status: "open" } }],
    ["a deadline", { type: "ASSIGN_SLA", name: "First answer", minutes: 60, field: "status", value: "open" }],
    ["facts of a contact", { type: "EXTRACT_INFORMATION", definitions: ["d1", "d2"] }],
  ])("can have the action %s", async (_what, action) => {
    await writesOf(world, [centre, escalations({ actions: [action] })]);
    expect(await liveOf(world, "rule")).toEqual({ Escalations: { event: base.event, condition, actions: [action] } });
  });

  it("of another event is another rule", async () => {
    await writesOf(world, [centre, tasks, escalations()]);
    const id = await idOf(world, "rule/Escalations");
    const other = escalations({ event: "OnPostChatAnalysisAvailable" });
    expect(await plannedFor(world, [centre, tasks, other])).toEqual({ "rule/Escalations": "replace: cannot-change" });
    expect(await writesOf(world, [centre, tasks, other])).toEqual(["UpdateRule", "CreateRule", "DeleteRule"]);
    expect(await idOf(world, "rule/Escalations")).not.toBe(id);
  });

  it("keeps its id under another name", async () => {
    await writesOf(world, [centre, tasks, escalations()]);
    const id = await idOf(world, "rule/Escalations");
    const renamed = rule("Anger", { ...base, formerName: "Escalations" } as RuleProperties);
    expect(await writesOf(world, [centre, tasks, renamed])).toEqual(["UpdateRule"]);
    expect(await idOf(world, "rule/Anger")).toBe(id);
  });

  it("is read by one search while nothing has changed", async () => {
    const many = Array.from({ length: 12 }, (_, index) => rule(`Rule-${index}`, base));
    await writesOf(world, [centre, ...many]);
    const reads = await readsOf(world, [centre, ...many]);
    expect(reads.filter((operation) => operation.includes("Rule"))).toEqual(["SearchRules"]);
  });

  it("that was changed outside is set right", async () => {
    await writesOf(world, [centre, tasks, escalations()]);
    const InstanceId = await instanceIdIn(world);
    const RuleId = await idOf(world, "rule/Escalations");
    const Actions = [{ ActionType: "ASSIGN_CONTACT_CATEGORY", AssignContactCategoryAction: {} }];
    const content = { Name: "Escalations", Function: "{}", Actions, PublishStatus: "PUBLISHED" };
    await world.raw.send("UpdateRule", { InstanceId, RuleId, ...content });
    expect(await plannedFor(world, [centre, tasks, escalations()])).toEqual({
      "rule/Escalations": "update: changed-outside",
    });
    expect(await writesOf(world, [centre, tasks, escalations()])).toEqual(["UpdateRule"]);
  });

  it("that is there already is taken over", async () => {
    await writesOf(world, [centre]);
    const InstanceId = await instanceIdIn(world);
    const Actions = [{ ActionType: "ASSIGN_CONTACT_CATEGORY", AssignContactCategoryAction: {} }];
    const TriggerEventSource = { EventSourceName: "OnCaseCreate" };
    const made = { InstanceId, Name: "Cases", TriggerEventSource, Function: "{}", Actions, PublishStatus: "DRAFT" };
    await world.raw.send("CreateRule", made);
    const cases = rule("Cases", { event: "OnCaseCreate", condition: "{}", actions: [category], status: "DRAFT" });
    expect(await plannedFor(world, [centre, cases])).toEqual({ "rule/Cases": "import: found-by-name" });
    await writesOf(world, [centre, cases]);
  });

  it("that is not declared any more is deleted before its flow", async () => {
    await writesOf(world, [centre, escalations()]);
    const writes = await writesOf(world, [centre]);
    expect(writes.filter((operation) => operation.startsWith("Delete"))).toEqual(["DeleteRule", "DeleteContactFlow"]);
  });

  it("would be declared as it was", async () => {
    await writesOf(world, [centre, tasks, escalations({ status: "DRAFT", contactTags: { team: "a" } })]);
    const flow = { "$flowc.reference": { kind: "flow", name: "Tasks" } };
    expect(await liveOf(world, "rule")).toEqual({
      Escalations: {
        ...base,
        actions: [category, event, { ...task, flow }],
        status: "DRAFT",
        contactTags: { team: "a" },
      },
    });
  });
});

it("a deploy of rules that dies at any call is finished by the next one", async () => {
  const first = [centre, tasks, escalations()];
  const next = [centre, tasks, escalations({ event: "OnPostChatAnalysisAvailable" }), rule("New", base)];
  expect(await surviveEveryDeath(first, next)).toBeGreaterThanOrEqual(12);
});

describe("what is noticed of a rule before any call", () => {
  it.each<[string, object, readonly string[]]>([
    ["an unknown event", { event: "OnCall" }, ["PLAN113 /event"]],
    ["an event of Zendesk without integration", { event: "OnZendeskTicketCreate" }, ["PLAN304 /integration"]],
    ["no actions", { actions: [] }, ["PLAN204 /actions"]],
    ["two actions of a type", { actions: [category, category] }, ["PLAN303 /actions/1"]],
    ["an unknown action", { actions: [{ type: "CALL" }] }, ["PLAN113 /actions/0/type"]],
    ["a task without a flow", { actions: [{ type: "CREATE_TASK", name: "a" }] }, ["PLAN123 /actions/0/flow"]],
    ["a member of another action", { actions: [{ ...event, content: "x" }] }, ["PLAN124 /actions/0/content"]],
    ["an event name with a blank", { actions: [{ ...event, name: "a b" }] }, ["PLAN296 /actions/0/name"]],
    ["an e-mail to nobody", { actions: [{ ...mail, to: {} }] }, ["PLAN127 /actions/0/to"]],
    [
      "an e-mail to a queue",
      { actions: [{ ...mail, to: { users: [existing.queue("A")] } }] },
      ["PLAN122 /actions/0/to/users/0"],
    ],
    ["a long e-mail", { actions: [{ ...mail, content: "x".repeat(1025) }] }, ["PLAN104 /actions/0/content"]],
    [
      "a deadline of no minutes",
      { actions: [{ type: "ASSIGN_SLA", name: "a", minutes: 0 }] },
      ["PLAN111 /actions/0/minutes"],
    ],
    ["a condition that is a number", { condition: 3 }, ["PLAN127 /condition"]],
    ["an empty condition", { condition: "" }, ["PLAN104 /condition"]],
    ["an unknown status", { status: "SAVED" }, ["PLAN113 /status"]],
    ["a misspelt property", { action: [] }, ["PLAN124 /action"]],
  ])("%s", (_what, properties, found) => {
    expect(findingsOf([escalations(properties as Partial<RuleProperties>)])).toEqual(found);
  });

  it("a name with a blank, a flow of another type", () => {
    expect(findingsOf([rule("Two words", base)])).toEqual(["PLAN103"]);
    const whisper = outboundWhisperFlow("Whisper", {}, (f) => f.playPrompt("Hello."));
    expect(findingsOf([escalations({ actions: [{ ...task, flow: whisper }] })])).toEqual(["PLAN112 /actions/0/flow"]);
  });
});
