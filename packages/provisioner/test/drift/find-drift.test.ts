import { contactFlow, existing } from "@flowc/flow-dsl";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  ConnectApiError,
  collectDesired,
  describeDrift,
  type FindDriftOptions,
  findDrift,
  hasDrift,
  hoursOfOperation,
  instance,
  queue,
  quickConnect,
} from "../../src/index.js";
import { contactCenter } from "../helpers/contact-center.js";
import { startWorld, type World } from "../helpers/world.js";

let world: World;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(() => world.close());

const centre = instance("centre");
const hours = hoursOfOperation("Hours", { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] });
const support = queue("Support", { hours, maxContacts: 10 });
const main = contactFlow("Main", (f) => {
  f.playPrompt("Welcome.").transferToQueue(support, {
    atCapacity: (f) => f.transferToQueue(existing.queue("BasicQueue")),
  });
});
const declared = [centre, hours, support, main];

async function drift(choices: Pick<FindDriftOptions, "source" | "unmanaged"> = {}) {
  const { state } = await world.store.read();
  if (state === undefined) throw new Error("no state");
  const { api, environment, clock } = world;
  const { drift: found } = await findDrift({ api, environment, clock, state, ...choices });
  if (found === undefined) throw new Error("no drift could be found");
  return found;
}

const idOf = async (address: string) => (await world.store.read()).state?.resources[address]?.id ?? "";
const sentences = async (choices?: Parameters<typeof drift>[0]) =>
  describeDrift(await drift(choices)).flatMap(({ depth, text }) =>
    depth === 0 ? [] : `${"  ".repeat(depth - 1)}${text}`,
  );

async function contentOf(address: string): Promise<string> {
  const InstanceId = await idOf("instance/centre");
  const described = await world.raw.send("DescribeContactFlow", { InstanceId, ContactFlowId: await idOf(address) });
  return (described.ContactFlow as { readonly Content: string }).Content;
}

async function writeContent(address: string, Content: string): Promise<void> {
  await world.clock.sleep(1_000);
  const ids = { InstanceId: await idOf("instance/centre"), ContactFlowId: await idOf(address) };
  await world.raw.send("UpdateContactFlowContent", { ...ids, Content });
}

const source = () => collectDesired(declared).desired;

