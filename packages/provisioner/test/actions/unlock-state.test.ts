import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { unlockState } from "../../src/actions/unlock-state.js";
import { fileStateStore } from "../../src/index.js";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "flowc-lock-"));
});

afterEach(() => rm(folder, { recursive: true }));

const store = () => fileStateStore(join(folder, "test.json"), "test");
const yes = async () => true;

async function leaveLock(holder: object): Promise<void> {
  const lock = {
    command: "flowc deploy",
    user: "jane",
    host: hostname(),
    pid: 1,
    since: "then",
    token: "t",
    ...holder,
  };
  await writeFile(join(folder, "test.json.lock"), JSON.stringify(lock));
}

it("says that nobody holds one", async () => {
  expect(await unlockState(store(), yes)).toEqual({ result: "absent", diagnostics: [] });
});

it("never takes it from a process that is running here", async () => {
  await leaveLock({ pid: process.pid });
  const { result, diagnostics } = await unlockState(store(), yes);
  expect([result, diagnostics.map(({ code }) => code)]).toEqual(["refused", ["STATE109"]]);
  expect(await readdir(folder)).toEqual(["test.json.lock"]);
});

it.each([
  ["of a process that has ended", { pid: spawnSync(process.execPath, ["-e", ""]).pid }, "ended"],
  ["of another machine", { host: "elsewhere", pid: process.pid }, "unknown"],
])("takes the lock %s, after it was asked", async (_words, holder, life) => {
  await leaveLock(holder);
  expect(await unlockState(store(), async () => false)).toMatchObject({ result: "declined", held: { life } });
  expect(await readdir(folder)).toEqual(["test.json.lock"]);
  expect(await unlockState(store(), yes)).toMatchObject({ result: "removed", held: { holder: { user: "jane" } } });
  expect(await readdir(folder)).toEqual([]);
});

it("takes a lock that does not say whose it is", async () => {
  await writeFile(join(folder, "test.json.lock"), "");
  const { result, held } = await unlockState(store(), yes);
  expect([result, held?.holder, held?.life]).toEqual(["removed", undefined, "unknown"]);
});

it("asks again about a lock that somebody took while it asked", async () => {
  await leaveLock({ host: "elsewhere" });
  const asked: unknown[] = [];
  const { result } = await unlockState(store(), async ({ holder }) => {
    asked.push(holder?.user);
    if (asked.length > 1) return false;
    await leaveLock({ host: "elsewhere", user: "joe", token: "another" });
    return true;
  });
  expect([result, asked]).toEqual(["declined", ["jane", "joe"]]);
});
