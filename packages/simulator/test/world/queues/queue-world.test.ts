import { expect, test } from "vitest";
import {
  type Answer,
  createWorld,
  fails,
  type QueueReply,
  type SimulationState,
  type WorldOptions,
} from "../../../src/index.js";

const at = Date.parse("2026-11-19T10:00Z");
const empty: SimulationState = { now: at, contacts: [], nextNumber: 1 };

/** A state in which some contacts wait in Support since some seconds. */
function waiting(...seconds: readonly number[]): SimulationState {
  const contacts = seconds.map((since, index) => ({
    id: `c${index + 1}`,
    phase: "queued",
    queue: { queue: "Support", since: at - since * 1000, priority: 5, position: index + 1 },
  }));
  return { ...empty, contacts: contacts as unknown as SimulationState["contacts"] };
}

function ask(options: WorldOptions, state = empty): unknown {
  const question = { kind: "queue", queue: "Support", at, id: 9, contact: "new" } as const;
  const answer = createWorld(options).answer(question, state) as Answer;
  return answer.kind === "value" ? answer.value : answer;
}

const support = (reply: QueueReply) => ({ queues: { Support: reply } });

test("gives the next place, behind those of the scenario and of the simulation", () => {
  expect(ask(support({}))).toEqual({ takes: true, position: 1 });
  expect(ask(support({ size: 3 }), waiting(60, 20))).toEqual({ takes: true, position: 6 });
});

test("takes nobody when as many wait as may", () => {
  expect(ask(support({ maxContacts: 3, size: 1 }), waiting(5))).toEqual({ takes: true, position: 3 });
  expect(ask(support({ maxContacts: 3, size: 2 }), waiting(5))).toEqual({ takes: false });
});

test("takes limits from the declaration of the queue", () => {
  const resources = [{ kind: "queue", name: "Support", properties: { maxContacts: 2 } }];
  expect(ask({ resources, queues: { "*": { size: 2 } } })).toEqual({ takes: false });
  expect(ask({ resources, queues: { Support: { size: 2, maxContacts: 5 } } })).toEqual({ takes: true, position: 3 });
});

test("a disabled queue fails", () => {
  const error = { kind: "error", error: "NoMatchingError" };
  expect(ask(support({ status: "DISABLED" }))).toEqual(error);
  expect(ask(support(() => ({ status: "DISABLED" })))).toEqual(error);
  expect(ask({ resources: [{ kind: "queue", name: "Support", properties: { status: "DISABLED" } }] })).toEqual(error);
});

test("says when an agent takes the contact: not before one is free", () => {
  const agents = [
    ["08:00", 0],
    ["10:05", 1],
  ] as const;
  expect(ask(support({ answersAfterSeconds: 90, agent: "Ann" }))).toMatchObject({
    agent: "Ann",
    acceptsAfterSeconds: 90,
  });
  expect(ask(support({ answersAfterSeconds: 90, agents }))).toMatchObject({ agent: "agent", acceptsAfterSeconds: 300 });
  expect(ask({ ...support({ answersAfterSeconds: 0, agents }), timeZone: "America/New_York" })).toMatchObject({
    acceptsAfterSeconds: 0,
  });
  expect(ask(support({ answersAfterSeconds: 90, agents: 0 }))).toEqual({ takes: true, position: 1 });
});

test("fails as the scenario says, and names the nearest of those that it describes", () => {
  expect(ask(support(fails("QueueAtCapacity")))).toEqual({ kind: "error", error: "QueueAtCapacity" });
  expect(ask({ queues: { Suport: {} } })).toEqual({ kind: "unknown", nearest: "Suport" });
});
