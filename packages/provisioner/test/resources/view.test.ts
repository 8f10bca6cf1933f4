import { contactFlow } from "@flowc/flow-dsl";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { existing, instance, type ViewProperties, view } from "../../src/index.js";
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
const Head = { Configuration: { Layout: { Columns: ["12"] } } };
const card = (Heading: string) => ({ _id: "a", Type: "Card", Props: { Heading, Action: "Skip" }, Content: [] });
const template = { Head, Body: [card("$.Title")] };
const base = { template, actions: ["Submit", "Skip"], description: "Two questions" } as const;
const survey = (properties: Partial<ViewProperties> = {}) => view("Survey", { ...base, ...properties });

describe("a view in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  it("is made by one call, and its version by another", async () => {
    expect(await writesOf(world, [centre, survey()])).toEqual(["CreateInstance", "CreateView"]);
    const second = view("Second", { ...base, version: "1" });
    expect(await writesOf(world, [centre, survey(), second])).toEqual(["CreateView", "CreateViewVersion"]);
  });

  it.each<[string, Partial<ViewProperties>, readonly string[]]>([
    ["another page", { template: { Head, Body: [card("Hello")] } }, ["UpdateViewContent"]],
    ["another action", { actions: ["Submit", "Skip", "Later"] }, ["UpdateViewContent"]],
    ["another description", { description: "Three questions" }, ["UpdateViewMetadata"]],
    ["a version", { version: "1" }, ["CreateViewVersion"]],
    ["a draft beside it", { status: "SAVED", template: { Head, Body: [] } }, ["UpdateViewContent"]],
    ["the same actions in another order", { actions: ["Skip", "Submit"] }, []],
    ["the same page as text", { template: JSON.stringify(template, null, 2) }, []],
  ])("gets %s by as few calls as can be", async (_what, properties, calls) => {
    await writesOf(world, [centre, survey()]);
    expect(await writesOf(world, [centre, survey(properties)])).toEqual(calls);
  });

  it("keeps its id under another name", async () => {
    await writesOf(world, [centre, survey()]);
    const id = await idOf(world, "view/Survey");
    const renamed = view("Wrap-up", { ...base, formerName: "Survey" });
    expect(await writesOf(world, [centre, renamed])).toEqual(["UpdateViewMetadata"]);
    expect(await idOf(world, "view/Wrap-up")).toBe(id);
  });

  it("is saved first and published later", async () => {
    expect(await writesOf(world, [centre, survey({ status: "SAVED" })])).toEqual(["CreateInstance", "CreateView"]);
    expect(await writesOf(world, [centre, survey()])).toEqual(["UpdateViewContent"]);
  });

  it("is read by one search while nothing has changed", async () => {
    const many = Array.from({ length: 20 }, (_, index) => view(`View ${index}`, base));
    await writesOf(world, [centre, ...many]);
    const reads = await readsOf(world, [centre, ...many]);
    expect(reads.filter((operation) => operation.includes("View"))).toEqual(["SearchViews"]);
  });

  it("that was changed outside is set right", async () => {
    await writesOf(world, [centre, survey()]);
    const InstanceId = await instanceIdIn(world);
    const ViewId = await idOf(world, "view/Survey");
    const Content = { Template: JSON.stringify({ Head, Body: [] }), Actions: ["Done"] };
    await world.raw.send("UpdateViewContent", { InstanceId, ViewId, Status: "PUBLISHED", Content });
    expect(await plannedFor(world, [centre, survey()])).toEqual({ "view/Survey": "update: changed-outside" });
    expect(await writesOf(world, [centre, survey()])).toEqual(["UpdateViewContent"]);
  });

  it("that is there already is taken over", async () => {
    await writesOf(world, [centre]);
    const InstanceId = await instanceIdIn(world);
    const Content = { Template: JSON.stringify(template), Actions: ["Skip", "Submit"] };
    const Description = "Two questions";
    await world.raw.send("CreateView", { InstanceId, Name: "Survey", Status: "PUBLISHED", Content, Description });
    expect(await plannedFor(world, [centre, survey()])).toEqual({ "view/Survey": "import: found-by-name" });
    expect(new Set(await writesOf(world, [centre, survey()]))).toEqual(new Set(["TagResource"]));
  });

  it("that is not declared any more is deleted after the flow that showed it", async () => {
    const shown = survey();
    const guide = contactFlow("Guide", {}, (f) => {
      f.showView(shown, { actions: { Skip: (f) => f.disconnect() } });
      f.disconnect();
    });
    await writesOf(world, [centre, shown, guide]);
    const writes = await writesOf(world, [centre]);
    expect(writes.at(-1)).toBe("DeleteView");
  });

  it("of AWS can be shown, and a view of its name declared", async () => {
    const guide = contactFlow("Guide", {}, (f) => {
      f.showView(existing.view("Form"));
      f.disconnect();
    });
    expect(await writesOf(world, [centre, guide])).toEqual(["CreateInstance", "CreateContactFlow"]);
    expect(await writesOf(world, [centre, guide, view("Cards", base)])).toEqual(["CreateView"]);
  });

  it("would be declared as it was, published or saved", async () => {
    await writesOf(world, [centre, survey(), view("Draft", { template: { Head, Body: [] }, status: "SAVED" })]);
    expect(await liveOf(world, "view")).toEqual({
      Survey: { template, actions: ["Skip", "Submit"], description: "Two questions" },
      Draft: { template: { Head, Body: [] }, status: "SAVED" },
    });
  });
});

