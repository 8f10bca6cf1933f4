import type { FlowDefinition } from "@flowc/connect-model";
import { campaignFlow, contactFlow, flowModule } from "@flowc/flow-dsl";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  deployed,
  existing,
  type FlowDeploymentOptions,
  instance,
  type ModuleDeploymentOptions,
} from "../../src/index.js";
import { flowDriver } from "../../src/resources/flow/driver.js";
import { liveDeployment } from "../../src/resources/flow/live-deployment.js";
import { flowModuleDriver } from "../../src/resources/flow-module/driver.js";
import {
  findingsOf,
  idOf,
  instanceIdIn,
  plannedFor,
  readsOf,
  surviveEveryDeath,
  writesOf,
} from "../helpers/kind-story.js";
import { readerOf } from "../helpers/live-of.js";
import { startWorld, type World } from "../helpers/world.js";

const centre = instance("centre");
const main = contactFlow("Main", { description: "Front door" }, (f) => f.disconnect());
const campaign = (says = "Hello.", options: FlowDeploymentOptions = {}) =>
  deployed(
    campaignFlow("Reminder", {}, (f) => f.action("MessageParticipant", { Text: says }).endFlow()),
    options,
  );
const verify = (says = "Hello.", options: ModuleDeploymentOptions = {}) =>
  deployed(
    flowModule("Verify", { onError: (f) => f.returnFromModule() }, (f) => f.playPrompt(says)),
    options,
  );

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

describe("the state of a flow", () => {
  it("is set after it was made, and changed by one call", async () => {
    const archived = deployed(main, { state: "ARCHIVED" });
    const first = ["CreateInstance", "CreateContactFlow", "UpdateContactFlowMetadata"];
    expect(await writesOf(world, [centre, archived])).toEqual(first);
    expect(await writesOf(world, [centre, main])).toEqual(["UpdateContactFlowMetadata"]);
  });

  it("of a module is changed the same way", async () => {
    await writesOf(world, [centre, verify()]);
    const archived = verify("Hello.", { state: "ARCHIVED" });
    expect(await writesOf(world, [centre, archived])).toEqual(["UpdateContactFlowModuleMetadata"]);
  });

  it("is set right when the flow was archived outside", async () => {
    await writesOf(world, [centre, main]);
    const InstanceId = await instanceIdIn(world);
    const ContactFlowId = await idOf(world, "flow/Main");
    await world.raw.send("UpdateContactFlowMetadata", { InstanceId, ContactFlowId, ContactFlowState: "ARCHIVED" });
    expect(await plannedFor(world, [centre, main])).toEqual({ "flow/Main": "update: changed-outside" });
    expect(await writesOf(world, [centre, main])).toEqual(["UpdateContactFlowMetadata"]);
  });

  it("of a flow that was archived before it was declared is active again", async () => {
    await writesOf(world, [centre]);
    const InstanceId = await instanceIdIn(world);
    const end = { Identifier: "e", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} };
    const Content = JSON.stringify({ Version: "2019-10-30", StartAction: "e", Metadata: {}, Actions: [end] });
    const made = { InstanceId, Name: "Main", Type: "CONTACT_FLOW", Content };
    const { ContactFlowId } = await world.raw.send("CreateContactFlow", made);
    await world.raw.send("UpdateContactFlowMetadata", { InstanceId, ContactFlowId, ContactFlowState: "ARCHIVED" });
    await writesOf(world, [centre, main]);
    const { ContactFlow } = await world.raw.send("DescribeContactFlow", { InstanceId, ContactFlowId });
    expect(ContactFlow).toMatchObject({ State: "ACTIVE" });
  });
});

it("a flow keeps its id under another name", async () => {
  await writesOf(world, [centre, main]);
  const id = await idOf(world, "flow/Main");
  const renamed = deployed(
    contactFlow("Front", { description: "Front door" }, (f) => f.disconnect()),
    {
      formerName: "Main",
    },
  );
  expect(await writesOf(world, [centre, renamed])).toContain("UpdateContactFlowMetadata");
  expect(await idOf(world, "flow/Front")).toBe(id);
});

describe("versions of a campaign flow", () => {
  it("are made once per description, whatever becomes of the content", async () => {
    const one = await writesOf(world, [centre, campaign("Hello.", { version: "1" })]);
    expect(one).toEqual(["CreateInstance", "CreateContactFlow", "CreateContactFlowVersion"]);
    const content = await writesOf(world, [centre, campaign("Good day.", { version: "1" })]);
    expect(content).toEqual(["UpdateContactFlowContent"]);
    const both = await writesOf(world, [centre, campaign("Good bye.", { version: "2" })]);
    expect(both).toEqual(["UpdateContactFlowContent", "CreateContactFlowVersion"]);
  });

  it("cost no read while nothing has changed, and none of other flows", async () => {
    const all = [centre, main, campaign("Hello.", { version: "1" })];
    await writesOf(world, all);
    const reads = await readsOf(world, all);
    expect(reads.filter((operation) => operation.includes("Flow"))).toEqual(["SearchContactFlows"]);
  });
});

