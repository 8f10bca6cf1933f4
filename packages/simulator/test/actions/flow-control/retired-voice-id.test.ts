import { expect, test } from "vitest";
import { runBlock } from "../one-block.js";

test.each(["CheckVoiceId", "StartVoiceIdStream"])("sends %s to its error branch, and says why", (type) => {
  const { end, session } = runBlock({ type });
  expect(end).toMatchObject({ outcome: "error", detail: "NoMatchingError" });
  expect(session.diagnostics).toMatchObject([{ code: "SIM132", message: expect.stringContaining("2026-05-20") }]);
});
