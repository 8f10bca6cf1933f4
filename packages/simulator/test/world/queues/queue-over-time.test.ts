import { expect, test } from "vitest";
import { block, flow, hangingUp, run } from "../../flows.js";

const main = flow("Main", [
  block("set", "UpdateContactTargetQueue", { QueueId: "Support" }, { next: "go", NoMatchingError: "bye" }),
  block("go", "TransferContactToQueue", {}, { next: "bye", QueueAtCapacity: "bye", NoMatchingError: "bye" }),
  hangingUp("bye"),
]);
const tenOClock = Date.parse("2026-11-19T10:00Z");

test("a contact waits until the shift begins, then an agent takes it", () => {
  const agents = [
    ["00:00", 0],
    ["10:05", 2],
  ] as const;
  const queues = { Support: { agents, answersAfterSeconds: 20, agent: "Ann" } };
  const session = run([main], { queues }, { at: tenOClock });
  session.passTimeTo(tenOClock + 299_000);
  expect(session.state.contacts[0]).toMatchObject({ phase: "queued", queue: { queue: "Support", position: 1 } });
  session.passTimeTo(tenOClock + 300_000);
  expect(session.state.contacts[0]?.agent?.name).toBe("Ann");
});

test("a full queue takes its own branch, and a disabled one that of any other error", () => {
  const completed = (queues: Parameters<typeof run>[1]) =>
    run([main], queues, { at: tenOClock }).trace.find(
      (event) => event.event === "FlowActionCompleted" && event.block === "go",
    );
  expect(completed({ queues: { Support: { size: 5, maxContacts: 5 } } })).toMatchObject({ detail: "QueueAtCapacity" });
  expect(completed({ queues: { Support: { status: "DISABLED" } } })).toMatchObject({ detail: "NoMatchingError" });
});
