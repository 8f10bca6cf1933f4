import { expect, test } from "vitest";
import { fails, type WorldOptions } from "../../../src/index.js";
import { block, flow, path, run, setting } from "../../flows.js";
import { heard, pass } from "./talking.js";

function looping(messages: readonly object[], more: object = {}, world: WorldOptions = {}) {
  const parameters = { Messages: messages, ...more } as never;
  const ways = { next: "error", "=MessagesInterrupted": "note", NoMatchingError: "error" };
  const main = flow(
    "Queue",
    [
      block("loop", "MessageParticipantIteratively", parameters, ways),
      setting("note", { interrupted: "yes" }, "loop"),
      setting("error", { failed: "yes" }, "error"),
    ],
    "CUSTOMER_QUEUE",
  );
  return run([main], world);
}

const music = { PromptId: "Music" };
const world = { prompts: { Music: { seconds: 20 } } };

test("plays its messages in turn, round and round", () => {
  const session = looping([{ Text: "Please wait." }, music], {}, world);
  pass(session, 40);
  expect(heard(session)).toEqual(["Please wait.", "[Music] ", "Please wait.", "[Music] "]);
  expect(path(session)).toEqual(["loop"]);
});

test("leaves a chat waiting in silence, and the flow is over, when it has no branch for that", () => {
  const parameters = { Messages: [{ Text: "Please wait." }] };
  const main = flow("Queue", [block("loop", "MessageParticipantIteratively", parameters)], "CUSTOMER_QUEUE");
  const session = run([main], {}, { channel: "CHAT" });
  expect(heard(session)).toEqual([]);
  expect(session.state.contacts[0]).toMatchObject({ phase: "queued", threads: [] });
});

test("is interrupted at the time it says, also in the middle of a message, and begins anew", () => {
  const session = looping([{ Text: "Please wait." }, music], { InterruptFrequencySeconds: "10" }, world);
  pass(session, 10);
  expect(path(session)).toEqual(["loop", "note", "loop"]);
  expect(heard(session)).toEqual(["Please wait.", "[Music] ", "Please wait."]);
});

test("asks about each recording once a run", () => {
  const session = looping([music, { PromptId: "Other" }, music], {}, world);
  pass(session, 100);
  expect(session.trace.filter(({ event }) => event === "RequestMade")).toHaveLength(3);
});

test("does not repeat what takes no time without end", () => {
  const session = looping([{ Text: " " }]);
  pass(session, 10);
  expect(heard(session)).toHaveLength(11);
});

test("takes the error branch when a message cannot be played", () => {
  const session = looping([music], {}, { prompts: { Music: fails() } });
  expect(path(session).slice(0, 2)).toEqual(["loop", "error"]);
  expect(session.diagnostics).toMatchObject([{ code: "SIM121" }]);
});
