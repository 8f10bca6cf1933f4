import { contactFlow, type EveryFlow } from "@flowc/flow-dsl";
import { expect, test } from "vitest";
import { codes } from "../../helpers/arrows.js";

const say = (f: EveryFlow, text: string) => f.setContactAttributes({ text });

test("a round is read by the name of its loop, whatever the name is", () => {
  const flow = contactFlow("Loop", (f) => {
    f.loop(2, (f, round) => say(f, `${round.index}`), { name: "my round" });
    f.disconnect();
  });
  const [loop, inner] = flow.build().graph.blocks;
  expect(loop?.parameters).toEqual({ LoopCount: "2", LoopName: "my round" });
  expect(inner?.parameters).toMatchObject({ Attributes: { text: "$.Loop['my round'].Index" } });
});

test("loops side by side may have one name, loops inside of each other may not", () => {
  const beside = contactFlow("Beside", (f) => {
    f.loop(2, (f) => say(f, "a"), { name: "round" }).loop(2, (f) => say(f, "b"), { name: "round" });
    f.disconnect();
  });
  const inside = contactFlow("Inside", (f) => {
    f.loop(2, (f) => f.scope({}, (f) => f.loop(2, (f) => say(f, "a"), { name: "round" })), { name: "round" });
    f.disconnect();
  });
  expect([codes(beside), codes(inside)]).toEqual([[], ["FLOW164"]]);
});

test("a loop has an error branch only when it is given one", () => {
  const flow = contactFlow("Errors", { onError: (f) => f.disconnect() }, (f) => {
    f.loop(2, (f) => say(f, "a"), { id: "plain" });
    f.loop(f.attributes("count"), (f) => say(f, "b"), { id: "careful", onError: (f) => f.disconnect() });
    f.disconnect();
  });
  const errors = flow
    .build()
    .graph.blocks.filter(({ type }) => type === "Loop")
    .map(({ branches }) => branches.filter(({ kind }) => kind === "error").length);
  expect(errors).toEqual([0, 1]);
});
