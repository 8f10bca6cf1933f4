import type { Channel } from "@flowc/connect-model";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ContactState, Session, SimulationEvent } from "../../src/index.js";
import { block, flow, hangingUp, run } from "../flows.js";
import { arbEvents } from "./arb-events.js";
import { hooking, queueing, repeating, said, saying, toSales } from "./stages.js";

const callMe = {
  QueueId: "Callbacks",
  InitialCallDelaySeconds: "60",
  MaximumConnectionAttempts: "2",
  RetryDelaySeconds: "60",
};

/** A contact center with something to happen at every moment of a contact's life. */
const estate = [
  toSales(
    (next) => hooking("CustomerRemaining", "Survey", next),
    (next) => hooking("DefaultAgentUI", "Guide", next),
    (next) => block("call me", "CreateCallbackContact", callMe, { next, NoMatchingError: next }),
    (next) => block("task", "CreateTask", { ContactFlowId: "Task", Name: "Look" }, { next, NoMatchingError: next }),
  ),
  saying("Default customer queue", "CUSTOMER_QUEUE", "Please wait."),
  saying("Default agent whisper", "AGENT_WHISPER", "A call."),
  saying("Default customer whisper", "CUSTOMER_WHISPER", "Connected."),
  saying("Default outbound", "OUTBOUND_WHISPER", "We call you."),
  repeating("Default customer hold", "CUSTOMER_HOLD", "On hold."),
  flow("Survey", [
    ...said("How was it?", "set queue"),
    ...queueing("Again", "bye"),
    hangingUp("bye"),
    hangingUp("full"),
  ]),
  flow("Task", [...queueing("Tasks", "bye"), hangingUp("bye"), hangingUp("full")]),
  flow("Guide", [...said("Ask for the name.", "over"), block("over", "EndFlowExecution")]),
] as const;

function play(channel: Channel, events: readonly (SimulationEvent | number)[]): Session {
  const session = run([...estate], {}, { channel });
  for (const event of events) {
    if (typeof event === "number") session.passTimeTo(session.state.now + event * 1000);
    else session.send(event);
  }
  return session;
}

const arbChannel = fc.constantFrom<Channel>("VOICE", "CHAT", "TASK");

function checkContact(contact: ContactState, session: Session): void {
  const { id, phase, threads, timers, ended } = contact;
  const ends = session.trace.filter((event) => event.event === "ContactDisconnected" && event.contact === id);
  expect(ends).toHaveLength(ended === undefined ? 0 : 1);
  expect(phase === "ended").toBe(ended !== undefined);
  if (ended !== undefined)
    expect({ threads, timers, asks: contact.asks }).toEqual({ threads: [], timers: [], asks: undefined });
  if (phase === "queued") expect(contact.queue).toBeDefined();
  if (phase === "joining" || phase === "agent" || phase === "held") expect(contact.agent).toBeDefined();
  if (phase === "flow" && contact.asks === undefined) expect(threads).not.toEqual([]);
}

test("brings every contact through its life in good order, whatever anybody does", () => {
  fc.assert(
    fc.property(arbChannel, arbEvents, (channel, events) => {
      const session = play(channel, events);
      for (const contact of session.state.contacts) checkContact(contact, session);
    }),
  );
});

test("leaves nobody on the line when the customer hangs up: what is left was made for later", () => {
  fc.assert(
    fc.property(arbChannel, arbEvents, (channel, events) => {
      const session = play(channel, events);
      for (let calls = 0; calls < 20; calls += 1) session.send({ kind: "hangUp" });
      const left = session.state.contacts.filter(
        ({ ended, callback }) => ended === undefined && callback === undefined,
      );
      expect(left).toEqual([]);
    }),
  );
});

test("gives the same trace for the same events", () => {
  fc.assert(
    fc.property(arbChannel, arbEvents, (channel, events) => {
      expect(JSON.stringify(play(channel, events).trace)).toBe(JSON.stringify(play(channel, events).trace));
    }),
  );
});

test("tells chains by their first contact", () => {
  fc.assert(
    fc.property(arbChannel, arbEvents, (channel, events) => {
      const { contacts } = play(channel, events).state;
      for (const { data, id } of contacts) {
        const previous = contacts.find((other) => other.id === data.PreviousContactId);
        expect(previous).toBeDefined();
        expect(data.InitialContactId).toBe(previous?.id === id ? id : previous?.data.InitialContactId);
      }
    }),
  );
});
