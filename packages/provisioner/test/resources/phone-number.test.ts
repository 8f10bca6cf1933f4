import { contactFlow } from "@flowc/flow-dsl";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { existing, instance, type PhoneNumberProperties, phoneNumber, queue } from "../../src/index.js";
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
const source = "arn:aws:sms-voice:eu-west-2:123456789012:phone-number/phone-1";
const claimed = { country: "GB", type: "DID" } as const;
const main = contactFlow("Main", {}, (f) => f.disconnect());

describe("a phone number in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  /** Claims a number by hand, lets the claim end, and gives its digits. */
  async function claimByHand(digits = "+442079460500"): Promise<string> {
    await world.raw.send("ClaimPhoneNumber", { InstanceId: await instanceIdIn(world), PhoneNumber: digits });
    await world.clock.sleep(5000);
    return digits;
  }

  it("can be imported, and gets its flow when that is done", async () => {
    const line = phoneNumber("sms_line", { importedFrom: source, flow: main, description: "Texts" });
    const writes = await writesOf(world, [centre, line]);
    expect(writes.filter((operation) => operation.includes("Number"))).toEqual([
      "ImportPhoneNumber",
      "AssociatePhoneNumberContactFlow",
    ]);
    expect(await plannedFor(world, [centre, phoneNumber("sms_line", { importedFrom: source, flow: main })])).toEqual({
      "phoneNumber/sms_line": "update: source-changed",
    });
  });

  it("that was imported by hand is taken over by where it is from", async () => {
    await writesOf(world, [centre]);
    await world.raw.send("ImportPhoneNumber", { InstanceId: await instanceIdIn(world), SourcePhoneNumberArn: source });
    await world.clock.sleep(5000);
    const line = phoneNumber("sms_line", { importedFrom: source });
    expect(await plannedFor(world, [centre, line])).toEqual({ "phoneNumber/sms_line": "import: found-by-name" });
    expect(new Set(await writesOf(world, [centre, line]))).toEqual(new Set(["TagResource"]));
  });

  it("is taken over by its digits, and known by its key afterwards", async () => {
    await writesOf(world, [centre]);
    const number = await claimByHand();
    const line = phoneNumber("old_line", { number, flow: main });
    const writes = await writesOf(world, [centre, line]);
    expect(writes).not.toContain("ClaimPhoneNumber");
    const PhoneNumberId = await idOf(world, "phoneNumber/old_line");
    const { ClaimedPhoneNumberSummary } = await world.raw.send("DescribePhoneNumber", { PhoneNumberId });
    expect(ClaimedPhoneNumberSummary).toMatchObject({ PhoneNumber: number, Tags: { "flowc:key": "old_line" } });
    expect(await plannedFor(world, [centre, phoneNumber("old_line", { ...claimed, flow: main })])).toEqual({});
  });

  it("that nobody has is not claimed for its digits", async () => {
    await writesOf(world, [centre]);
    const { plan, diagnostics } = await world.plan([centre, phoneNumber("line", { number: "+442079460500" })]);
    expect(plan).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["PLAN243", 'Phone number "line" is +442079460500, which the instance does not have.'],
    ]);
  });

  it("is never exchanged for another one, whichever way it is named", async () => {
    await writesOf(world, [centre, phoneNumber("line", claimed)]);
    for (const properties of [{ number: "+442079460999" }, { importedFrom: source }, { ...claimed, country: "US" }]) {
      const { diagnostics } = await world.plan([centre, phoneNumber("line", properties as PhoneNumberProperties)]);
      expect(diagnostics.map(({ code }) => code)).toContain("PLAN144");
    }
  });

  it("can be referred to by its digits", async () => {
    await writesOf(world, [centre]);
    const number = existing.phoneNumber(await claimByHand());
    const hours = existing.hoursOfOperation("Basic Hours");
    const support = queue("Support", { hours, outboundCallerId: { number } });
    await writesOf(world, [centre, support]);
  });

  it("gets its tags back when somebody took them away", async () => {
    const declarations = [centre, phoneNumber("line", { ...claimed, tags: { team: "a" } })];
    await writesOf(world, declarations);
    const PhoneNumberId = await idOf(world, "phoneNumber/line");
    const { ClaimedPhoneNumberSummary } = await world.raw.send("DescribePhoneNumber", { PhoneNumberId });
    const resourceArn = (ClaimedPhoneNumberSummary as { PhoneNumberArn: string }).PhoneNumberArn;
    await world.raw.send("UntagResource", { resourceArn, tagKeys: ["team"] });
    expect(await plannedFor(world, declarations)).toEqual({ "phoneNumber/line": "update: changed-outside" });
    expect(new Set(await writesOf(world, declarations))).toEqual(new Set(["TagResource"]));
  });

  it("costs two lists, and a call for the tags of each declared number", async () => {
    const many = ["a", "b", "c"].map((key) => phoneNumber(key, claimed));
    await writesOf(world, [centre, ...many]);
    const reads = await readsOf(world, [centre, ...many]);
    expect(reads.filter((operation) => /Number|FlowAssoc/.test(operation)).toSorted()).toEqual([
      ...Array(3).fill("DescribePhoneNumber"),
      "ListFlowAssociations",
      "ListPhoneNumbersV2",
    ]);
  });

  it("are claimed one after the other", async () => {
    const many = ["a", "b", "c", "d"].map((key) => phoneNumber(key, claimed));
    const writes = await writesOf(world, [centre, ...many]);
    expect(writes.filter((operation) => operation === "ClaimPhoneNumber")).toHaveLength(4);
  });

  it("would be declared by its digits", async () => {
    await writesOf(world, [centre, phoneNumber("line", { ...claimed, flow: main, description: "Front door" })]);
    expect(await liveOf(world, "phoneNumber")).toEqual({
      "+442079460000": {
        number: "+442079460000",
        description: "Front door",
        flow: { "$flowc.reference": { kind: "flow", name: "Main" } },
      },
    });
  });
});

