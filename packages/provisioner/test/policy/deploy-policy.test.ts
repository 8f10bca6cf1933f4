import * as sdk from "@aws-sdk/client-connect";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  collectDesired,
  deployPolicy,
  hoursOfOperation,
  instance,
  type PolicyDocument,
  prompt,
  storageConfig,
} from "../../src/index.js";
import { policyCharacters } from "../../src/policy/policy-document.js";
import { drivers } from "../../src/resources/drivers.js";
import { contactCenter } from "../helpers/contact-center.js";
import { allows, recordingApi } from "../helpers/iam.js";
import { laterCenter, widestCenter } from "../helpers/widest-center.js";
import { startWorld, type World } from "../helpers/world.js";

const environment = { name: "test", region: "eu-west-2", accountId: "123456789012", createInstance: true };
const place = "eu-west-2:123456789012";
let world: World;

beforeAll(async () => {
  world = await startWorld();
  return () => world.close();
});
afterAll(() => world.close());

/** What was asked for and is not allowed. */
function refused(documents: readonly PolicyDocument[], seen: ReturnType<typeof recordingApi>["seen"]): string[] {
  const open = seen.flatMap(({ action, resources }) =>
    resources
      .filter((arn) => action !== "sts:GetCallerIdentity" && !allows(documents, action, arn))
      .map((arn) => `${action} ${arn}`),
  );
  return [...new Set(open)];
}

it("allows every call of a deploy of everything there is, of the plan after it and of what changes later", async () => {
  const parts = widestCenter();
  const { api, seen } = recordingApi(world.api, place);
  const before = deployPolicy({ desired: collectDesired(parts).desired, environment });
  await world.deploy(parts, { api });
  await world.plan(parts, { api });
  expect(seen.length).toBeGreaterThan(50);
  expect(refused(before, seen)).toEqual([]);
  const { state } = await world.store.read();
  const changed = laterCenter();
  const second = recordingApi(world.api, place);
  const after = deployPolicy({ desired: collectDesired(changed).desired, environment, state: state! });
  await world.deploy(changed, { api: second.api });
  expect(second.seen.length).toBeGreaterThan(20);
  expect(refused(after, second.seen)).toEqual([]);
});

it("names no action of Connect that Connect does not have", () => {
  const documents = deployPolicy({ desired: collectDesired(widestCenter()).desired, environment });
  const actions = documents.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));
  const ofConnect = actions.filter((action) => action.startsWith("connect:")).map((action) => action.slice(8));
  expect(ofConnect.length).toBeGreaterThan(50);
  expect(ofConnect.filter((operation) => !(`${operation}Command` in sdk))).toEqual([]);
});

it("allows applying a plan, and no writes besides", async () => {
  const parts = [instance("planned"), hoursOfOperation("Day", { timeZone: "UTC", everyDay: "all-day" })];
  const own = await startWorld();
  try {
    const { plan } = await own.plan(parts);
    const documents = deployPolicy({ desired: collectDesired(parts).desired, environment, plan: plan! });
    const { api, seen } = recordingApi(own.api, place);
    await own.deploy(parts, { api });
    expect(refused(documents, seen)).toEqual([]);
    expect(allows(documents, "connect:DeleteHoursOfOperation", "*")).toBe(false);
    expect(allows(documents, "connect:CreateQueue", `arn:aws:connect:${place}:instance/i/queue/q`)).toBe(false);
  } finally {
    await own.close();
  }
});

it("names the instance once it exists, and nothing of another one", async () => {
  const { desired } = collectDesired([
    instance("shop"),
    hoursOfOperation("Day", { timeZone: "UTC", everyDay: "all-day" }),
  ]);
  const arn = `arn:aws:connect:${place}:instance/11111111-1111-4111-8111-111111111111`;
  const documents = deployPolicy({ desired, environment: { ...environment, instanceAlias: arn } });
  const action = "connect:UpdateHoursOfOperation";
  expect(allows(documents, action, `${arn}/operating-hours/h`)).toBe(true);
  expect(allows(documents, action, `arn:aws:connect:${place}:instance/other/operating-hours/h`)).toBe(false);
});

it("gives no permission to delete or create what is never deleted or created", () => {
  const { desired } = collectDesired([instance("shop")]);
  const documents = deployPolicy({ desired, environment: { ...environment, createInstance: false } });
  const actions = documents.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));
  expect(actions).toContain("connect:UpdateInstanceAttribute");
  expect(actions).not.toContain("connect:DeleteInstance");
  expect(actions).not.toContain("connect:CreateInstance");
});

it("knows the operations of every driver", async () => {
  const { driverOperations } = await import("../../src/policy/generated/driver-operations.js");
  const without = [...drivers.keys()].filter((kind) => (driverOperations[kind]?.reads.length ?? 0) === 0);
  expect(without, "npm run generate reads them from the sources").toEqual([]);
});

it("cuts what is too large for one managed policy, and loses nothing", async () => {
  const { driverOperations } = await import("../../src/policy/generated/driver-operations.js");
  const { desired } = collectDesired(Object.values(contactCenter()));
  const resources = Object.keys(driverOperations).map((kind) => ({ kind }));
  const state = { resources: Object.fromEntries(resources.map((entry, at) => [String(at), entry])) };
  const long = { ...environment, lambdaFunctions: Object.fromEntries(functionArns(60)) };
  const documents = deployPolicy({ desired, environment: long, state: state as never });
  expect(documents.length).toBeGreaterThan(1);
  for (const document of documents) {
    expect(policyCharacters(document)).toBeLessThanOrEqual(6144);
    const sids = document.Statement.map(({ Sid }) => Sid);
    expect(new Set(sids).size).toBe(sids.length);
    for (const sid of sids) expect(sid).toMatch(/^[A-Za-z0-9]+$/);
  }
  const actions = documents.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));
  expect(actions).toContain("connect:DeleteQueue");
  expect(actions).toContain("lambda:AddPermission");
});

function functionArns(count: number): [string, string][] {
  return Array.from({ length: count }, (_, at) => [`f${at}`, `arn:aws:lambda:${place}:function:some-function-${at}`]);
}

it("names the buckets, keys and secrets that are declared, and no others", () => {
  const { desired } = collectDesired([
    instance("shop"),
    storageConfig("CALL_RECORDINGS", { bucket: "example-recordings", prefix: "calls" }),
    prompt("Jingle", { s3Uri: "s3://example-audio/jingle.wav" }),
  ]);
  const documents = deployPolicy({ desired, environment });
  expect(allows(documents, "s3:GetBucketAcl", "arn:aws:s3:::example-recordings")).toBe(true);
  expect(allows(documents, "s3:GetBucketAcl", "arn:aws:s3:::another")).toBe(false);
  expect(allows(documents, "s3:GetObject", "arn:aws:s3:::example-audio/jingle.wav")).toBe(true);
  expect(allows(documents, "s3:GetObject", "arn:aws:s3:::example-audio/other.wav")).toBe(false);
});
