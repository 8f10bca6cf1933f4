import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "vitest";
import { fileStateStore } from "../../src/index.js";
import { memoryStateStore, type OpenStore, type StateMemory, stateStoreLaws } from "../../src/testing/index.js";

let folder = "";
let memory: StateMemory = { journal: [] };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "flowc-state-"));
  memory = { journal: [] };
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const stores: readonly (readonly [string, OpenStore])[] = [
  [
    "a file state store",
    (environment = "test") => fileStateStore(join(folder, "deep", "test.state.json"), environment),
  ],
  ["a memory state store", (environment = "test") => memoryStateStore(environment, memory)],
];

describe.each(stores)("%s", (_name, open) => {
  it.each(stateStoreLaws)("$name", ({ check }) => check(open));
});
