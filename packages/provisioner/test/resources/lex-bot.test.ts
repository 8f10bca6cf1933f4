import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { instance, lexBot, lexBotV1 } from "../../src/index.js";
import { driverOf } from "../../src/resources/drivers.js";
import {
  agreesWithItsDeclaration,
  findingsOf,
  instanceIdIn,
  plannedFor,
  readsOf,
  surviveEveryDeath,
  writesOf,
} from "../helpers/kind-story.js";
import { readerOf } from "../helpers/live-of.js";
import { startWorld, type World } from "../helpers/world.js";

const centre = instance("centre");
const aliasOf = (id: string, region = "eu-west-2") => `arn:aws:lex:${region}:123456789012:bot-alias/ABCDEFGHIJ/${id}`;
const live = aliasOf("KLMNOPQRST");
const next = aliasOf("UVWXYZABCD");
const orders = (aliasArn = live) => lexBot("OrderBot:live", { aliasArn });

describe("a Lex bot in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  it("is associated by one call, and no more when it is declared no more", async () => {
    expect(await writesOf(world, [centre, orders()])).toEqual(["CreateInstance", "AssociateBot"]);
    expect(await writesOf(world, [centre])).toEqual(["DisassociateBot"]);
  });

  it("is what the environment says, which goes before the declaration", async () => {
    const environment = { lexBots: { "OrderBot:live": next } };
    await world.deploy([centre, orders()], { environment });
    const InstanceId = await instanceIdIn(world);
    const { LexBots } = await world.raw.send("ListBots", { InstanceId, LexVersion: "V2" });
    expect(LexBots).toEqual([{ LexV2Bot: { AliasArn: next } }]);
  });

  it("makes way for another alias when that is associated", async () => {
    await writesOf(world, [centre, orders()]);
    expect(await writesOf(world, [centre, orders(next)])).toEqual(["AssociateBot", "DisassociateBot"]);
  });

  it("that was removed outside is associated again, and one that is there is taken over", async () => {
    await writesOf(world, [centre, orders()]);
    const InstanceId = await instanceIdIn(world);
    await world.raw.send("DisassociateBot", { InstanceId, LexV2Bot: { AliasArn: live } });
    expect(await plannedFor(world, [centre, orders()])).toEqual({ "lexBot/OrderBot:live": "create: gone" });
    await world.raw.send("AssociateBot", { InstanceId, LexV2Bot: { AliasArn: live } });
    await world.raw.send("AssociateBot", { InstanceId, LexV2Bot: { AliasArn: next } });
    const both = [centre, orders(), lexBot("Next", { aliasArn: next })];
    expect(await plannedFor(world, both)).toEqual({ "lexBot/Next": "import: found-by-name" });
    expect(await writesOf(world, both)).toEqual([]);
  });

  it("is read by one list, and would be declared by its alias", async () => {
    await writesOf(world, [centre, orders()]);
    const reads = await readsOf(world, [centre, orders()]);
    expect(reads.filter((operation) => operation.includes("Bot"))).toEqual(["ListBots"]);
    const driver = driverOf("lexBot");
    const [listed] = await driver.list(await readerOf(world));
    expect(listed && agreesWithItsDeclaration(driver, listed)).toEqual({ aliasArn: live });
  });
});

it("a deploy of bots that dies at any call is finished by the next one", async () => {
  expect(await surviveEveryDeath([centre, orders()], [centre, orders(next)])).toBe(6);
});

describe("what is noticed of a bot before any call", () => {
  it.each<[string, unknown, readonly string[]]>([
    [
      "the ARN of a bot without its alias",
      { aliasArn: "arn:aws:lex:eu-west-2:123456789012:bot/A" },
      ["PLAN269 /aliasArn"],
    ],
    ["a name for an ARN", { aliasArn: "OrderBot" }, ["PLAN269 /aliasArn"]],
    ["a misspelt property", { alias: live }, ["PLAN124 /alias"]],
  ])("%s", (_what, properties, found) => {
    expect(findingsOf([lexBot("OrderBot:live", properties as { aliasArn: string })])).toEqual(found);
  });

  it.each<[string, Parameters<typeof lexBot>[1], object, string]>([
    ["that nobody says its alias", {}, {}, "PLAN264"],
    ["another region in the declaration", { aliasArn: aliasOf("KLMNOPQRST", "us-east-1") }, {}, "PLAN265"],
    [
      "another region in the environment",
      {},
      { lexBots: { "OrderBot:live": aliasOf("KLMNOPQRST", "us-east-1") } },
      "PLAN265",
    ],
  ])("%s", async (_what, properties, environment, code) => {
    const world = await startWorld();
    const { diagnostics } = await world.plan([centre, lexBot("OrderBot:live", properties)], { environment });
    expect(diagnostics.map((found) => found.code)).toEqual([code]);
    expect(world.emulator.calls.list()).toEqual([]);
    await world.close();
  });
});

describe("a Lex V1 bot", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  const bot = (region?: string) => lexBotV1("OrderBot", region === undefined ? {} : { region });

  it("is associated in the region of the instance or another one, and no more when it is declared no more", async () => {
    expect(await writesOf(world, [centre, bot()])).toEqual(["CreateInstance", "AssociateLexBot"]);
    expect(await writesOf(world, [centre, bot("us-east-1")])).toEqual(["AssociateLexBot", "DisassociateLexBot"]);
    const driver = driverOf("lexBotV1");
    const [listed] = await driver.list(await readerOf(world));
    expect(listed && driver.declarationOf?.(listed, () => null)).toEqual({
      factory: "lexBotV1",
      name: "OrderBot",
      properties: { region: "us-east-1" },
    });
    expect(await writesOf(world, [centre])).toEqual(["DisassociateLexBot"]);
  });

  it("that is there already is taken over", async () => {
    await writesOf(world, [centre]);
    const InstanceId = await instanceIdIn(world);
    await world.raw.send("AssociateLexBot", { InstanceId, LexBot: { Name: "OrderBot", LexRegion: "eu-west-2" } });
    expect(await plannedFor(world, [centre, bot()])).toEqual({ "lexBotV1/OrderBot": "import: found-by-name" });
    expect(await writesOf(world, [centre, bot()])).toEqual([]);
  });

  it("is warned of, and refused when it cannot exist", () => {
    expect(findingsOf([bot()])).toEqual(["PLAN266"]);
    expect(findingsOf([lexBotV1("Order-Bot")])).toEqual(["PLAN103", "PLAN266"]);
    expect(findingsOf([bot("London")])).toEqual(["PLAN266", "PLAN269 /region"]);
  });
});
