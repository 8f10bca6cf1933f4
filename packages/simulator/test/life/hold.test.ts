import { expect, test } from "vitest";
import type { ContactStart } from "../../src/index.js";
import { block, flow, hangingUp, run } from "../flows.js";
import { contact, heardBy, hooking, repeating, saying, toSales } from "./stages.js";

const holdMusic = repeating("Default customer hold", "CUSTOMER_HOLD", "You are on hold.");

function talking(flows: Parameters<typeof run>[0], start: ContactStart = {}) {
  const session = run(flows, {}, start);
  session.send({ kind: "agentAccepts", agent: "jo" });
  return session;
}

test("plays the hold flow to the customer until the agent comes back", () => {
  const session = talking([toSales(), holdMusic]);
  session.send({ kind: "agentHolds" });
  expect(heardBy(session)).toEqual(["customer: You are on hold."]);
  expect(contact(session).phase).toBe("held");
  session.send({ kind: "agentResumes" });
  expect(contact(session)).toMatchObject({ phase: "agent", threads: [] });
});

test("plays the hold flow that was set", () => {
  const jazz = repeating("Jazz", "CUSTOMER_HOLD", "Jazz.");
  const session = talking([toSales((target) => hooking("CustomerHold", "Jazz", target)), holdMusic, jazz]);
  session.send({ kind: "agentHolds" });
  expect(heardBy(session)).toEqual(["customer: Jazz."]);
});

test("does not put a chat on hold, and sets no hold flow for it", () => {
  const session = talking([toSales((target) => hooking("CustomerHold", "Jazz", target)), holdMusic], {
    channel: "CHAT",
  });
  expect(session.trace).toContainEqual(
    expect.objectContaining({ event: "FlowActionCompleted", block: "hook CustomerHold", detail: "NoMatchingError" }),
  );
  session.send({ kind: "agentHolds" });
  expect(contact(session).phase).toBe("agent");
});

test("pauses a task and resumes it, each with its flow", () => {
  const paused = saying("Paused", "CONTACT_FLOW", "Paused.");
  const mark = { Attributes: { resumed: "yes" } };
  const resumed = flow("Resumed", [
    block("mark", "UpdateContactAttributes", mark, { next: "over", NoMatchingError: "over" }),
    block("over", "EndFlowExecution"),
  ]);
  const hooks = ["PauseContact", "ResumeContact"].map(
    (hook) => (target: string) => hooking(hook, hook === "PauseContact" ? "Paused" : "Resumed", target),
  );
  const session = talking([toSales(...hooks), paused, resumed], { channel: "TASK" });
  session.send({ kind: "agentHolds" });
  expect(contact(session).phase).toBe("held");
  session.send({ kind: "agentResumes" });
  expect(contact(session)).toMatchObject({ phase: "agent", data: { Attributes: { resumed: "yes" } } });
});

test("resumes a paused task from the flow that runs meanwhile, and fails for one that is not paused", () => {
  const ways = { next: "bye", NoMatchingError: "sorry" };
  const resume = block("resume", "ResumeContact", {}, ways);
  const sorry = block("sorry", "UpdateContactAttributes", { Attributes: { failed: "yes" } }, { next: "bye" });
  const over = block("bye", "EndFlowExecution");
  const session = talking(
    [toSales((target) => hooking("PauseContact", "Paused", target)), flow("Paused", [resume, sorry, over])],
    {
      channel: "TASK",
    },
  );
  session.send({ kind: "agentHolds" });
  expect(contact(session)).toMatchObject({ phase: "agent", threads: [] });
  const early = run([flow("Main", [resume, sorry, hangingUp("bye")])], {}, { channel: "TASK" });
  expect(contact(early).data.Attributes).toEqual({ failed: "yes" });
});
