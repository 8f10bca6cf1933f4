import { expect, test } from "vitest";
import { block, flow, hangingUp, path, run } from "../flows.js";

const ways = { next: "bye", NoMatchingError: "failed" };

test("takes the error branch of a block in a module when the flow that called it does not take it", () => {
  const hold = flow("Hold", [block("call", "InvokeFlowModule", { FlowModuleId: "Shared" }, ways)], "CUSTOMER_HOLD");
  const queue = flow("Queue", [...hold.graph.blocks], "CUSTOMER_QUEUE");
  const say = block("say", "MessageParticipant", { Text: "Hello." }, { next: "wait", NoMatchingError: "failed" });
  const wait = block("wait", "Loop", { LoopCount: "0" }, { next: "bye", "=DoneLooping": "say" });
  const shared = flow("Shared", [say, wait, hangingUp("failed"), hangingUp("bye")], "MODULE");
  expect(path(run([hold, shared]))).toEqual(["call", "say", "failed"]);
  expect(path(run([queue, shared]))).toEqual(["call", "say"]);
});

test("takes the error branch on a channel that does not take the action", () => {
  const parameters = { Text: "1?", StoreInput: "True", InputTimeLimitSeconds: "5" };
  const main = flow("Main", [block("ask", "GetParticipantInput", parameters, ways), hangingUp("failed")]);
  expect(path(run([main], {}, { channel: "TASK" }))).toEqual(["ask", "failed"]);
});

test("passes through where the action does nothing", () => {
  const main = flow("Main", [block("say", "MessageParticipant", { Text: "Hi." }, ways), hangingUp("bye")]);
  expect(path(run([main], {}, { channel: "EMAIL" }))).toEqual(["say", "bye"]);
});

test("plays an action that the catalogue does not know", () => {
  const main = flow("Main", [block("new", "BrandNew", {}, ways), hangingUp("bye")]);
  expect(path(run([main], { stubs: { new: null } }))).toEqual(["new", "bye"]);
});
