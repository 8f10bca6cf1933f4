import { expect, test } from "vitest";
import { runBlock } from "../one-block.js";

test("fails for a task that is not paused, and for what is no task", () => {
  const block = { type: "ResumeContact" };
  expect(runBlock(block, {}, { channel: "TASK" }).end).toMatchObject({ reason: "the task is not paused" });
  expect(runBlock(block).end).toMatchObject({ detail: "NoMatchingError" });
});
