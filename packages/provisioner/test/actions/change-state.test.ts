import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changeState, fileStateStore, type StateEntry, type StateStore, withoutEntry } from "../../src/index.js";

let folder: string;
let path: string;

const entry: StateEntry = {
  kind: "queue",
  name: "Support",
  id: "1",
  arn: "arn:aws:connect:eu-west-2:123456789012:instance/i/queue/1",
  origin: "created",
  applied: {},
  references: [],
  attributes: {},
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "flowc-change-"));
  path = join(folder, "test.json");
  const store = fileStateStore(path, "test");
  const { state } = await store.read();
  if (state !== undefined) {
    await store.write({ ...state, serial: 1, resources: { "queue/A": entry, "queue/B": { ...entry, id: "2" } } });
  }
});

afterEach(() => rm(folder, { recursive: true }));

const addresses = async () => Object.keys((await fileStateStore(path, "test").read()).state?.resources ?? {});
const forget = (store: StateStore, address: string) =>
  changeState(store, "test", (state) => withoutEntry(state, address));

/** The store of a process that dies at the moment of its write: nothing after it happens. */
function dying(when: "before" | "after"): StateStore {
  const store = fileStateStore(path, "test");
  return {
    location: store.location,
    read: () => store.read(),
    lock: (command) => store.lock(command),
    heldLock: () => store.heldLock(),
    append: (line) => store.append(line),
    async write(state) {
      if (when === "after") await store.write(state);
      died();
      await new Promise(() => undefined);
    },
  };
}

let died: () => void = () => undefined;

/** Changes the state in a process that dies, and leaves its lock with the number of a process that has ended. */
async function killed(when: "before" | "after"): Promise<void> {
  const death = new Promise<void>((resolve) => {
    died = resolve;
  });
  void forget(dying(when), "queue/A");
  await death;
  const lock = JSON.parse(await readFile(`${path}.lock`, "utf8")) as object;
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  await writeFile(`${path}.lock`, JSON.stringify({ ...lock, pid, start: undefined }));
}

describe("a change of a state", () => {
  it("is one write under the lock, and nothing is left of the lock", async () => {
    const { before, after } = await forget(fileStateStore(path, "test"), "queue/A");
    expect([before?.serial, after?.serial]).toEqual([1, 2]);
    expect(await addresses()).toEqual(["queue/B"]);
    expect(await readdir(folder)).toEqual(["test.json"]);
  });

  it("that is refused writes nothing", async () => {
    const { after, diagnostics } = await forget(fileStateStore(path, "test"), "queue/C");
    expect([after, diagnostics.map(({ code }) => code)]).toEqual([undefined, ["STATE110"]]);
    expect(await readdir(folder)).toEqual(["test.json"]);
  });

  it("waits for nobody: a lock that is held refuses it", async () => {
    const { lock } = await fileStateStore(path, "test").lock("flowc deploy");
    const { diagnostics } = await forget(fileStateStore(path, "test"), "queue/A");
    expect(diagnostics.map(({ code }) => code)).toEqual(["STATE104"]);
    await lock?.release();
    expect(await addresses()).toEqual(["queue/A", "queue/B"]);
  });

  it.each([
    ["before", ["queue/A", "queue/B"], "queue/A"],
    ["after", ["queue/B"], "queue/B"],
  ] as const)(
    "that is killed %s its write is there wholly or not at all, and the next one goes through",
    async (when, there, next) => {
      await killed(when);
      expect(await addresses()).toEqual(there);
      const { diagnostics } = await forget(fileStateStore(path, "test"), next);
      expect(diagnostics.map(({ code }) => code)).toEqual(["STATE105"]);
      expect(await addresses()).toEqual(there.filter((address) => address !== next));
    },
  );

  it("takes in what an interrupted deploy had written down", async () => {
    const journalled = fileStateStore(path, "test");
    const entries = { "queue/C": { ...entry, id: "3" }, "queue/B": null };
    await journalled.append({ type: "entries", serial: 1, number: 1, entries });
    await forget(fileStateStore(path, "test"), "queue/A");
    expect(await addresses()).toEqual(["queue/C"]);
  });
});
