import { contactFlow } from "@flowc/flow-dsl";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { existing, hoursOfOperation, instance, type TestCaseProperties, testCase } from "../../src/index.js";
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
const main = contactFlow("Main", {}, (f) => f.playPrompt("Hello.").disconnect());
const Event = { Type: "TestInitiated", Actor: "System", Properties: {} };
const start = { Identifier: "start", Event, Actions: [], Transitions: { NextObservations: ["end"] } };
const end = { Identifier: "end", Event: { ...Event, Type: "MessageReceived" }, Actions: [] };
const content = { Version: "2019-10-30", Metadata: {}, Observations: [start, end] } as const;
const entryPoint = { type: "VOICE_CALL", flow: main, from: "+442079460000" } as const;
const base: TestCaseProperties = { content, entryPoint, description: "Says hello" };
const greets = (properties: Partial<TestCaseProperties> = {}) => testCase("Greets", { ...base, ...properties });

describe("a test case in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  it("is made by one call, after its flow", async () => {
    const writes = await writesOf(world, [centre, greets()]);
    expect(writes).toEqual(["CreateInstance", "CreateContactFlow", "CreateTestCase"]);
  });

  it.each<[string, Partial<TestCaseProperties>, readonly string[]]>([
    ["another expectation", { content: { ...content, Observations: [end] } }, ["UpdateTestCase"]],
    ["another number", { entryPoint: { type: "VOICE_CALL", number: "+442079460001" } }, ["UpdateTestCase"]],
    ["a chat", { entryPoint: { type: "CHAT", flow: main } }, ["UpdateTestCase"]],
    ["data to start with", { initializationData: { tier: "gold" } }, ["UpdateTestCase"]],
    ["another description", { description: "Greets" }, ["UpdateTestCase"]],
    ["the state of a draft", { status: "SAVED" }, ["UpdateTestCase"]],
    ["its content as text", { content: JSON.stringify(content, null, 2) }, []],
  ])("gets %s by one call at most", async (_what, properties, calls) => {
    await writesOf(world, [centre, main, greets()]);
    expect(await writesOf(world, [centre, main, greets(properties)])).toEqual(calls);
  });

  it("loses a description that is not declared any more, and keeps its entry point", async () => {
    await writesOf(world, [centre, main, greets()]);
    const bare = testCase("Greets", { content });
    const { diagnostics } = await world.plan([centre, main, bare]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["PLAN145"]);
    expect(await writesOf(world, [centre, main, bare])).toEqual(["UpdateTestCase"]);
  });

  it("names declared resources by their ARNs, and comes after them", async () => {
    const hours = hoursOfOperation("Always", { timeZone: "UTC", everyDay: "all-day" });
    const Properties = {
      ActionType: "CheckHoursOfOperation",
      ActionParameters: { HoursOfOperationId: hours },
      Strategy: { Type: "SubstituteResource", SubstituteArn: hours },
    };
    const Parameters = { ActionType: "OverrideSystemBehavior", Behavior: { Type: "FlowAction", Properties } };
    const Actions = [{ Identifier: "always open", Type: "OverrideSystemBehavior", Parameters, Transitions: {} }];
    const declared = greets({ content: { ...content, Observations: [{ ...end, Actions }] } });
    const writes = await writesOf(world, [centre, declared]);
    expect(writes.indexOf("CreateHoursOfOperation")).toBeLessThan(writes.indexOf("CreateTestCase"));
    const InstanceId = await instanceIdIn(world);
    const TestCaseId = await idOf(world, "testCase/Greets");
    const { TestCase } = await world.raw.send("DescribeTestCase", { InstanceId, TestCaseId });
    expect((TestCase as { Content: string }).Content).toContain(await idOf(world, "hoursOfOperation/Always"));
  });

  it("is refused with what Connect has against its content", async () => {
    const Parameters = { Namespace: "$.Attributes.tier", Operator: "Exists", Operand: "" };
    const exists = { Identifier: "tier", Type: "Assert", Parameters, Transitions: {} };
    const wrong = greets({ content: { ...content, Observations: [{ ...end, Actions: [exists] }] } });
    const { diagnostics } = await world.deploy([centre, wrong]);
    expect(diagnostics.map(({ message }) => message).join()).toContain("has an invalid Operator");
  });

  it("keeps its id under another name", async () => {
    await writesOf(world, [centre, main, greets()]);
    const id = await idOf(world, "testCase/Greets");
    const renamed = testCase("Says hello", { ...base, formerName: "Greets" });
    expect(await writesOf(world, [centre, main, renamed])).toEqual(["UpdateTestCase"]);
    expect(await idOf(world, "testCase/Says hello")).toBe(id);
  });

  it("is read by one search while nothing has changed", async () => {
    const many = Array.from({ length: 12 }, (_, index) => testCase(`Case ${index}`, base));
    await writesOf(world, [centre, ...many]);
    const reads = await readsOf(world, [centre, ...many]);
    expect(reads.filter((operation) => operation.includes("TestCase"))).toEqual(["SearchTestCases"]);
  });

  it("that was changed outside is set right", async () => {
    await writesOf(world, [centre, main, greets()]);
    const InstanceId = await instanceIdIn(world);
    const TestCaseId = await idOf(world, "testCase/Greets");
    const Content = JSON.stringify({ ...content, Observations: [end] });
    await world.raw.send("UpdateTestCase", { InstanceId, TestCaseId, Content });
    expect(await plannedFor(world, [centre, main, greets()])).toEqual({ "testCase/Greets": "update: changed-outside" });
    expect(await writesOf(world, [centre, main, greets()])).toEqual(["UpdateTestCase"]);
  });

  it("that is there already is taken over", async () => {
    await writesOf(world, [centre]);
    const InstanceId = await instanceIdIn(world);
    await world.raw.send("CreateTestCase", { InstanceId, Name: "Greets", Content: JSON.stringify(content) });
    const declared = testCase("Greets", { content });
    expect(await plannedFor(world, [centre, declared])).toEqual({ "testCase/Greets": "import: found-by-name" });
    await writesOf(world, [centre, declared]);
  });

  it("that is not declared any more is deleted before its flow", async () => {
    await writesOf(world, [centre, greets()]);
    const writes = await writesOf(world, [centre]);
    const deletions = writes.filter((operation) => operation.startsWith("Delete"));
    expect(deletions).toEqual(["DeleteTestCase", "DeleteContactFlow"]);
  });

  it("would be declared as it was", async () => {
    const chat = { type: "CHAT", flow: existing.flow("Main") } as const;
    const draft = testCase("Draft", { content: { Version: "2019-10-30", Observations: [] }, status: "SAVED" });
    const full = greets({ entryPoint: chat, initializationData: { tier: "gold" } });
    await writesOf(world, [centre, main, full, draft]);
    const flow = { "$flowc.reference": { kind: "flow", name: "Main" } };
    expect(await liveOf(world, "testCase")).toEqual({
      Greets: { ...base, entryPoint: { type: "CHAT", flow }, initializationData: { tier: "gold" } },
      Draft: { content: { Version: "2019-10-30", Observations: [] }, status: "SAVED" },
    });
  });
});

