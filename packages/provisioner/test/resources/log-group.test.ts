import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FlowLogGroupProperties, flowLogGroup, instance } from "../../src/index.js";
import { driverOf } from "../../src/resources/drivers.js";
import {
  agreesWithItsDeclaration,
  findingsOf,
  plannedFor,
  readsOf,
  surviveEveryDeath,
  writesOf,
} from "../helpers/kind-story.js";
import { readerOf } from "../helpers/live-of.js";
import { startWorld, type World } from "../helpers/world.js";

const centre = instance("centre", { contactFlowLogs: true });
const quiet = instance("centre");
const key = "11111111-2222-4333-8444-555555555555";
const keyArn = `arn:aws:kms:eu-west-2:123456789012:key/${key}`;
const logGroupName = "/aws/connect/centre";
const resourceArn = `arn:aws:logs:eu-west-2:123456789012:log-group:${logGroupName}`;

describe("the flow logs in CloudWatch", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  const live = async () => {
    const { logGroups } = await world.raw.send("logs:DescribeLogGroups", { logGroupNamePrefix: logGroupName });
    return (logGroups as readonly object[])[0];
  };

  it("are made with their retention", async () => {
    const writes = await writesOf(world, [quiet, flowLogGroup({ retentionDays: 90, kmsKey: key })]);
    expect(writes).toEqual(["CreateInstance", "logs:CreateLogGroup", "logs:PutRetentionPolicy"]);
    expect(await live()).toMatchObject({ logGroupName, retentionInDays: 90, kmsKeyId: keyArn });
  });

  it("are taken over when Connect made them first", async () => {
    const group = flowLogGroup({ retentionDays: 90, kmsKey: key, tags: { team: "a" } });
    await writesOf(world, [centre, group]);
    expect(await live()).toMatchObject({ retentionInDays: 90, kmsKeyId: keyArn });
    const { tags } = await world.raw.send("logs:ListTagsForResource", { resourceArn });
    expect(tags).toMatchObject({ team: "a", "flowc:owner": expect.any(String) });
  });

  it.each<[string, FlowLogGroupProperties, readonly string[]]>([
    ["another retention", { retentionDays: 30 }, ["logs:PutRetentionPolicy"]],
    ["no end of retention", { retentionDays: "forever" }, ["logs:DeleteRetentionPolicy"]],
    ["a key", { retentionDays: 90, kmsKey: key }, ["logs:AssociateKmsKey"]],
    ["a tag", { retentionDays: 90, tags: { team: "a" } }, ["logs:TagResource"]],
    ["nothing that is not said", {}, []],
  ])("get %s", async (_what, properties, writes) => {
    await writesOf(world, [quiet, flowLogGroup({ retentionDays: 90 })]);
    expect(await writesOf(world, [quiet, flowLogGroup(properties)])).toEqual(writes);
  });

  it("lose the tags that are declared no more, and keep those of others", async () => {
    await writesOf(world, [quiet, flowLogGroup({ tags: { team: "a" } })]);
    await world.raw.send("logs:TagResource", { resourceArn, tags: { cost: "42" } });
    expect(await writesOf(world, [quiet, flowLogGroup()])).toEqual(["logs:UntagResource", "logs:TagResource"]);
    const { tags } = await world.raw.send("logs:ListTagsForResource", { resourceArn });
    expect(Object.keys(tags as object).toSorted()).toEqual(["cost", "flowc:owner"]);
  });

  it("that were changed outside are set right", async () => {
    await writesOf(world, [quiet, flowLogGroup({ retentionDays: 90 })]);
    await world.raw.send("logs:PutRetentionPolicy", { logGroupName, retentionInDays: 1 });
    expect(await plannedFor(world, [quiet, flowLogGroup({ retentionDays: 90 })])).toEqual({
      "logGroup/flow logs": "update: changed-outside",
    });
    await writesOf(world, [quiet, flowLogGroup({ retentionDays: 90 })]);
  });

  it("are kept when they are declared no more", async () => {
    await writesOf(world, [quiet, flowLogGroup()]);
    expect(await writesOf(world, [quiet])).toEqual([]);
    expect(await live()).toBeDefined();
  });

  it("of another state are left to it", async () => {
    await writesOf(world, [quiet]);
    await world.raw.send("logs:CreateLogGroup", { logGroupName, tags: { "flowc:owner": "somebody-else" } });
    const { diagnostics } = await world.plan([quiet, flowLogGroup()]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["PLAN143"]);
  });

  it("are read by two calls, and would be declared as they were", async () => {
    await writesOf(world, [quiet, flowLogGroup({ retentionDays: 90, kmsKey: key })]);
    const reads = await readsOf(world, [quiet, flowLogGroup({ retentionDays: 90, kmsKey: key })]);
    expect(reads.filter((operation) => operation.startsWith("logs:"))).toEqual([
      "logs:DescribeLogGroups",
      "logs:ListTagsForResource",
    ]);
    const driver = driverOf("logGroup");
    const reader = await readerOf(world);
    const [listed] = await driver.list({ ...reader, scope: { ...reader.scope, alias: "centre" } });
    expect(listed && agreesWithItsDeclaration(driver, listed)).toEqual({ retentionDays: 90, kmsKey: key });
  });
});

it("a deploy of flow logs that dies at any call is finished by the next one", async () => {
  const group = flowLogGroup({ retentionDays: 90, kmsKey: key });
  expect(await surviveEveryDeath([quiet], [quiet, group])).toBe(6);
  expect(await surviveEveryDeath([centre], [centre, group])).toBe(9);
});

describe("what is noticed of flow logs before any call", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["a retention that does not exist", { retentionDays: 91 }, ["PLAN111 /retentionDays"]],
    ["a retention in words", { retentionDays: "90" }, ["PLAN127 /retentionDays"]],
    ["a key's alias", { kmsKey: "alias/logs" }, ["PLAN268 /kmsKey"]],
    ["a misspelt property", { retention: 90 }, ["PLAN124 /retention"]],
  ])("%s", (_what, properties, found) => {
    expect(findingsOf([flowLogGroup(properties as FlowLogGroupProperties)])).toEqual(found);
  });

  it("two of them", () => {
    expect(findingsOf([flowLogGroup({ retentionDays: 30 }), flowLogGroup({ retentionDays: 90 })])).toEqual(["PLAN101"]);
  });

  it("that they are switched off", () => {
    expect(findingsOf([instance("centre", { contactFlowLogs: false }), flowLogGroup()])).toEqual(["PLAN275"]);
  });
});
