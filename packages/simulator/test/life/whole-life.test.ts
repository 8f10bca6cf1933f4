import { expect, test } from "vitest";
import type { Session } from "../../src/index.js";
import { block, flow, hangingUp, run } from "../flows.js";
import { ending, hooking, repeating, said, saying, toSales } from "./stages.js";

const transferFlow = flow(
  "Default queue transfer",
  [
    ...said("Transferring you.", "into queue"),
    block("into queue", "TransferContactToQueue", {}, { next: "bye", QueueAtCapacity: "bye", NoMatchingError: "bye" }),
    hangingUp("bye"),
  ],
  "QUEUE_TRANSFER",
);

const center = [
  toSales((next) => hooking("CustomerRemaining", "Survey", next)),
  flow("Default customer queue", [...said("Please wait.", "over"), ending("over")], "CUSTOMER_QUEUE"),
  saying("Default agent whisper", "AGENT_WHISPER", "From $.Queue.Name."),
  saying("Default customer whisper", "CUSTOMER_WHISPER", "You are connected."),
  repeating("Default customer hold", "CUSTOMER_HOLD", "You are on hold."),
  transferFlow,
  flow("Survey", [...said("How was it?", "bye"), hangingUp("bye")]),
] as const;

/** What happened to which contact, in short. */
function story(session: Session): readonly string[] {
  const ids = session.state.contacts.map(({ id }) => id);
  const [, ...after] = session.trace.flatMap((event) => {
    const who = ids.indexOf(event.contact) + 1;
    if (event.event === "ContactMoved") return [`${who} ${event.phase}`];
    if (event.event === "ContactDisconnected") return [`${who} over: ${event.reason}`];
    if (event.event === "FlowStarted") return [`${who} enters ${event.flow}`];
    return event.event === "MessageReceived" ? [`${who} ${event.actor} hears: ${event.text}`] : [];
  });
  return after;
}

test("takes one call through queue, whispers, hold, transfer and survey", () => {
  const session = run([...center], { queues: { "*": {} } }, { at: Date.parse("2026-11-20T10:00:00Z") });
  const pass = (seconds: number) => session.passTimeTo(session.state.now + seconds * 1000);
  pass(30);
  session.send({ kind: "agentAccepts", agent: "jo" });
  pass(30);
  session.send({ kind: "agentTransfers", to: { kind: "queue", name: "Support" } });
  session.send({ kind: "hangUp", participant: "agent" });
  pass(30);
  session.send({ kind: "agentAccepts", agent: "kim" });
  pass(30);
  session.send({ kind: "hangUp", participant: "agent" });
  pass(30);
  expect(session.standstill).toEqual({ kind: "ended" });
  expect(story(session)).toEqual([
    "1 queued",
    "1 enters Default customer queue",
    "1 customer hears: Please wait.",
    "1 joining",
    "1 enters Default agent whisper",
    "1 agent hears: From Sales.",
    "1 enters Default customer whisper",
    "1 customer hears: You are connected.",
    "1 agent",
    "1 held",
    "1 enters Default customer hold",
    "2 enters Default queue transfer",
    "1 customer hears: You are on hold.",
    "2 agent hears: Transferring you.",
    "1 over: TRANSFERRED",
    "2 queued",
    "2 enters Default customer queue",
    "2 customer hears: Please wait.",
    "2 joining",
    "2 enters Default agent whisper",
    "2 agent hears: From Support.",
    "2 enters Default customer whisper",
    "2 customer hears: You are connected.",
    "2 agent",
    "2 disconnecting",
    "2 enters Survey",
    "2 customer hears: How was it?",
    "2 over: CONTACT_FLOW_DISCONNECT",
  ]);
});
