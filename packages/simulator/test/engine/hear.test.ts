import { expect, test } from "vitest";
import { after, inTurn, type WorldOptions } from "../../src/index.js";
import { block, flow, hangingUp, run } from "../flows.js";

/** An action that the catalogue does not know always asks for a stub. */
const asking = flow("Main", [block("ask", "NewAction", {}, { next: "bye" }), hangingUp("bye")]);

const sessionOf = (world: WorldOptions) => run([asking], world, { at: 1_000 });

test("lets a block wait on the virtual clock for an answer that takes its time", () => {
  const session = sessionOf({ stubs: { ask: after(2, null) } });
  expect(session.standstill).toEqual({ kind: "waiting" });
  expect(session.nextDue()).toBe(3_000);
  session.passTimeTo(2_999);
  expect(session.standstill).toEqual({ kind: "waiting" });
  session.passTimeTo(3_000);
  expect(session.standstill).toEqual({ kind: "ended" });
  expect(session.trace.find(({ event }) => event === "RequestAnswered")).toMatchObject({ at: 3_000, result: "value" });
});

test("drops an answer that arrives when nobody is there any more", () => {
  const session = sessionOf({ stubs: { ask: after(2, null) } });
  session.send({ kind: "hangUp" });
  session.passTimeTo(10_000);
  expect(session.trace.some(({ event }) => event === "RequestAnswered")).toBe(false);
  expect(session.state.contacts[0]?.ended?.reason).toBe("CUSTOMER_DISCONNECT");
});

test("adds up delays that are said one inside the other", () => {
  const session = sessionOf({ stubs: { ask: after(2, inTurn(after(3, null))) } });
  expect(session.nextDue()).toBe(6_000);
});