it("a deploy that imports a number and dies at any call is finished by the next one", async () => {
  const next = [centre, phoneNumber("sms_line", { importedFrom: source, description: "Texts" })];
  expect(await surviveEveryDeath([centre], next)).toBe(3);
});

describe("what is noticed of a phone number before any call", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["nothing", {}, ["PLAN123 /country", "PLAN123 /type"]],
    ["a country without a type", { country: "GB" }, ["PLAN123 /type"]],
    ["two ways to come by it", { ...claimed, number: "+442079460000" }, ["PLAN241"]],
    ["three ways to come by it", { ...claimed, number: "+442079460000", importedFrom: source }, ["PLAN241"]],
    ["a prefix for one that is there", { number: "+442079460000", prefix: "+44" }, ["PLAN241"]],
    ["digits without a country", { number: "02079460000" }, ["PLAN209 /number"]],
    ["an import from a queue", { importedFrom: "arn:aws:sqs:eu-west-2:123456789012:q" }, ["PLAN242 /importedFrom"]],
    ["an import of digits", { importedFrom: "+442079460000" }, ["PLAN242 /importedFrom"]],
    ["an unknown country", { country: "UK", type: "DID" }, ["PLAN113 /country"]],
    ["a long description", { ...claimed, description: "x".repeat(501) }, ["PLAN104 /description"]],
  ])("%s", (_what, properties, found) => {
    expect(findingsOf([phoneNumber("line", properties as PhoneNumberProperties)])).toEqual(found);
  });

  it("an import from another region, when it has to be made", async () => {
    const world = await startWorld();
    const elsewhere = phoneNumber("line", { importedFrom: source.replace("eu-west-2", "us-east-1") });
    const { diagnostics } = await world.plan([centre, elsewhere]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["PLAN242"]);
    await world.close();
  });
});
