import { contactFlow, customerQueueFlow } from "@flowc/flow-dsl";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type EmailAddressProperties,
  emailAddress,
  existing,
  instance,
  integrationAssociation,
  type QueueProperties,
  queue,
} from "../../src/index.js";
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
const own = (name: string) => `${name}@centre.email.connect.aws`;
const help = (properties: EmailAddressProperties = {}) => emailAddress(own("help"), properties);
const info = emailAddress(own("info"));
const main = contactFlow("Main", {}, (f) => f.disconnect());
const reference = (kind: string, name: string) => ({ "$flowc.reference": { kind, name } });

describe("an e-mail address in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  it("is made by one call, and gets flow and alias when those are there", async () => {
    const writes = await writesOf(world, [centre, help({ displayName: "Help", flow: main, alias: info })]);
    expect(writes.filter((operation) => /Email|AssociateFlow/.test(operation)).toSorted()).toEqual([
      "AssociateEmailAddressAlias",
      "AssociateFlow",
      "CreateEmailAddress",
      "CreateEmailAddress",
    ]);
  });

  it("of a domain of your own is made after its SES identity", async () => {
    const arn = "arn:aws:ses:eu-west-2:123456789012:identity/example.com";
    const sesIdentity = integrationAssociation("Mail", { type: "SES_IDENTITY", arn });
    const writes = await writesOf(world, [centre, emailAddress("help@example.com", { sesIdentity })]);
    expect(writes.filter((operation) => operation.startsWith("Create"))).toEqual([
      "CreateInstance",
      "CreateIntegrationAssociation",
      "CreateEmailAddress",
    ]);
  });

  it.each<[string, EmailAddressProperties, readonly string[]]>([
    ["another name to show", { displayName: "Care" }, ["UpdateEmailAddressMetadata"]],
    ["a name and a description", { displayName: "Care", description: "All" }, ["UpdateEmailAddressMetadata"]],
    ["a flow", { displayName: "Help", flow: main }, ["AssociateFlow"]],
    ["an alias", { displayName: "Help", alias: info }, ["AssociateEmailAddressAlias"]],
    ["nothing", {}, ["UpdateEmailAddressMetadata"]],
  ])("gets %s", async (_what, properties, operations) => {
    await writesOf(world, [centre, main, info, help({ displayName: "Help" })]);
    expect(await writesOf(world, [centre, main, info, help(properties)])).toEqual(operations);
  });

  it("loses flow and alias that are not declared any more", async () => {
    await writesOf(world, [centre, main, info, help({ flow: main, alias: info })]);
    const writes = await writesOf(world, [centre, main, info, help()]);
    expect(writes).toEqual(["DisassociateFlow", "DisassociateEmailAddressAlias"]);
  });

  it("that was changed outside is set right, its tags too", async () => {
    const declarations = [centre, main, help({ flow: main, tags: { team: "a" } })];
    await writesOf(world, declarations);
    const InstanceId = await instanceIdIn(world);
    const EmailAddressId = await idOf(world, `emailAddress/${own("help")}`);
    const { EmailAddressArn } = await world.raw.send("DescribeEmailAddress", { InstanceId, EmailAddressId });
    await world.raw.send("UntagResource", { resourceArn: EmailAddressArn, tagKeys: ["team"] });
    const ResourceType = "INBOUND_EMAIL";
    await world.raw.send("DisassociateFlow", { InstanceId, ResourceId: EmailAddressArn, ResourceType });
    expect(await plannedFor(world, declarations)).toEqual({
      [`emailAddress/${own("help")}`]: "update: changed-outside",
    });
    expect(new Set(await writesOf(world, declarations))).toEqual(new Set(["AssociateFlow", "TagResource"]));
  });

  it("that is there already is taken over", async () => {
    await writesOf(world, [centre]);
    const InstanceId = await instanceIdIn(world);
    await world.raw.send("CreateEmailAddress", { InstanceId, EmailAddress: own("help") });
    expect(await plannedFor(world, [centre, help()])).toEqual({
      [`emailAddress/${own("help")}`]: "import: found-by-name",
    });
    expect(new Set(await writesOf(world, [centre, help()]))).toEqual(new Set(["TagResource"]));
  });

  it("costs a search, a list of flows, and a call per declared address", async () => {
    await writesOf(world, [centre, help(), info]);
    const reads = await readsOf(world, [centre, help(), info]);
    expect(reads.filter((operation) => /Email|FlowAssoc/.test(operation)).toSorted()).toEqual([
      "DescribeEmailAddress",
      "DescribeEmailAddress",
      "ListFlowAssociations",
      "SearchEmailAddresses",
    ]);
  });

  it("is deleted before its flow, and after what uses it", async () => {
    const hours = existing.hoursOfOperation("Basic Hours");
    const mail = queue("Mail", { hours, outboundEmailAddress: help({ flow: main, alias: info }) });
    await writesOf(world, [centre, mail]);
    const writes = await writesOf(world, [centre]);
    expect(writes.filter((operation) => operation.startsWith("Delete"))).toHaveLength(4);
  });

  it("would be declared as it was", async () => {
    await writesOf(world, [centre, help({ displayName: "Help", flow: main, alias: info })]);
    expect(await liveOf(world, "emailAddress")).toEqual({
      [own("help")]: {
        displayName: "Help",
        flow: reference("flow", "Main"),
        alias: reference("emailAddress", own("info")),
      },
      [own("info")]: {},
    });
  });
});

