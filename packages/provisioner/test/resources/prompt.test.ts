import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { instance, type PromptProperties, prompt } from "../../src/index.js";
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
const s3Uri = "s3://recordings/welcome.wav";
const welcome = (properties: PromptProperties = { s3Uri, version: "1", description: "Greeting" }) =>
  prompt("Welcome", properties);

describe("a prompt in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  it("is made by one call", async () => {
    expect(await writesOf(world, [centre, welcome()])).toEqual(["CreateInstance", "CreatePrompt"]);
  });

  it.each<[string, PromptProperties]>([
    ["another file", { s3Uri: "s3://recordings/hello.wav", version: "1", description: "Greeting" }],
    ["another version of the same file", { s3Uri, version: "2", description: "Greeting" }],
    ["another description", { s3Uri, version: "1", description: "Hello" }],
    ["another name", { s3Uri, version: "1", description: "Greeting", formerName: "Welcome" }],
  ])("gets %s by one call", async (_what, properties) => {
    await writesOf(world, [centre, welcome()]);
    const changed = properties.formerName === undefined ? welcome(properties) : prompt("Hello", properties);
    expect(await writesOf(world, [centre, changed])).toEqual(["UpdatePrompt"]);
  });

  it("keeps a description that is not declared any more, and the plan says so", async () => {
    await writesOf(world, [centre, welcome()]);
    const { diagnostics } = await world.plan([centre, welcome({ s3Uri, version: "1" })]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["PLAN145"]);
  });

  it("is read by one search, however many there are", async () => {
    const many = Array.from({ length: 30 }, (_, index) => prompt(`Prompt ${index}`, { s3Uri }));
    await writesOf(world, [centre, ...many]);
    const reads = await readsOf(world, [centre, ...many]);
    expect(reads.filter((operation) => operation.includes("Prompt"))).toEqual(["SearchPrompts"]);
  });

  it("that was changed outside is set right", async () => {
    await writesOf(world, [centre, welcome()]);
    const InstanceId = await instanceIdIn(world);
    const PromptId = await idOf(world, "prompt/Welcome");
    await world.raw.send("UpdatePrompt", { InstanceId, PromptId, Description: "Changed" });
    expect(await plannedFor(world, [centre, welcome()])).toEqual({ "prompt/Welcome": "update: changed-outside" });
    expect(await writesOf(world, [centre, welcome()])).toEqual(["UpdatePrompt"]);
  });

  it("that is there already is taken over, its audio copied once", async () => {
    await writesOf(world, [centre]);
    const InstanceId = await instanceIdIn(world);
    await world.raw.send("CreatePrompt", { InstanceId, Name: "Welcome", S3Uri: s3Uri, Description: "Greeting" });
    const writes = await writesOf(world, [centre, welcome()]);
    expect(writes.filter((operation) => operation !== "TagResource")).toEqual(["UpdatePrompt"]);
  });

  it("is taken over without a word about its audio", async () => {
    await writesOf(world, [centre]);
    const InstanceId = await instanceIdIn(world);
    await world.raw.send("CreatePrompt", { InstanceId, Name: "Welcome", S3Uri: s3Uri });
    expect(await plannedFor(world, [centre, welcome({})])).toEqual({ "prompt/Welcome": "import: found-by-name" });
    expect(new Set(await writesOf(world, [centre, welcome({})]))).toEqual(new Set(["TagResource"]));
  });

  it("that is not declared any more is deleted", async () => {
    await writesOf(world, [centre, welcome()]);
    expect(await writesOf(world, [centre])).toEqual(["DeletePrompt"]);
  });

  it("would be declared as it was", async () => {
    await writesOf(world, [centre, welcome()]);
    expect(await liveOf(world, "prompt")).toEqual({ Welcome: ["Welcome", { description: "Greeting" }] });
  });
});

it("a deploy of prompts that dies at any call is finished by the next one", async () => {
  const next = [centre, welcome({ s3Uri, version: "2" }), prompt("Second", { s3Uri })];
  expect(await surviveEveryDeath([centre, welcome({ s3Uri })], next)).toBe(6);
});

describe("what is noticed of a prompt before any call", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["a file of this machine", { s3Uri: "./welcome.wav" }, ["PLAN290 /s3Uri"]],
    ["another kind of address", { s3Uri: "http://example.com/welcome.wav" }, ["PLAN290 /s3Uri"]],
    ["a bucket without a key", { s3Uri: "s3://recordings/" }, ["PLAN290 /s3Uri"]],
    ["another format", { s3Uri: "s3://recordings/welcome.mp3" }, ["PLAN292 /s3Uri"]],
    ["an empty URI", { s3Uri: "" }, ["PLAN104 /s3Uri"]],
    ["a version of nothing", { version: "2" }, ["PLAN123 /s3Uri"]],
    ["an empty description", { s3Uri, description: "" }, ["PLAN104 /description"]],
    ["a long description", { s3Uri, description: "x".repeat(251) }, ["PLAN104 /description"]],
    ["a misspelt property", { s3Uri, discription: "x" }, ["PLAN124 /discription"]],
    ["a URI that is no text", { s3Uri: 3 }, ["PLAN127 /s3Uri"]],
  ])("%s", (_what, properties, found) => {
    expect(findingsOf([prompt("Welcome", properties as PromptProperties)])).toEqual(found);
  });

  it("a new prompt without audio, and a bucket of another region", async () => {
    const world = await startWorld();
    const planned = async (properties: PromptProperties) =>
      (await world.plan([centre, welcome(properties)])).diagnostics.map(({ code }) => code);
    expect(await planned({})).toEqual(["PLAN123"]);
    expect(await planned({ s3Uri: "https://b.s3.us-east-1.amazonaws.com/a.wav" })).toEqual(["PLAN291"]);
    expect(await planned({ s3Uri: "https://b.s3.eu-west-2.amazonaws.com/a.wav" })).toEqual([]);
    await world.close();
  });
});