it("a deploy of views that dies at any call is finished by the next one", async () => {
  const next = [centre, survey({ version: "2", template: { Head, Body: [] } }), view("New", { ...base, version: "1" })];
  expect(await surviveEveryDeath([centre, survey({ version: "1" })], next)).toBe(12);
});

describe("what is noticed of a view before any call", () => {
  it.each<[string, Partial<Record<keyof ViewProperties, unknown>>, readonly string[]]>([
    ["text that is no JSON", { template: "{" }, ["PLAN293 /template"]],
    ["a page without a head", { template: { Body: [] } }, ["PLAN293 /template"]],
    ["a page without its configuration", { template: { Head: {}, Body: [] } }, ["PLAN293 /template"]],
    ["a page without components", { template: { Head } }, ["PLAN293 /template"]],
    ["nothing of a page that is only saved", { template: { Head: {} }, status: "SAVED" }, []],
    ["a list as a page", { template: [] }, ["PLAN127 /template"]],
    ["an action that only the page knows", { actions: ["Submit"] }, ["PLAN294 /actions"]],
    ["an action with an exclamation mark", { actions: ["Skip", "Yes!"] }, ["PLAN296 /actions/1"]],
    ["the same action twice", { actions: ["Skip", "Skip"] }, ["PLAN203 /actions/1"]],
    ["an action that is no text", { actions: ["Skip", 1] }, ["PLAN127 /actions/1"]],
    ["an unknown status", { status: "DRAFT" }, ["PLAN113 /status"]],
    ["a version of a draft", { status: "SAVED", version: "1" }, ["PLAN295 /version"]],
    ["a description with illegal characters", { description: "a; b" }, ["PLAN296 /description"]],
    ["an empty description", { description: "" }, ["PLAN104 /description"]],
    ["a misspelt property", { templat: {} } as object, ["PLAN124 /templat"]],
  ])("%s", (_what, properties, found) => {
    expect(findingsOf([view("Survey", { ...base, ...properties } as ViewProperties)])).toEqual(found);
  });

  it("a missing page, and a name that views cannot have", () => {
    expect(findingsOf([view("Survey", {} as ViewProperties)])).toEqual(["PLAN123 /template"]);
    expect(findingsOf([view("Survey; 2", base)])).toEqual(["PLAN103"]);
  });
});
