import { hostname } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StateWriteError } from "../../src/index.js";
import { s3StateStore } from "../../src/s3/index.js";
import {
  type FakeS3,
  type FakeS3Options,
  type OpenStore,
  startFakeS3,
  stateStoreLaws,
} from "../../src/testing/index.js";
import { center, deployAndDie } from "../helpers/story.js";
import { startWorld } from "../helpers/world.js";

let s3: FakeS3;

beforeEach(async () => {
  s3 = await startFakeS3({ pageSize: 2 });
});

afterEach(() => s3.close());

const key = "connect/test.json";
const credentials = { accessKeyId: "test", secretAccessKey: "test" };

const open: OpenStore = (environment = "test") =>
  s3StateStore({ bucket: "states", key, region: "eu-west-2", endpoint: s3.url, credentials }, environment);

async function restart(options: FakeS3Options): Promise<void> {
  await s3.close();
  s3 = await startFakeS3(options);
}

async function stateOf(store = open()) {
  const { state, diagnostics } = await store.read();
  if (state === undefined) throw new Error(JSON.stringify(diagnostics));
  return state;
}

const codesOf = ({ diagnostics }: { diagnostics: readonly { code: string }[] }) => diagnostics.map(({ code }) => code);

describe("an S3 state store", () => {
  it.each(stateStoreLaws)("$name", ({ check }) => check(open));

  it("lets one of many in that ask at once", async () => {
    const results = await Promise.all(Array.from({ length: 12 }, (_, index) => open().lock(`flowc ${index}`)));
    const winners = results.filter(({ lock }) => lock !== undefined);
    expect(winners).toHaveLength(1);
    await winners[0]?.lock?.release();
    expect((await open().lock("next")).lock).toBeDefined();
  });

  it("keeps nothing of a journal once its entries are in the state", async () => {
    const store = open();
    const state = { ...(await stateOf(store)), serial: 1 };
    await store.write(state);
    for (const number of [1, 2, 3, 4, 5]) await store.append({ type: "entries", serial: 1, number, entries: {} });
    await store.write({ ...state, serial: 2 });
    expect([...s3.objects.keys()]).toEqual([key]);
  });

  it("reads the entries of a journal in the order in which they were written", async () => {
    const store = open();
    const state = { ...(await stateOf(store)), serial: 1 };
    await store.write(state);
    for (let number = 1; number <= 12; number += 1) {
      const references: string[] = [];
      const intent = {
        type: "intent",
        address: `queue/${number}`,
        operation: "CreateQueue",
        input: "",
        references,
      } as const;
      await store.append({ ...intent, serial: 1, number });
    }
    expect((await stateOf()).pending?.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

describe("an answer that was lost", () => {
  it.each([
    ["of a state", /PUT connect\/test\.json$/],
    ["of a journal entry", /PUT .*journal/],
    ["of a lock", /PUT .*\.lock$/],
  ])("%s is no failure", async (_words, pattern) => {
    const store = open();
    const state = { ...(await stateOf(store)), serial: 1 };
    s3.loseAnswer(pattern);
    const { lock, diagnostics } = await store.lock("flowc deploy");
    expect(diagnostics).toEqual([]);
    await store.write(state);
    await store.append({ type: "entries", serial: 1, number: 1, entries: {} });
    await lock?.release();
    expect((await stateOf()).serial).toBe(1);
    expect((await open().heldLock()).held).toBeUndefined();
  });
});

describe("a lock", () => {
  it("of a dead process of this machine is taken over", async () => {
    const dead = { command: "flowc deploy", user: "jane", host: hostname(), pid: 2 ** 30, since: "then", token: "t" };
    s3.objects.set(`${key}.lock`, JSON.stringify(dead));
    const taken = await open().lock("flowc deploy");
    expect([codesOf(taken), taken.lock !== undefined]).toEqual([["STATE105"], true]);
  });

  it("of another machine is respected, with the way to take it away", async () => {
    const other = { command: "flowc deploy", user: "jane", host: "elsewhere", pid: 1, since: "then", token: "t" };
    s3.objects.set(`${key}.lock`, JSON.stringify(other));
    const { diagnostics } = await open().lock("flowc deploy");
    expect(diagnostics[0]?.help).toContain("flowc state unlock removes s3://states/connect/test.json.lock");
  });

  it("that says nothing is not taken", async () => {
    s3.objects.set(`${key}.lock`, "{}");
    expect(codesOf(await open().lock("flowc deploy"))).toEqual(["STATE108"]);
  });

  it("is refused by a server that overlooks conditions", async () => {
    await restart({ overlooksConditions: true });
    expect(codesOf(await open().lock("flowc deploy"))).toEqual(["STATE124"]);
  });
});

describe("a state that cannot be kept", () => {
  it("because somebody else wrote it is not overwritten", async () => {
    const [one, other] = [open(), open()];
    const state = { ...(await stateOf(one)), serial: 1 };
    await other.write({ ...state, serial: 5 });
    const failed = await one.write(state).catch((error: StateWriteError) => error.diagnostic.code);
    expect([failed, (await stateOf()).serial]).toEqual(["STATE122", 5]);
  });

  it.each([
    ["there is no such bucket", { bucket: "other" }, 'there is no bucket "states"'],
    ["it may not be read", { denies: /GET/ }, "access is denied (AccessDenied: as asked)"],
  ])("because %s says so", async (_words, options, problem) => {
    await restart(options);
    const { diagnostics } = await open().read();
    expect(diagnostics.map(({ code, data }) => [code, data?.problem])).toEqual([["STATE123", problem]]);
    expect(codesOf(await open().lock("flowc deploy"))).toEqual(["STATE123"]);
  });

  it("because nobody answers says so", async () => {
    const store = open();
    await s3.close();
    expect((await store.read()).diagnostics[0]?.message).toMatch(/cannot be reached: there is no connection \(ECONN/);
    await restart({});
  });

  it("stops with a diagnostic when it may not be written", async () => {
    await restart({ denies: /PUT connect\/test\.json$/ });
    const store = open();
    const state = await stateOf(store);
    await expect(store.write(state)).rejects.toThrow(StateWriteError);
  });
});

it("brings a deploy that died at any of its calls to its end", async () => {
  const world = await startWorld();
  try {
    const declarations = center({ hours: { Day: { timeZone: "UTC" } } });
    for (const at of [1, 2, 3]) {
      for (const moment of ["before-call", "lost-response", "before-remembering"] as const) {
        world.store = open();
        await deployAndDie(world, declarations, at, moment);
      }
    }
    world.store = open();
    expect((await world.deploy(declarations)).outcome.status).toBe("done");
    const { plan } = await world.plan(declarations);
    expect(plan?.steps).toEqual([]);
  } finally {
    await world.close();
  }
});
