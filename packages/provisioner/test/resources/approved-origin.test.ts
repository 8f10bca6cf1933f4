import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { approvedOrigin, instance } from "../../src/index.js";
import { findingsOf, instanceIdIn, plannedFor, readsOf, surviveEveryDeath, writesOf } from "../helpers/kind-story.js";
import { liveOf } from "../helpers/live-of.js";
import { startWorld, type World } from "../helpers/world.js";

const centre = instance("centre");
const origin = "https://agents.example.com";

describe("an approved origin in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  it("is made by one call and ends by one when it is declared no more", async () => {
    expect(await writesOf(world, [centre, approvedOrigin(origin)])).toEqual([
      "CreateInstance",
      "AssociateApprovedOrigin",
    ]);
    expect(await writesOf(world, [centre])).toEqual(["DisassociateApprovedOrigin"]);
  });

  it("is read by one list for 25 of them", async () => {
    const many = Array.from({ length: 26 }, (_, index) => approvedOrigin(`https://agents-${index}.example.com`));
    await writesOf(world, [centre, ...many]);
    const reads = await readsOf(world, [centre, ...many]);
    expect(reads.filter((operation) => operation.includes("Origin"))).toHaveLength(2);
  });

  it("that was removed outside is made again, and one that is there already is taken over", async () => {
    await writesOf(world, [centre, approvedOrigin(origin)]);
    const InstanceId = await instanceIdIn(world);
    await world.raw.send("DisassociateApprovedOrigin", { InstanceId, Origin: origin });
    expect(await plannedFor(world, [centre, approvedOrigin(origin)])).toEqual({
      [`approvedOrigin/${origin}`]: "create: gone",
    });
    await writesOf(world, [centre, approvedOrigin(origin)]);
    const other = "https://other.example.com";
    await world.raw.send("AssociateApprovedOrigin", { InstanceId, Origin: other });
    const both = [centre, approvedOrigin(origin), approvedOrigin(other)];
    expect(await plannedFor(world, both)).toEqual({ [`approvedOrigin/${other}`]: "import: found-by-name" });
    expect(await writesOf(world, both)).toEqual([]);
  });

  it("would be declared as it was", async () => {
    await writesOf(world, [centre, approvedOrigin(origin)]);
    expect(await liveOf(world, "approvedOrigin")).toEqual({ [origin]: [origin] });
  });
});

it("a deploy of an origin that dies at any call is finished by the next one", async () => {
  const next = [centre, approvedOrigin("https://other.example.com")];
  expect(await surviveEveryDeath([centre, approvedOrigin(origin)], next)).toBe(6);
});

describe("what is noticed of an origin before any call", () => {
  it.each([
    ["a host alone", "agents.example.com"],
    ["no encryption", "http://agents.example.com"],
    ["a path", "https://agents.example.com/panel"],
    ["a slash at the end", "https://agents.example.com/"],
    ["capitals, which browsers do not send", "https://Agents.example.com"],
    ["the port that goes without saying", "https://agents.example.com:443"],
    ["a wildcard", "https://*.example.com"],
    ["a name and password", "https://me:secret@agents.example.com"],
    ["more than 267 characters", `https://${Array.from({ length: 30 }, () => "abcdefghi").join(".")}`],
    ["nothing", ""],
  ])("%s", (_what, text) => {
    expect(findingsOf([approvedOrigin(text)])).toEqual(["PLAN260"]);
  });

  it("nothing in a host with a port", () => {
    expect(findingsOf([approvedOrigin("https://agents.example.com:8443")])).toEqual([]);
  });
});