describe("versions and aliases of a module", () => {
  const released = { version: "Release 1", aliases: { live: "Release 1" } };

  it("are there before a flow that calls them is published", async () => {
    const module = verify("Hello.", released);
    const caller = contactFlow("Caller", {}, (f) => {
      f.invokeModule(module, {}, { version: "live" });
      f.disconnect();
    });
    expect(await writesOf(world, [centre, caller, module])).toEqual([
      "CreateInstance",
      "CreateContactFlowModule",
      "CreateContactFlowModuleVersion",
      "CreateContactFlowModuleAlias",
      "CreateContactFlow",
    ]);
  });

  it("follow a release: new content, its version, the alias on it", async () => {
    await writesOf(world, [centre, verify("Hello.", released)]);
    const next = verify("Good day.", { version: "Release 2", aliases: { live: "Release 1", next: "Release 2" } });
    expect(await writesOf(world, [centre, next])).toEqual([
      "UpdateContactFlowModuleContent",
      "CreateContactFlowModuleVersion",
      "CreateContactFlowModuleAlias",
    ]);
    const live = verify("Good day.", { version: "Release 2", aliases: { live: 2 } });
    expect(await writesOf(world, [centre, live])).toEqual([
      "UpdateContactFlowModuleAlias",
      "DeleteContactFlowModuleAlias",
    ]);
  });

  it("go away with the last declared alias; versions stay", async () => {
    await writesOf(world, [centre, verify("Hello.", released)]);
    expect(await writesOf(world, [centre, verify()])).toEqual(["DeleteContactFlowModuleAlias"]);
  });

  it("that were moved outside are set right", async () => {
    const module = verify("Hello.", released);
    await writesOf(world, [centre, module]);
    const InstanceId = await instanceIdIn(world);
    const ContactFlowModuleId = await idOf(world, "flowModule/Verify");
    await world.raw.send("CreateContactFlowModuleVersion", { InstanceId, ContactFlowModuleId, Description: "Other" });
    const aliases = await world.raw.send("ListContactFlowModuleAliases", { InstanceId, ContactFlowModuleId });
    const [alias] = aliases.ContactFlowModuleAliasSummaryList as readonly { readonly AliasId: string }[];
    const moved = { InstanceId, ContactFlowModuleId, AliasId: alias?.AliasId, ContactFlowModuleVersion: 2 };
    await world.raw.send("UpdateContactFlowModuleAlias", moved);
    const writes = await writesOf(world, [centre, module]);
    expect(writes).toEqual(["CreateContactFlowModuleVersion", "UpdateContactFlowModuleAlias"]);
  });

  it("wait for the content when module and flow need each other", async () => {
    const ring = deployed(
      flowModule("Ring", { onError: (f) => f.returnFromModule() }, (f) => {
        f.setDisconnectFlow(existing.flow("Flow 1"));
        f.setEventFlow("agentUi", existing.flow("Flow 2")).setEventFlow("pause", existing.flow("Flow 3"));
        f.setEventFlow("resume", existing.flow("Flow 4"));
      }),
      released,
    );
    const caller = (name: string) =>
      contactFlow(name, {}, (f) => {
        f.invokeModule(ring);
        f.disconnect();
      });
    const callers = [1, 2, 3, 4].map((number) => caller(`Flow ${number}`));
    const writes = await writesOf(world, [centre, ...callers, ring]);
    expect(writes.slice(-3)).toEqual([
      "UpdateContactFlowModuleContent",
      "CreateContactFlowModuleVersion",
      "CreateContactFlowModuleAlias",
    ]);
  });

  it("cost two lists where they are declared", async () => {
    const all = [centre, verify("Hello.", released)];
    await writesOf(world, all);
    const reads = (await readsOf(world, all)).filter((operation) => operation.includes("Module"));
    expect(reads.toSorted()).toEqual([
      "DescribeContactFlowModule",
      "ListContactFlowModuleAliases",
      "ListContactFlowModuleVersions",
      "SearchContactFlowModules",
    ]);
  });

  it("that do not exist are said before the module is made, and when it is there", async () => {
    const unknown = verify("Hello.", { version: "Release 1", aliases: { live: "Release 0" } });
    expect((await world.plan([centre, unknown])).diagnostics.map(({ code }) => code)).toEqual(["PLAN302"]);
    await writesOf(world, [centre, verify()]);
    const said = async (options: Parameters<typeof verify>[1]) =>
      (await world.plan([centre, verify("Hello.", options)])).diagnostics.map(({ code, help }) => [code, help]);
    expect(await said({ aliases: { live: "Release 1" } })).toEqual([
      ["PLAN302", "It has no version yet. Declare one with the description that the alias names."],
    ]);
    await writesOf(world, [centre, verify("Hello.", { version: "Release 1" })]);
    expect(await said({ aliases: { live: "Releas 1" } })).toEqual([
      ["PLAN302", 'Did you mean "Release 1"? It has: "Release 1".'],
    ]);
    expect(await said({ version: "Release 1", aliases: { live: 2 } })).toEqual([["PLAN302", 'It has: "1".']]);
    expect(await said({ version: "Release 2", aliases: { live: 2, old: "Release 1", next: "Release 2" } })).toEqual([]);
  });
});

