import { expect, test } from "vitest";
import { block, flow, hangingUp, path, run, setting } from "../../flows.js";

const ways = { next: "done", "=ContinueLooping": "round", "=DoneLooping": "done", NoMatchingError: "failed" };

function looping(parameters: object, given: Readonly<Record<string, string>> = {}) {
  const main = flow("Main", [
    block("loop", "Loop", parameters as never, ways),
    setting("round", { last: "$.Loop.tries.Index" }, "loop"),
    ...["done", "failed"].map(hangingUp),
  ]);
  return run([main], {}, { attributes: given });
}

test.each([0, 1, 3])("goes round %i times, then is done", (count) => {
  const rounds = Array.from({ length: count }, () => ["loop", "round"]).flat();
  expect(path(looping({ LoopCount: String(count) }))).toEqual([...rounds, "loop", "done"]);
});

test("counts anew after it was done", () => {
  const main = flow("Main", [
    block("outer", "Loop", { LoopCount: "2" }, { next: "end", "=ContinueLooping": "loop", "=DoneLooping": "end" }),
    block("loop", "Loop", { LoopCount: 2 }, { next: "outer", "=ContinueLooping": "round", "=DoneLooping": "outer" }),
    setting("round", { x: "1" }, "loop"),
    hangingUp("end"),
  ]);
  expect(path(run([main])).filter((name) => name === "round")).toHaveLength(4);
});

test("fills the index of a loop with a name, from 0", () => {
  const session = looping({ LoopCount: "3", LoopName: "tries" });
  expect(session.state.contacts[0]?.data.Attributes).toMatchObject({ last: "2" });
});

test("takes its count from an attribute, and the error branch when that is none", () => {
  expect(path(looping({ LoopCount: "$.Attributes.n" }, { n: "1" }))).toEqual(["loop", "round", "loop", "done"]);
  for (const n of ["many", "-1", "1.5", "101", ""]) {
    expect(path(looping({ LoopCount: "$.Attributes.n" }, { n }))).toEqual(["loop", "failed"]);
  }
});

test("cannot begin while another loop of its name goes round", () => {
  const main = flow("Main", [
    block("loop", "Loop", { LoopCount: "2", LoopName: "tries" }, { ...ways, "=ContinueLooping": "inner" }),
    block("inner", "Loop", { LoopCount: "2", LoopName: "tries" }, ways),
    ...["round", "done", "failed"].map(hangingUp),
  ]);
  expect(path(run([main]))).toEqual(["loop", "inner", "failed"]);
});
