import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { fileStateStore } from "../../src/index.js";

let folder = "";
let path = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "flowc-state-"));
  path = join(folder, "test.state.json");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const store = () => fileStateStore(path, "test");

async function codes(): Promise<readonly string[]> {
  const { state, diagnostics } = await store().read();
  expect(state === undefined).toBe(diagnostics.some(({ severity }) => severity === "error"));
  return diagnostics.map(({ code, message }) => `${code} ${message.replace(path, "FILE")}`);
}

describe("a state that is none", () => {
  it.each([
    ["", "it is empty"],
    ["{", "it is not JSON"],
    ["[]", "it is not a JSON object"],
    ["{}", "it has no version"],
    ['{"version":1}', "it has no lineage"],
    ['{"version":1,"lineage":"x","serial":1.5}', "it has no serial"],
    ['{"version":1,"lineage":"x","serial":1}', "it does not say which environment it is of"],
    ['{"version":1,"lineage":"x","serial":1,"environment":"test"}', "it has no resources"],
    [
      '{"version":1,"lineage":"x","serial":1,"environment":"test","resources":{"queue/A":{"kind":"queue"}}}',
      'its entry "queue/A" is not complete',
    ],
  ])("%s is said to be unreadable", async (text, problem) => {
    await writeFile(path, text);
    expect(await codes()).toEqual([`STATE101 The state FILE cannot be read: ${problem}.`]);
  });

  it("because a folder is in its place is said so", async () => {
    await mkdir(path);
    expect(await codes()).toEqual(["STATE101 The state FILE cannot be read: it is a folder."]);
  });

  it("of a newer version is not touched", async () => {
    await writeFile(path, '{"version":2}');
    expect(await codes()).toEqual(["STATE102 The state FILE has version 2; this flowc knows versions up to 1."]);
  });

  it("of another environment is refused", async () => {
    const { state } = await fileStateStore(path, "production").read();
    if (state === undefined) throw new Error("no state");
    await fileStateStore(path, "production").write(state);
    expect(await codes()).toEqual(['STATE103 The state FILE belongs to the environment "production", not to "test".']);
  });
});

describe("a journal that breaks off", () => {
  it("counts up to the broken line", async () => {
    const { state } = await store().read();
    if (state === undefined) throw new Error("no state");
    await store().write({ ...state, serial: 1 });
    const intent = {
      type: "intent",
      serial: 1,
      number: 1,
      address: "queue/A",
      operation: "CreateQueue",
      references: [],
      input: "x",
    } as const;
    await store().append(intent);
    await writeFile(`${path}.journal`, `${await readFile(`${path}.journal`, "utf8")}{"type":"ent`);
    const { state: read, diagnostics } = await store().read();
    expect(read?.pending).toEqual([intent]);
    expect(diagnostics.map(({ code, data }) => [code, data?.line])).toEqual([["STATE106", 2]]);
  });
});

describe("a lock", () => {
  async function leaveLock(holder: object): Promise<void> {
    const lock = { command: "flowc deploy", user: "someone", host: hostname(), pid: 1, since: "2026-11-20T09:00:00Z" };
    await writeFile(`${path}.lock`, JSON.stringify({ ...lock, token: "x", ...holder }));
  }

  it("of a process that is gone is taken over, and that is said", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    await leaveLock({ pid });
    const { lock, diagnostics } = await store().lock("flowc deploy");
    expect(diagnostics.map(({ code }) => code)).toEqual(["STATE105"]);
    expect(diagnostics[0]?.help).toBe("What it did not finish is in the journal; this one goes on from there.");
    await lock?.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it.runIf(process.platform === "linux")("of a killed process that nobody collected yet is taken over", async () => {
    // The shell becomes a program that never asks about the child that it started before.
    const parent = spawn("sh", ["-c", "sleep 60 & echo $!; exec sleep 60"]);
    onTestFinished(() => void parent.kill());
    const [line] = (await once(parent.stdout, "data")) as [Buffer];
    const pid = Number(line.toString());
    await vi.waitUntil(async () => (await readFile(`/proc/${parent.pid}/comm`, "utf8")) === "sleep\n");
    process.kill(pid, "SIGKILL");
    await vi.waitUntil(async () => (await readFile(`/proc/${pid}/stat`, "utf8")).includes(") Z "));
    await leaveLock({ pid });
    const { diagnostics } = await store().lock("flowc deploy");
    expect(diagnostics.map(({ code }) => code)).toEqual(["STATE105"]);
  });

  it.runIf(process.platform === "linux")(
    "of an ended process whose number another one has now is taken over",
    async () => {
      await leaveLock({ pid: process.pid, start: "1" });
      const { diagnostics } = await store().lock("flowc deploy");
      expect(diagnostics.map(({ code }) => code)).toEqual(["STATE105"]);
    },
  );

  it("leaves nothing but the lock file beside the state", async () => {
    await store().lock("flowc deploy");
    expect(await readdir(folder)).toEqual(["test.state.json.lock"]);
  });

  it("of a living process is respected", async () => {
    await leaveLock({ pid: process.pid });
    const { lock, diagnostics } = await store().lock("flowc deploy");
    expect(lock).toBeUndefined();
    expect(diagnostics.map(({ code, help }) => `${code} ${help}`)).toEqual(["STATE104 Wait until it has ended."]);
  });

  it("of another machine is respected, and it is said how to get rid of it", async () => {
    await leaveLock({ host: "another-machine" });
    const { diagnostics } = await store().lock("flowc deploy");
    expect(diagnostics[0]?.help).toContain(`${path}.lock`);
  });

  it("that says nothing is not removed", async () => {
    await writeFile(`${path}.lock`, "");
    const { lock, diagnostics } = await store().lock("flowc deploy");
    expect(lock).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["STATE108"]);
  });

  it("cannot be taken where nothing can be written", async () => {
    await writeFile(join(folder, "file"), "");
    const { diagnostics } = await fileStateStore(join(folder, "file", "x.state.json"), "test").lock("flowc deploy");
    expect(diagnostics.map(({ code }) => code)).toEqual(["STATE107"]);
  });
});
