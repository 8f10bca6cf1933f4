import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { instance, lambdaFunction } from "../../src/index.js";
import { driverOf } from "../../src/resources/drivers.js";
import { findingsOf, instanceIdIn, plannedFor, readsOf, surviveEveryDeath, writesOf } from "../helpers/kind-story.js";
import { readerOf } from "../helpers/live-of.js";
import { startWorld, type World } from "../helpers/world.js";

const centre = instance("centre");
const arnOf = (name: string, account = "123456789012") => `arn:aws:lambda:eu-west-2:${account}:function:${name}`;

describe("a Lambda function in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  const associated = async () =>
    (await world.raw.send("ListLambdaFunctions", { InstanceId: await instanceIdIn(world) })).LambdaFunctions;

  it("is associated by one call with its alias or version, and no more when it is declared no more", async () => {
    const all = ["lookup", "lookup:live", "lookup:7"].map((name) => lambdaFunction(name));
    expect(await writesOf(world, [centre, ...all])).toEqual([
      "CreateInstance",
      ...all.map(() => "AssociateLambdaFunction"),
    ]);
    expect((await associated()) as string[]).toEqual(
      expect.arrayContaining([arnOf("lookup"), arnOf("lookup:live"), arnOf("lookup:7")]),
    );
    expect(await writesOf(world, [centre])).toEqual(all.map(() => "DisassociateLambdaFunction"));
  });

  it("of another account is what the environment says", async () => {
    const arn = arnOf("shared-lookup", "210987654321");
    await world.deploy([centre, lambdaFunction("lookup")], { environment: { lambdaFunctions: { lookup: arn } } });
    expect(await associated()).toEqual([arn]);
  });

  it("makes way when the environment says another one", async () => {
    const environment = { lambdaFunctions: { lookup: arnOf("shared-lookup", "210987654321") } };
    await world.deploy([centre, lambdaFunction("lookup")]);
    const { outcome } = await world.deploy([centre, lambdaFunction("lookup")], { environment });
    expect(outcome.status).toBe("done");
    expect(await associated()).toEqual([environment.lambdaFunctions.lookup]);
  });

  it("that was removed outside is associated again, and one that is there is taken over", async () => {
    await writesOf(world, [centre, lambdaFunction("lookup")]);
    const InstanceId = await instanceIdIn(world);
    await world.raw.send("DisassociateLambdaFunction", { InstanceId, FunctionArn: arnOf("lookup") });
    expect(await plannedFor(world, [centre, lambdaFunction("lookup")])).toEqual({
      "lambdaFunction/lookup": "create: gone",
    });
    await writesOf(world, [centre, lambdaFunction("lookup")]);
    await world.raw.send("AssociateLambdaFunction", { InstanceId, FunctionArn: arnOf("other") });
    const both = [centre, lambdaFunction("lookup"), lambdaFunction("other")];
    expect(await plannedFor(world, both)).toEqual({ "lambdaFunction/other": "import: found-by-name" });
    expect(await writesOf(world, both)).toEqual([]);
  });

  it("is read by one list, and would be declared by its name", async () => {
    const both = [centre, lambdaFunction("lookup:live"), lambdaFunction("shared")];
    const environment = { lambdaFunctions: { shared: arnOf("shared-lookup", "210987654321") } };
    await world.deploy(both, { environment });
    const reads = await readsOf(world, both);
    expect(reads.filter((operation) => operation.includes("Lambda"))).toEqual(["ListLambdaFunctions"]);
    const driver = driverOf("lambdaFunction");
    const [own, shared] = await driver.list(await readerOf(world));
    expect(own && driver.declarationOf?.(own, () => null)).toMatchObject({ arguments: ["lookup:live"] });
    expect(await plannedFor(world, [centre, lambdaFunction("lookup:live")])).toMatchObject({
      "lambdaFunction/shared": "destroy: not-declared",
    });
    expect(shared && driver.declarationOf?.(shared, () => null)).toBeUndefined();
  });
});

it("a function that is not in the region is found missing before anything is made", async () => {
  const world = await startWorld({ functions: ["lookup"] });
  await world.deploy([centre]);
  const { plan, diagnostics } = await world.plan([centre, lambdaFunction("lookpu")]);
  expect(plan).toBeUndefined();
  expect(diagnostics[0]).toMatchObject({ span: { file: expect.stringMatching(/lambda-function\.test\.ts$/) } });
  expect(diagnostics[0]?.message).toContain(arnOf("lookpu"));
  await world.close();
});

it("a deploy of functions that dies at any call is finished by the next one", async () => {
  expect(await surviveEveryDeath([centre, lambdaFunction("a")], [centre, lambdaFunction("b")])).toBe(6);
});

describe("what is noticed of a function before any call", () => {
  it.each(["", arnOf("lookup"), "look up", "lookup:live:7", "l".repeat(65)])("the name %j", (name) => {
    expect(findingsOf([lambdaFunction(name)])).toEqual(["PLAN103"]);
  });
});