it("a deploy of test cases that dies at any call is finished by the next one", async () => {
  const next = [centre, main, greets({ status: "SAVED" }), testCase("New", base)];
  expect(await surviveEveryDeath([centre, main, greets()], next)).toBe(6);
});

describe("what is noticed of a test case before any call", () => {
  const observing = (...Observations: object[]) => ({ content: { ...content, Observations } });
  it.each<[string, object, readonly string[]]>([
    ["text that is no JSON", { content: "{" }, ["PLAN305 /content"]],
    ["another version", { content: { ...content, Version: "2025-06-21" } }, ["PLAN305 /content"]],
    ["no observations", observing(), ["PLAN305 /content"]],
    ["two of one identifier", observing(end, end), ["PLAN305 /content"]],
    ["an observation without event", observing({ Identifier: "a" }), ["PLAN305 /content"]],
    ["a way to nowhere", observing(start), ["PLAN305 /content"]],
    ["what old examples show", observing({ ...end, Usage: {} }), ["PLAN305 /content"]],
    [
      "an empty next action",
      observing({ ...end, Actions: [{ Transitions: { NextAction: "" } }] }),
      ["PLAN305 /content"],
    ],
    ["nothing of what is only saved", { content: { Version: "1" }, status: "SAVED" }, []],
    ["content that is a list", { content: [] }, ["PLAN127 /content"]],
    ["a call to nobody", { entryPoint: { type: "VOICE_CALL" } }, ["PLAN306 /entryPoint"]],
    ["a call to two", { entryPoint: { ...entryPoint, number: "+442079460001" } }, ["PLAN306 /entryPoint"]],
    ["a chat with a number", { entryPoint: { ...entryPoint, type: "CHAT" } }, ["PLAN306 /entryPoint"]],
    ["no phone number", { entryPoint: { type: "VOICE_CALL", number: "0207946" } }, ["PLAN296 /entryPoint/number"]],
    ["an unknown entry", { entryPoint: { type: "EMAIL", flow: main } }, ["PLAN113 /entryPoint/type"]],
    ["data that is no JSON", { initializationData: "x" }, ["PLAN127 /initializationData"]],
    ["an unknown status", { status: "DRAFT" }, ["PLAN113 /status"]],
    ["a misspelt property", { contents: {} }, ["PLAN124 /contents"]],
  ])("%s", (_what, properties, found) => {
    expect(findingsOf([greets(properties as Partial<TestCaseProperties>)])).toEqual(found);
  });
});