it("a module that others than flows may call is another module", async () => {
  await writesOf(world, [centre, verify()]);
  const id = await idOf(world, "flowModule/Verify");
  const open = verify("Hello.", { externalInvocation: true });
  expect(await plannedFor(world, [centre, open])).toEqual({ "flowModule/Verify": "replace: cannot-change" });
  await writesOf(world, [centre, open]);
  expect(await idOf(world, "flowModule/Verify")).not.toBe(id);
});

describe("a flow that is a JSON file", () => {
  /** What a project makes of a document. */
  const document: FlowDefinition = {
    kind: "flow",
    name: "Main",
    type: "CONTACT_FLOW",
    span: { file: "flows/main.json", line: 1, column: 1 },
    build: () => main.build(),
  };

  it("is deployed as its deployment says, by name", async () => {
    const how = deployed(existing.flow("Main"), {
      state: "ARCHIVED",
      description: "From a file",
      tags: { team: "flows" },
    });
    await writesOf(world, [centre, document, how]);
    const InstanceId = await instanceIdIn(world);
    const ContactFlowId = await idOf(world, "flow/Main");
    const { ContactFlow } = await world.raw.send("DescribeContactFlow", { InstanceId, ContactFlowId });
    expect(ContactFlow).toMatchObject({ State: "ARCHIVED", Description: "From a file", Tags: { team: "flows" } });
  });

  it("has one deployment, and a deployment has a flow", () => {
    const how = deployed(existing.flow("Main"), { state: "ARCHIVED" });
    expect(findingsOf([document, how, deployed(existing.flow("Main"), {})])).toEqual(["PLAN101"]);
    expect(findingsOf([deployed(existing.flow("Man"), {}), document])).toEqual(["PLAN300"]);
  });
});

it("a flow and its deployment are the same flow, in any order", () => {
  const archived = deployed(main, { state: "ARCHIVED" });
  expect(findingsOf([main, archived])).toEqual([]);
  expect(findingsOf([archived, main])).toEqual([]);
  expect(findingsOf([archived, deployed(main, {})])).toEqual(["PLAN101"]);
  expect(archived.span).toEqual(main.span);
});

it("a live flow says what a deployment has to say for it to stay", async () => {
  const released = verify("Hello.", { version: "Release 1", aliases: { live: "Release 1" } });
  await writesOf(world, [centre, deployed(main, { state: "ARCHIVED" }), released]);
  const reader = await readerOf(world);
  const flow = await flowDriver.read(reader, await idOf(world, "flow/Main"), ["content"]);
  const module = await flowModuleDriver.read(reader, await idOf(world, "flowModule/Verify"), ["version", "aliases"]);
  expect(flow && liveDeployment(flow)).toEqual({ state: "ARCHIVED" });
  expect(module && liveDeployment(module)).toEqual({ version: "Release 1", aliases: { live: 1 } });
});

it("a release that dies at any call is finished by the next deploy", async () => {
  const first = [centre, verify("Hello.", { version: "1", aliases: { live: "1" } })];
  const next = [
    centre,
    verify("Good day.", { version: "2", aliases: { live: "2", old: 1 } }),
    campaign("Hello.", { version: "1", state: "ARCHIVED" }),
  ];
  expect(await surviveEveryDeath(first, next)).toBe(21);
});

describe("what is noticed of deployments before any call", () => {
  it.each<[string, FlowDefinition, readonly string[]]>([
    ["a version of an ordinary flow", deployed(main, { version: "1" }), ["PLAN301 /version"]],
    ["a version of a draft", campaign("Hello.", { status: "SAVED", version: "1" }), ["PLAN295 /version"]],
    ["an unknown state", deployed(main, { state: "OLD" as "ARCHIVED" }), ["PLAN113 /state"]],
    ["an unknown status", deployed(main, { status: "DRAFT" as "SAVED" }), ["PLAN113 /status"]],
    ["a module that is only saved", verify("Hello.", { status: "SAVED" as "PUBLISHED" }), ["PLAN113 /status"]],
    ["aliases of a flow", deployed(main, { aliases: {} } as FlowDeploymentOptions), ["PLAN124 /aliases"]],
    ["an alias with a blank", verify("Hello.", { aliases: { "to be": 1 } }), ["PLAN296 /aliases/to be"]],
    ["an alias of version 0", verify("Hello.", { aliases: { live: 0 } }), ["PLAN127 /aliases/live"]],
    ["an empty version", verify("Hello.", { version: "" }), ["PLAN104 /version"]],
    ["a long description", deployed(main, { description: "x".repeat(501) }), ["PLAN104 /description"]],
  ])("%s", (_what, flow, found) => {
    expect(findingsOf([flow])).toEqual(found);
  });
});
