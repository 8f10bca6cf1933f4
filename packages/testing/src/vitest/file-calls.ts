import { afterAll, afterEach, beforeEach, expect } from "vitest";
import { startCollectingCalls, stopCollectingCalls } from "../native/collecting.js";
import { toNativeTestCase } from "../native/to-native-test-case.js";
import { type NativeCall, writeNativeShard } from "../node/native-shards.js";

/** The folder in which test files leave their calls as native test cases. `flowc test --native` sets it. */
const folderVariable = "FLOWC_NATIVE";

/** Turns the calls of every test of the file that runs into native test cases, when `flowc test` wants to run them. */
export function keepCallsOfFile(): void {
  const folder = process.env[folderVariable];
  if (folder === undefined || folder === "") return;
  const kept: NativeCall[] = [];
  beforeEach(() => startCollectingCalls());
  afterEach(({ task }) => {
    const passed = task.result?.state !== "fail";
    for (const [index, call] of stopCollectingCalls().entries()) {
      const name = index === 0 ? task.name : `${task.name} (${index + 1})`;
      kept.push({ name, passed, ...toNativeTestCase(call) });
    }
  });
  afterAll(() => writeNativeShard(folder, expect.getState().testPath ?? "tests", kept));
}