describe("the e-mail addresses of a queue", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());
  const mail = (properties: Partial<QueueProperties>) =>
    queue("Mail", { hours: existing.hoursOfOperation("Basic Hours"), ...properties });

  it("are the outbound one, given when it is made, and those that are added", async () => {
    const declared = mail({ outboundEmailAddress: help(), additionalEmailAddresses: [info] });
    const writes = await writesOf(world, [centre, declared]);
    expect(writes.filter((operation) => operation.includes("Queue"))).toEqual([
      "CreateQueue",
      "AssociateQueueEmailAddresses",
    ]);
    expect(await liveOf(world, "queue")).toMatchObject({
      Mail: {
        outboundEmailAddress: reference("emailAddress", own("help")),
        additionalEmailAddresses: [reference("emailAddress", own("info"))],
      },
    });
  });

  it("are changed and taken away", async () => {
    await writesOf(world, [centre, help(), info, mail({ outboundEmailAddress: help() })]);
    const next = [centre, help(), info, mail({ outboundEmailAddress: info, additionalEmailAddresses: [help()] })];
    expect(await writesOf(world, next)).toEqual(["UpdateQueueOutboundEmailConfig", "AssociateQueueEmailAddresses"]);
    expect(await writesOf(world, [centre, help(), info, mail({})])).toEqual([
      "UpdateQueueOutboundEmailConfig",
      "DisassociateQueueEmailAddresses",
    ]);
  });

  it("are told apart before any call", () => {
    const twice = mail({ outboundEmailAddress: info, additionalEmailAddresses: [info] });
    expect(findingsOf([twice])).toEqual(["PLAN203 /additionalEmailAddresses/0"]);
  });
});

it("a deploy of e-mail addresses that dies at any call is finished by the next one", async () => {
  const next = [centre, help({ displayName: "Help", flow: main, alias: info })];
  expect(await surviveEveryDeath([centre, main], next)).toBeGreaterThanOrEqual(9);
});

describe("what is noticed of an e-mail address before any call", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["a blank before the name", { displayName: " Help" }, ["PLAN244 /displayName"]],
    ["an empty name", { displayName: "" }, ["PLAN104 /displayName"]],
    ["a long description", { description: "x".repeat(251) }, ["PLAN104 /description"]],
    ["a flow for waiting", { flow: customerQueueFlow("Wait", {}, (f) => f.endFlow()) }, ["PLAN112 /flow"]],
    ["itself as an alias", { alias: existing.emailAddress(own("help")) }, ["PLAN246 /alias"]],
    ["a queue as an alias", { alias: existing.queue("Mail") }, ["PLAN122 /alias"]],
    ["a misspelt property", { name: "Help" }, ["PLAN124 /name"]],
  ])("%s", (_what, properties, found) => {
    expect(findingsOf([help(properties as EmailAddressProperties)])).toEqual(found);
  });

  it.each([
    ["help", ["PLAN210"]],
    ["help@example", ["PLAN210"]],
    ["help me@example.com", ["PLAN210"]],
    [`${"x".repeat(250)}@a.com`, ["PLAN103"]],
  ])("the address %s", (address, found) => {
    expect(findingsOf([emailAddress(address)])).toEqual(found);
  });

  it("an address of another instance, when it has to be made", async () => {
    const world = await startWorld();
    const { diagnostics } = await world.plan([centre, emailAddress("help@other.email.connect.aws")]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["PLAN245"]);
    await world.close();
  });
});
