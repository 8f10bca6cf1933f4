import { generateKeyPairSync } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { collectDesired, instance, securityKey } from "../../src/index.js";
import { findingsOf, instanceIdIn, plannedFor, readsOf, surviveEveryDeath, writesOf } from "../helpers/kind-story.js";
import { liveOf } from "../helpers/live-of.js";
import { startWorld, type World } from "../helpers/world.js";

const centre = instance("centre");
const pair = () =>
  generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
const [first, second] = [pair(), pair()];
const cards = (publicKey = first.publicKey) => securityKey("cards", { publicKey });

describe("a security key in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  it("is made by one call and ends by one when it is declared no more", async () => {
    expect(await writesOf(world, [centre, cards()])).toEqual(["CreateInstance", "AssociateSecurityKey"]);
    expect(await writesOf(world, [centre])).toEqual(["DisassociateSecurityKey"]);
  });

  it("is the same key however its lines are broken off and blanks stand around them", async () => {
    await writesOf(world, [centre, cards()]);
    expect(await plannedFor(world, [centre, cards(`\n${first.publicKey.replaceAll("\n", " \r\n")}\n`)])).toEqual({});
  });

  it("makes way for its successor only when that is there", async () => {
    await writesOf(world, [centre, cards()]);
    expect(await writesOf(world, [centre, cards(second.publicKey)])).toEqual([
      "AssociateSecurityKey",
      "DisassociateSecurityKey",
    ]);
  });

  it("is found by its content when it is there already", async () => {
    await writesOf(world, [centre]);
    const InstanceId = await instanceIdIn(world);
    await world.raw.send("AssociateSecurityKey", { InstanceId, Key: first.publicKey });
    expect(await plannedFor(world, [centre, cards()])).toEqual({ "securityKey/cards": "import: found-by-name" });
    expect(await writesOf(world, [centre, cards()])).toEqual([]);
  });

  it("that was removed outside is made again", async () => {
    await writesOf(world, [centre, cards()]);
    const InstanceId = await instanceIdIn(world);
    const { SecurityKeys } = await world.raw.send("ListSecurityKeys", { InstanceId });
    const [{ AssociationId } = {}] = SecurityKeys as readonly { readonly AssociationId?: string }[];
    await world.raw.send("DisassociateSecurityKey", { InstanceId, AssociationId });
    expect(await plannedFor(world, [centre, cards()])).toEqual({ "securityKey/cards": "create: gone" });
    await writesOf(world, [centre, cards()]);
  });

  it("is read by one list for both, and would be declared as it was", async () => {
    const both = [centre, cards(), securityKey("names", { publicKey: second.publicKey })];
    await writesOf(world, both);
    const reads = await readsOf(world, both);
    expect(reads.filter((operation) => operation.includes("SecurityKey"))).toEqual(["ListSecurityKeys"]);
    expect(Object.values(await liveOf(world, "securityKey"))).toEqual([
      { publicKey: first.publicKey.trim() },
      { publicKey: second.publicKey.trim() },
    ]);
  });
});

it("a deploy of a key that dies at any call is finished by the next one", async () => {
  expect(await surviveEveryDeath([centre, cards()], [centre, cards(second.publicKey)])).toBe(6);
});

describe("what is noticed of a key before any call", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["no key", {}, ["PLAN123 /publicKey"]],
    ["something else", { publicKey: "keys/cards.pem" }, ["PLAN262 /publicKey"]],
    ["a private key", { publicKey: first.privateKey }, ["PLAN262 /publicKey"]],
    ["a file that was not decoded", { publicKey: 1 }, ["PLAN127 /publicKey"]],
    ["a misspelt property", { publicKey: first.publicKey, key: "" }, ["PLAN124 /key"]],
  ])("%s", (_what, properties, found) => {
    expect(findingsOf([securityKey("cards", properties as { publicKey: string })])).toEqual(found);
  });

  it("a third one", () => {
    const keys = ["a", "b", "c"].map((name) => securityKey(name, { publicKey: first.publicKey }));
    expect(findingsOf(keys)).toEqual(["PLAN263"]);
  });

  it("a private key, without repeating it", () => {
    const { diagnostics } = collectDesired([cards(first.privateKey)]);
    expect(JSON.stringify(diagnostics)).not.toContain(first.privateKey.split("\n")[1]);
  });
});
