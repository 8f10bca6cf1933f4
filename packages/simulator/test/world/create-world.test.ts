import { expect, test } from "vitest";
import { fails, inTurn, type WorldOptions } from "../../src/index.js";
import { block, flow, hangingUp, run } from "../flows.js";

const ways = { next: "bye", "=again": "ask", Busy: "bye", NoMatchingError: "bye" };
const asking = flow("Main", [block("ask", "NewAction", {}, ways), hangingUp("bye")]);

function outcomes(world: WorldOptions) {
  const session = run([asking], world);
  const done = session.trace.filter((event) => event.event === "FlowActionCompleted" && event.block === "ask");
  return { session, done };
}

test("answers a block that cannot be played with the stub that names it", () => {
  expect(outcomes({ stubs: { ask: "again then" } }).done).toMatchObject([{ branch: 0, outcome: "next" }]);
});

test("prefers the stub with the most exact name", () => {
  const { done } = outcomes({ stubs: { NewAction: fails("A"), ask: fails("B"), "Main/ask": fails("Busy") } });
  expect(done).toMatchObject([{ branch: 2, detail: "Busy" }]);
});

test("gives another answer each time and stays with the last", () => {
  const { done } = outcomes({ stubs: { NewAction: inTurn("again", "again", "done") } });
  expect(done).toMatchObject([{ branch: 1 }, { branch: 1 }, { branch: 0 }]);
});

test("takes the first turn again in another world that shares the scenario", () => {
  const options = { stubs: { ask: inTurn("again", "done") } };
  expect(outcomes(options).done).toHaveLength(2);
  expect(outcomes(options).done).toHaveLength(2);
});

test("takes a stub that throws as a failure", () => {
  const { done } = outcomes({
    stubs: {
      ask: () => {
        throw new TypeError("no such thing");
      },
    },
  });
  expect(done).toMatchObject([{ branch: 3, detail: "TypeError: no such thing" }]);
});

test("waits for a stub that needs time of its own", async () => {
  const { session } = outcomes({ stubs: { ask: async () => "done" } });
  expect(session.standstill).toEqual({ kind: "pending" });
  await session.settled();
  expect(session.standstill).toEqual({ kind: "ended" });
});

test("says that a block needs a stub when nobody gives one", () => {
  const { session } = outcomes({ stubs: { other: null } });
  expect(session.diagnostics).toMatchObject([{ code: "SIM101" }]);
  expect(session.state.contacts[0]?.ended?.reason).toBe("UNSUPPORTED");
});
