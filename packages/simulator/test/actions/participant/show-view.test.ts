import { expect, test } from "vitest";
import { after, fails, malformed, timesOut, type WorldOptions } from "../../../src/index.js";
import { attributes, block, flow, hangingUp, path, run, setting } from "../../flows.js";
import { pass } from "./talking.js";

function showing(world: WorldOptions = {}) {
  const parameters = {
    ViewResource: { Id: "Order form:$LATEST" },
    InvocationTimeLimitSeconds: "60",
    ViewData: { Heading: "Hi $.Attributes.name", count: 2 },
  };
  const ways = { next: "failed", "=Submit": "done", NoMatchingCondition: "other", NoMatchingError: "failed" };
  const main = flow("Main", [
    block("view", "ShowView", parameters, { ...ways, TimeLimitExceeded: "late" }),
    setting("done", { size: "$.Views.ViewResultData.size", action: "$.Views.Action" }, "bye"),
    ...["failed", "other", "late", "bye"].map(hangingUp),
  ]);
  return run([main], world, { channel: "CHAT", attributes: { name: "Mia" } });
}

test("waits for a click, takes its branch and keeps what was filled in", () => {
  const session = showing();
  session.send({ kind: "viewAction", action: "Submit", data: { size: "large" } });
  expect(path(session)).toEqual(["view", "done", "bye"]);
  expect(attributes(session)).toMatchObject({ size: "large", action: "Submit" });
});

test("takes the branch for any other click", () => {
  const session = showing();
  session.send({ kind: "viewAction", action: "Back", data: {} });
  expect(path(session)).toEqual(["view", "other"]);
});

test("is not interested in words", () => {
  const session = showing();
  session.send({ kind: "utterance", text: "Submit" });
  expect(session.standstill).toEqual({ kind: "waiting" });
});

test("gives up when nobody clicks in time", () => {
  const session = showing();
  pass(session, 60);
  expect(path(session)).toEqual(["view", "late"]);
});

test("is clicked as the scenario says, knowing what is shown", () => {
  const session = showing({
    views: { "Order form": ({ data }) => ({ action: "Submit", data: { size: data.Heading ?? "" } }) },
  });
  expect(attributes(session)).toMatchObject({ size: "Hi Mia" });
});

test("can still be clicked by hand before the scenario does", () => {
  const session = showing({ views: { "Order form": after(30, "Submit") } });
  session.send({ kind: "viewAction", action: "Back", data: {} });
  expect(path(session)).toEqual(["view", "other"]);
});

test.each([
  [fails(), "failed"],
  [timesOut(), "late"],
  [malformed({ action: 1 }), "failed"],
  [after(90, "Submit"), "late"],
] as const)("takes the branch of a fault", (reply, target) => {
  const session = showing({ views: { "*": "Back", "Order form": reply } });
  pass(session, 120);
  expect(path(session)).toEqual(["view", target]);
});
