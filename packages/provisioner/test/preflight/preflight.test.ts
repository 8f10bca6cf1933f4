import { afterEach, expect, it } from "vitest";
import {
  type ConnectApi,
  ConnectApiError,
  checkIdentity,
  collectDesired,
  createPlan,
  hoursOfOperation,
  instance,
  lambdaFunction,
  phoneNumber,
} from "../../src/index.js";
import { startWorld, type World } from "../helpers/world.js";

const worlds: World[] = [];

afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
});

async function aWorld(options: Parameters<typeof startWorld>[0] = {}): Promise<World> {
  const world = await startWorld(options);
  worlds.push(world);
  return world;
}

/** Codes and lines of what planning finds. */
async function found(world: World, declarations: Parameters<typeof collectDesired>[0], api: ConnectApi = world.api) {
  const { plan, diagnostics } = await world.plan(declarations, { api });
  return { plan, codes: diagnostics.map(({ code, span }) => [code, span !== undefined]) };
}

/** The API as one with limits, without waiting for them. */
const limited = (api: ConnectApi): ConnectApi => ({ send: (operation, input) => api.send(operation, input) });

const alwaysOpen = { timeZone: "UTC", everyDay: "all-day" } as const;

it("refuses a function that does not exist, on the author's line and before anything is made", async () => {
  const world = await aWorld({ functions: ["customer-lookup"] });
  const there = [instance("shop"), lambdaFunction("customer-lookup")];
  const environment = { accountId: "123456789012" };
  expect((await world.plan(there, { environment })).diagnostics).toEqual([]);
  const { plan, diagnostics } = await world.plan([...there, lambdaFunction("customer-lokup")], { environment });
  expect(plan).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: "PLAN326", span: { file: expect.stringContaining("preflight.test.ts") } },
  ]);
  expect(diagnostics[0]?.message).toContain("function:customer-lokup");
});

it("notes what it may not look at, and goes on", async () => {
  const world = await aWorld();
  const blind: ConnectApi = {
    ...world.api,
    async send(operation, input) {
      if (operation !== "lambda:GetFunction") return world.api.send(operation, input);
      throw new ConnectApiError(operation, { name: "AccessDeniedException", message: "no", status: 403 });
    },
  };
  const { plan, diagnostics } = await world.plan([instance("shop"), lambdaFunction("lookup")], {
    api: blind,
    environment: { accountId: "123456789012" },
  });
  expect(plan).toBeDefined();
  expect(diagnostics).toMatchObject([{ code: "PLAN328", severity: "info" }]);
});

it("looks at nothing that is associated already", async () => {
  const world = await aWorld();
  const parts = [instance("shop"), lambdaFunction("lookup")];
  await world.deploy(parts);
  const asked: string[] = [];
  const listening: ConnectApi = {
    ...world.api,
    send: (operation, input) => {
      asked.push(operation);
      return world.api.send(operation, input);
    },
  };
  await world.plan(parts, { api: listening });
  expect(asked).not.toContain("lambda:GetFunction");
});

it("counts what others have made towards the quota", async () => {
  const world = await aWorld();
  await world.deploy([instance("shop")]);
  const [{ Id }] = (await world.raw.send("ListInstances", {})).InstanceSummaryList as [{ Id: string }];
  const config = { InstanceId: Id, TimeZone: "UTC", Config: [] };
  for (let number = 1; number <= 98; number += 1) {
    await world.raw.send("CreateHoursOfOperation", { ...config, Name: `Theirs ${number}` });
  }
  const one = [instance("shop"), hoursOfOperation("Day", alwaysOpen)];
  expect(await found(world, one, limited(world.api))).toMatchObject({ codes: [] });
  const { diagnostics } = await world.plan([...one, hoursOfOperation("Night", alwaysOpen)], {
    api: limited(world.api),
  });
  expect(diagnostics).toMatchObject([
    { code: "PLAN324", severity: "warning", data: { total: 101, live: 99, quota: 100 } },
  ]);
});

it("says what creating an instance takes from the budget of the account, only where there is one", async () => {
  const world = await aWorld();
  expect(await found(world, [instance("shop")])).toMatchObject({ codes: [] });
  expect(await found(world, [instance("shop")], limited(world.api))).toMatchObject({ codes: [["PLAN329", true]] });
});

it("warns of the third instance of a region", async () => {
  const world = await aWorld();
  for (const InstanceAlias of ["one", "two"]) {
    const input = { IdentityManagementType: "CONNECT_MANAGED", InboundCallsEnabled: true, OutboundCallsEnabled: true };
    await world.raw.send("CreateInstance", { ...input, InstanceAlias });
  }
  const { codes } = await found(world, [instance("three")], limited(world.api));
  expect(codes).toEqual(expect.arrayContaining([["PLAN325", true]]));
});

it("warns of more claims than half a year allows", async () => {
  const world = await aWorld();
  const numbers = Array.from({ length: 11 }, (_, at) => phoneNumber(`line_${at}`, { country: "GB", type: "DID" }));
  const { codes } = await found(world, [instance("shop"), ...numbers], limited(world.api));
  expect(codes).toEqual(expect.arrayContaining([["PLAN330", true]]));
});

const target = { name: "prod", region: "eu-west-2", createInstance: false } as const;

function answering(answer: () => Promise<Readonly<Record<string, unknown>>>): ConnectApi {
  return { send: answer };
}

const refusing = (name: string): ConnectApi =>
  answering(() => Promise.reject(new ConnectApiError("sts:GetCallerIdentity", { name, message: "No such luck." })));

it("takes the account that the environment names, and no other", async () => {
  const api = answering(async () => ({ Account: "123456789012", Arn: "arn:aws:sts::123456789012:assumed-role/r/s" }));
  expect(await checkIdentity(api, { ...target, accountId: "123456789012" })).toEqual([]);
  expect(await checkIdentity(api, target)).toEqual([]);
  expect(await checkIdentity(api, { ...target, accountId: "210987654321" })).toMatchObject([
    { code: "PLAN321", help: expect.stringContaining("assumed-role/r/s") },
  ]);
});

it("tells credentials that are not taken from an answer that does not come", async () => {
  const guarded = { ...target, accountId: "123456789012" };
  expect(await checkIdentity(refusing("ExpiredToken"), target)).toMatchObject([{ code: "PLAN322" }]);
  expect(await checkIdentity(refusing("CredentialsProviderError"), guarded)).toMatchObject([{ code: "PLAN322" }]);
  expect(await checkIdentity(refusing("TimeoutError"), guarded)).toMatchObject([{ code: "PLAN323" }]);
  expect(await checkIdentity(refusing("TimeoutError"), target)).toEqual([]);
});

it("finds nothing in a plan that has nothing to do", async () => {
  const world = await aWorld();
  const parts = [instance("shop"), lambdaFunction("lookup"), hoursOfOperation("Day", alwaysOpen)];
  await world.deploy(parts);
  const { desired } = collectDesired(parts);
  const { state } = await world.store.read();
  const { environment, clock } = world;
  const { plan, diagnostics } = await createPlan({ desired, state: state!, environment, api: world.api, clock });
  expect([plan?.steps, diagnostics]).toEqual([[], []]);
});
