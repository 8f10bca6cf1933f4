import { expect, test } from "vitest";
import { after, type ContactStart, type WorldOptions } from "../../../src/index.js";
import { block, flow, hangingUp, path, run } from "../../flows.js";
import { heard, outcome, pass } from "../participant/talking.js";

const ways = { next: "failed", "=WaitCompleted": "over", NoMatchingError: "failed" };
const events = { "=CustomerReturned": "back", "=BotParticipantDisconnected": "left", ParticipantNotFound: "nobody" };

function waiting(parameters: object, start: ContactStart = { channel: "CHAT" }, world: WorldOptions = {}) {
  const main = flow("Main", [
    block("wait", "Wait", { TimeLimitSeconds: "60", ...parameters } as never, { ...ways, ...events }),
    ...["over", "failed", "back", "left", "nobody"].map(hangingUp),
  ]);
  return run([main], world, start);
}

test("goes on when the time is over, whatever is written meanwhile", () => {
  const session = waiting({});
  session.send({ kind: "utterance", text: "hello?" });
  pass(session, 59);
  expect(path(session)).toEqual(["wait"]);
  pass(session, 1);
  expect(path(session)).toEqual(["wait", "over"]);
});

test("is ended by a message of the customer where it listens for that", () => {
  const session = waiting({ Events: ["CustomerReturned"] });
  session.send({ kind: "utterance", text: "I am back" });
  expect(path(session)).toEqual(["wait", "back"]);
});

test("waits for the time only with a task", () => {
  const session = waiting({ Events: ["BotParticipantDisconnected"] }, { channel: "TASK" });
  pass(session, 60);
  expect(path(session)).toEqual(["wait", "over"]);
});

test("finds no bot, unless a stub says when it leaves", () => {
  const forBot = { Events: ["BotParticipantDisconnected"] };
  expect(path(waiting(forBot))).toEqual(["wait", "nobody"]);
  const session = waiting(forBot, { channel: "CHAT" }, { stubs: { wait: after(10, null) } });
  pass(session, 10);
  expect(path(session)).toEqual(["wait", "left"]);
});

test.each(["0", "604801", "soon"])("takes the error branch for %s seconds", (TimeLimitSeconds) => {
  expect(path(waiting({ TimeLimitSeconds }))).toEqual(["wait", "failed"]);
});

test("cannot just wait on a call", () => {
  expect(path(waiting({}, {}))).toEqual(["wait", "failed"]);
});

function runningOn(after_: string, target = "music") {
  const parameters = { TimeLimitSeconds: "10", ContinueExecution: "True", MinimumWaitTimeSeconds: "1" };
  const main = flow("Main", [
    block("wait", "Wait", parameters, { ...ways, "=Continue": target }),
    block("music", "MessageParticipant", { PromptId: "Music" }, { next: after_, NoMatchingError: "failed" }),
    block("again", "Wait", parameters, { ...ways, "=Continue": "music" }),
    block("call", "InvokeFlowModule", { FlowModuleId: "Module" }, { next: "music", NoMatchingError: "failed" }),
    ...["over", "failed"].map(hangingUp),
  ]);
  const inModule = block("in module", "MessageParticipant", { PromptId: "Music" }, { next: "in module" });
  const module = flow("Module", [inModule], "MODULE");
  return run([main, module], { prompts: { Music: { seconds: 4 } } });
}

test("runs on meanwhile and comes back from the middle of a prompt", () => {
  const session = runningOn("music");
  pass(session, 10);
  expect(heard(session)).toHaveLength(3);
  expect(path(session).at(-1)).toBe("over");
  expect(outcome(session, "wait")).toBe("WaitCompleted");
  expect(session.state.contacts[0]?.ended?.at).toBe(10_000);
});

test("comes back from a module", () => {
  const session = runningOn("music", "call");
  pass(session, 10);
  expect(path(session).slice(-2)).toEqual(["in module", "over"]);
});

test("does not wait within a wait", () => {
  const session = runningOn("again");
  pass(session, 10);
  expect(path(session)).toEqual(["wait", "music", "again", "failed"]);
});
