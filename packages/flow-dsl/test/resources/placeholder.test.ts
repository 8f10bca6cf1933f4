import { expect, test } from "vitest";
import { contactFlow, placeholder } from "../../src/index.js";

test("stands in the flow as it is, for whoever fills it in", () => {
  const overflow = placeholder("%%OVERFLOW%%");
  const beep = placeholder("%%BEEP%%");
  const flow = contactFlow("Main", (f) => f.playPrompt({ prompt: beep }).transferToQueue(overflow));
  const { blocks } = flow.build().graph;
  expect(blocks[0]?.parameters).toEqual({ PromptId: "%%BEEP%%" });
  expect(blocks[1]?.parameters).toEqual({ QueueId: "%%OVERFLOW%%" });
});