describe("drift", () => {
  it("is nothing right after a deploy, whatever the sources say by then", async () => {
    await world.deploy(Object.values(contactCenter()));
    const found = await drift();
    expect(found.resources).toEqual([]);
    expect(found.compared).toBe(11);
    expect(hasDrift(found)).toBe(false);
  });

  it("is nothing where nothing is deployed, without a call", async () => {
    expect(describeDrift(await drift()).map(({ text }) => text)).toEqual([
      "Nothing is deployed here.",
      "0 read calls made.",
    ]);
  });

  it("names what was changed and deleted outside, from what was applied to what is there", async () => {
    await world.deploy(declared);
    const ids = { InstanceId: await idOf("instance/centre"), QueueId: await idOf("queue/Support") };
    await world.raw.send("UpdateQueueMaxContacts", { ...ids, MaxContacts: 99 });
    await world.raw.send("UpdateQueueName", { ...ids, Name: "Help" });
    await world.raw.send("UpdateInstanceAttribute", {
      InstanceId: ids.InstanceId,
      AttributeType: "CONTACTFLOW_LOGS",
      Value: "true",
    });
    await world.raw.send("DeleteContactFlow", { InstanceId: ids.InstanceId, ContactFlowId: await idOf("flow/Main") });
    expect(await sentences()).toEqual([
      '- flow "Main" was deleted',
      '~ queue "Support" was changed',
      '  name: "Support" → "Help"',
      "  maximum contacts: 10 → 99",
    ]);
    expect(hasDrift(await drift())).toBe(true);
  });

  it("calls what is gone by the name that the state remembers", async () => {
    const desk = quickConnect("Desk", { phoneNumber: "+442079460001" });
    const connected = [centre, hours, queue("Support", { hours, quickConnects: [desk] }), desk];
    await world.deploy(connected);
    const InstanceId = await idOf("instance/centre");
    const QuickConnectId = await idOf("quickConnect/Desk");
    const ids = { InstanceId, QueueId: await idOf("queue/Support") };
    await world.raw.send("DisassociateQueueQuickConnects", { ...ids, QuickConnectIds: [QuickConnectId] });
    await world.raw.send("DeleteQuickConnect", { InstanceId, QuickConnectId });
    expect(await sentences()).toEqual([
      '~ queue "Support" was changed',
      '  quick connects: "Desk" → none',
      '- quick connect "Desk" was deleted',
    ]);
  });

  it("changes nothing, here or there, and is no concern of the sources", async () => {
    await world.deploy(declared);
    const before = (await world.store.read()).state;
    const calls = world.emulator.calls.list().length;
    const found = await drift({ source: collectDesired([centre]).desired, unmanaged: true });
    const later = world.emulator.calls.list().slice(calls);
    expect(later.filter(({ operation }) => !/^(?:[a-z]+:)?(?:List|Search|Describe|Get)/.test(operation))).toEqual([]);
    expect([found.resources, found.unmanaged]).toEqual([[], []]);
    expect((await world.store.read()).state).toEqual(before);
  });

  it("says what callers notice of a changed flow, while the sources are what was applied", async () => {
    await world.deploy(declared);
    await writeContent("flow/Main", (await contentOf("flow/Main")).replace("Welcome.", "Good day."));
    expect(await sentences({ source: source() })).toMatchInlineSnapshot(`
      [
        "~ flow "Main" was changed",
        "  content: → 6 blocks, 2,400 characters",
        "    harmless: Callers now hear "Good day." instead of "Welcome.".",
      ]
    `);
    expect(await sentences()).toEqual([
      '~ flow "Main" was changed',
      expect.stringMatching(/^ {2}content: → \d+ blocks/),
    ]);
  });

  it("tells a changed layout from a change", async () => {
    await world.deploy(declared);
    const content = JSON.parse(await contentOf("flow/Main"));
    content.Metadata = { ...content.Metadata, entryPointPosition: { x: 400, y: 700 } };
    await writeContent("flow/Main", JSON.stringify(content));
    const found = await drift({ source: source() });
    expect(describeDrift(found).map(({ text }) => text)).toEqual([
      '~ flow "Main" was changed; nobody who calls notices',
      "content: only the layout differs",
      "1 changed without effect; 3 as last applied.",
      expect.stringMatching(/read calls made/),
    ]);
    expect(hasDrift(found)).toBe(false);
  });

  it("lists what nobody declares when that is asked for, without what every instance has", async () => {
    await world.deploy(declared);
    const InstanceId = await idOf("instance/centre");
    await world.raw.send("CreateQueue", {
      InstanceId,
      Name: "Mine",
      HoursOfOperationId: await idOf("hoursOfOperation/Hours"),
      Tags: { "flowc:owner": "another" },
    });
    await world.raw.send("CreateContactFlow", {
      InstanceId,
      Name: "Other",
      Type: "CONTACT_FLOW",
      Content: await contentOf("flow/Main"),
    });
    expect(await sentences()).toEqual([]);
    expect((await sentences({ unmanaged: true })).toSorted()).toEqual([
      '+ flow "Other" is not declared',
      '+ queue "Mine" is not declared; another state owns it',
    ]);
  });

  it("says of what cannot be read that nobody knows", async () => {
    await world.deploy(declared);
    const { api } = world;
    const denied: World["api"] = {
      async send(operation, input) {
        if (!/Queue/.test(operation)) return api.send(operation, input);
        throw new ConnectApiError(operation, { name: "AccessDeniedException", message: "not allowed", status: 403 });
      },
    };
    world = { ...world, api: denied };
    expect(await sentences()).toContainEqual(expect.stringMatching(/^\? queue "Support" could not be read: /));
    expect(hasDrift(await drift())).toBe(false);
  });
});
