import { expect, test } from "vitest";
import { type Answer, createProgram, createSimulator, createWorld, openSession, type World } from "../../src/index.js";
import { block, flow, hangingUp, path, run, setting } from "../flows.js";

const lookup = block(
  "lookup",
  "InvokeLambdaFunction",
  { LambdaFunctionARN: "lookup" },
  { next: "bye", NoMatchingError: "bye" },
);
const menu = block(
  "menu",
  "GetParticipantInput",
  { Text: "Press 1.", StoreInput: "False", InputTimeLimitSeconds: "5" },
  { next: "bye", "=1": "bye", InputTimeLimitExceeded: "bye", NoMatchingCondition: "bye", NoMatchingError: "bye" },
);

test("is pending until the world has answered; what happens meanwhile is not heard", async () => {
  let answer: (answer: Answer) => void = () => {};
  const world: World = { answer: () => new Promise<Answer>((resolve) => (answer = resolve)) };
  const session = run([flow("Main", [lookup, hangingUp("bye")])], world);
  expect(session.standstill).toEqual({ kind: "pending" });
  session.send({ kind: "hangUp" });
  session.passTimeTo(3_600_000);
  expect([session.standstill, path(session)]).toEqual([{ kind: "pending" }, ["lookup"]]);
  answer({ kind: "value", value: {} });
  await session.settled();
  expect([session.standstill, path(session)]).toEqual([{ kind: "ended" }, ["lookup", "bye"]]);
});

test("stops when as many blocks have run as may run", () => {
  const flows = [flow("Main", [setting("a", { x: "1" }, "b"), setting("b", { x: "2" }, "bye"), hangingUp("bye")])];
  const simulator = createSimulator(createProgram(flows));
  const stopped = openSession(simulator, createWorld(), simulator.start("Main", 0), { maxBlocks: 2 });
  expect([stopped.standstill, path(stopped)]).toEqual([{ kind: "stopped" }, ["a", "b"]]);
  const enough = openSession(simulator, createWorld(), simulator.start("Main", 0), { maxBlocks: 3 });
  expect([enough.standstill, path(enough)]).toEqual([{ kind: "ended" }, ["a", "b", "bye"]]);
});

test("time passes through everything that falls due, and no further than it is told", () => {
  const session = run([flow("Main", [menu, hangingUp("bye")])]);
  const due = session.nextDue() ?? 0;
  expect(due).toBeGreaterThan(5000);
  session.passTimeTo(due - 1);
  expect([session.state.now, session.standstill]).toEqual([due - 1, { kind: "waiting" }]);
  session.passTimeTo(due + 60_000);
  expect([session.state.now, session.standstill]).toEqual([due + 60_000, { kind: "ended" }]);
  expect(session.nextDue()).toBeUndefined();
});
