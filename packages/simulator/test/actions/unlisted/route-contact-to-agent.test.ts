import { expect, test } from "vitest";
import { fails, type WorldOptions } from "../../../src/index.js";
import { attributes, block, flow, run, setting } from "../../flows.js";

const waiting = flow(
  "Waiting",
  [
    block("ring", "RouteContactToAgent", {}, { next: "over", NoMatchingError: "sorry" }),
    setting("sorry", { failed: "yes" }, "over"),
    block("over", "EndFlowExecution"),
  ],
  "CUSTOMER_QUEUE",
);

function ring(stub?: WorldOptions["stubs"]) {
  return run([waiting], stub === undefined ? {} : { stubs: stub });
}

test("gives the contact to the agent who answers", () => {
  expect(ring({ ring: "kim" }).state.contacts).toMatchObject([{ phase: "agent", agent: { name: "kim" } }]);
});

test("goes on when nobody answers, and fails as the stub says", () => {
  expect(ring({ ring: null }).state.contacts).toMatchObject([{ phase: "queued", threads: [] }]);
  expect(attributes(ring({ ring: fails() }))).toEqual({ failed: "yes" });
});

test("needs a stub", () => {
  expect(ring().diagnostics).toMatchObject([
    { code: "SIM101", data: { what: "nobody says whether the agent answers" } },
  ]);
});
