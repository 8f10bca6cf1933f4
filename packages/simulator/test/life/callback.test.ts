import type { Block } from "@flowc/connect-model";
import { expect, test } from "vitest";
import type { Answer, Session, World } from "../../src/index.js";
import { block, flow, hangingUp, run } from "../flows.js";
import { contact, heardBy, phases, saying } from "./stages.js";

const parameters = {
  QueueId: "Callbacks",
  InitialCallDelaySeconds: "99",
  MaximumConnectionAttempts: "2",
  RetryDelaySeconds: "600",
};

function offering(change: Readonly<Record<string, string>> = {}) {
  const blocks: readonly Block[] = [
    block("call me", "CreateCallbackContact", { ...parameters, ...change }, { next: "bye", NoMatchingError: "sorry" }),
    block(
      "sorry",
      "UpdateContactAttributes",
      { Attributes: { failed: "yes" } },
      { next: "bye", NoMatchingError: "bye" },
    ),
    hangingUp("bye"),
  ];
  return flow("Main", blocks);
}

/** Queues take everything; phones answer as listed, in turn. */
function phones(...answers: readonly string[]): World {
  let calls = 0;
  return {
    answer(request): Answer {
      if (request.kind !== "thirdParty") return { kind: "unknown" };
      calls += 1;
      return { kind: "value", value: { outcome: answers[calls - 1] ?? "answered" } };
    },
  };
}

function acceptAt(session: Session, seconds: number): void {
  session.passTimeTo(seconds * 1000);
  session.send({ kind: "agentAccepts", agent: "jo" });
}

test("waits in the queue after its delay while the first call is over", () => {
  const session = run([offering()], {}, { from: "+15550107777" });
  expect(contact(session).ended).toMatchObject({ reason: "CONTACT_FLOW_DISCONNECT" });
  expect(contact(session, 2)).toMatchObject({ phase: "scheduled", callback: { number: "+15550107777" } });
  session.passTimeTo(98_999);
  expect(contact(session, 2).phase).toBe("scheduled");
  session.passTimeTo(99_000);
  expect(contact(session, 2)).toMatchObject({
    phase: "queued",
    queue: { queue: "Callbacks", since: 99_000 },
    data: { InitiationMethod: "CALLBACK", PreviousContactId: contact(session).id },
  });
});

test("whispers to the agent, calls the customer and whispers to the customer", () => {
  const whispers = [
    saying("Default agent whisper", "AGENT_WHISPER", "A callback."),
    saying("Default outbound", "OUTBOUND_WHISPER", "You wanted us to call."),
  ];
  const session = run([offering(), ...whispers]);
  acceptAt(session, 120);
  session.passTimeTo(180_000);
  expect(heardBy(session)).toEqual(["agent: A callback.", "customer: You wanted us to call."]);
  expect(phases(session).slice(-2)).toEqual(["2 joining", "2 agent"]);
});

test("plays no queue flow to a customer who is not there", () => {
  const session = run([offering(), saying("Default customer queue", "CUSTOMER_QUEUE", "Please wait.")]);
  session.passTimeTo(100_000);
  expect(heardBy(session)).toEqual([]);
});

test("tries again after a while when the customer does not answer", () => {
  const session = run([offering()], phones("noAnswer", "answered"));
  acceptAt(session, 100);
  expect(contact(session, 2)).toMatchObject({ phase: "scheduled", callback: { attempts: 1 } });
  expect(contact(session, 2).agent).toBeUndefined();
  expect(session.nextDue()).toBe(700_000);
  acceptAt(session, 700);
  expect(contact(session, 2).phase).toBe("agent");
});

test("gives up after the last attempt", () => {
  const session = run([offering()], phones("noAnswer", "failed"));
  acceptAt(session, 100);
  acceptAt(session, 700);
  expect(contact(session, 2)).toMatchObject({ callback: { attempts: 2 }, ended: { reason: "TELECOM_UNANSWERED" } });
  expect(session.standstill).toEqual({ kind: "ended" });
});

test("hears of a phone that rings for long when it has rung", () => {
  const ringing: World = {
    answer: ({ kind }) =>
      kind === "thirdParty" ? { kind: "value", value: null, afterSeconds: 20 } : { kind: "unknown" },
  };
  const session = run([offering()], ringing);
  acceptAt(session, 100);
  expect(contact(session, 2).phase).toBe("joining");
  session.passTimeTo(120_000);
  expect(contact(session, 2).phase).toBe("agent");
});

test("lets the whisper flow place the call where it has a block for that", () => {
  const outbound = flow(
    "Default outbound",
    [
      block(
        "before",
        "UpdateContactAttributes",
        { Attributes: { before: "yes" } },
        { next: "call", NoMatchingError: "call" },
      ),
      block("call", "CompleteOutboundCall", {}, { next: "over" }),
      block("over", "EndFlowExecution"),
    ],
    "OUTBOUND_WHISPER",
  );
  const session = run([offering(), outbound], phones("noAnswer", "answered"));
  acceptAt(session, 100);
  expect(contact(session, 2)).toMatchObject({ phase: "scheduled", data: { Attributes: { before: "yes" } } });
  acceptAt(session, 700);
  expect(contact(session, 2).phase).toBe("agent");
  const asked = session.trace.flatMap((event) => (event.event === "RequestMade" ? [event.request.kind] : []));
  expect(asked.filter((kind) => kind === "thirdParty")).toHaveLength(2);
});

test("begins in its own flow where one is set, at once", () => {
  const create = flow("Before queue", [
    block("into queue", "TransferContactToQueue", {}, { next: "bye", QueueAtCapacity: "bye", NoMatchingError: "bye" }),
    hangingUp("bye"),
  ]);
  const session = run([offering({ ContactFlowId: "Before queue" }), create]);
  expect(contact(session, 2)).toMatchObject({ phase: "queued", queue: { queue: "Callbacks", since: 0 } });
});

test("says nothing to a customer who is not there yet", () => {
  const ways = { next: "bye", NoMatchingError: "into queue" };
  const create = flow("Before queue", [
    block("hello", "MessageParticipant", { Text: "Hello." }, ways),
    block("into queue", "TransferContactToQueue", {}, { next: "bye", QueueAtCapacity: "bye", NoMatchingError: "bye" }),
    hangingUp("bye"),
  ]);
  const session = run([offering({ ContactFlowId: "Before queue" }), create]);
  expect(heardBy(session)).toEqual([]);
  expect(contact(session, 2).phase).toBe("queued");
});

test("is over when its queue does not take it", () => {
  const full: World = {
    answer: ({ kind }) => (kind === "queue" ? { kind: "value", value: { takes: false } } : { kind: "unknown" }),
  };
  const session = run([offering()], full);
  session.passTimeTo(99_000);
  expect(contact(session, 2).ended).toMatchObject({ reason: "CONTACT_FLOW_DISCONNECT" });
});

test("fails without a queue, and in a chat", () => {
  const { QueueId: _, ...noQueue } = parameters;
  const blocks = [
    block("call me", "CreateCallbackContact", noQueue, { next: "bye", NoMatchingError: "sorry" }),
    block(
      "sorry",
      "UpdateContactAttributes",
      { Attributes: { failed: "yes" } },
      { next: "bye", NoMatchingError: "bye" },
    ),
    hangingUp("bye"),
  ];
  expect(contact(run([flow("Main", blocks)])).data.Attributes).toEqual({ failed: "yes" });
  expect(contact(run([offering()], {}, { channel: "CHAT" })).data.Attributes).toEqual({ failed: "yes" });
});
