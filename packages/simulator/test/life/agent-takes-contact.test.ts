import { expect, test } from "vitest";
import { flow, hangingUp, run } from "../flows.js";
import { contact, heardBy, hooking, phases, saying, toSales } from "./stages.js";

const sales = toSales();
const whispers = [
  saying("Default agent whisper", "AGENT_WHISPER", "A call."),
  saying("Default customer whisper", "CUSTOMER_WHISPER", "You are connected."),
] as const;

test("waits in the queue until somebody accepts, when nobody says who does", () => {
  const session = run([sales]);
  expect(contact(session)).toMatchObject({ phase: "queued", queue: { queue: "Sales", priority: 5, position: 1 } });
  expect(session.nextDue()).toBeUndefined();
  session.send({ kind: "agentAccepts", agent: "jo" });
  expect(contact(session)).toMatchObject({ phase: "agent", agent: { name: "jo" } });
});

test("is accepted when the queue says so", () => {
  const session = run([sales], { answer: () => ({ kind: "value", value: { agent: "jo", acceptsAfterSeconds: 40 } }) });
  expect(session.nextDue()).toBe(40_000);
  session.passTimeTo(40_000);
  expect(contact(session)).toMatchObject({ phase: "agent", agent: { name: "jo", since: 40_000 } });
});

test("ends the customer queue flow when an agent accepts", () => {
  const music = saying("Default customer queue", "CUSTOMER_QUEUE", "Please wait.");
  const session = run([sales, music]);
  expect(heardBy(session)).toEqual(["customer: Please wait."]);
  expect(contact(session).threads).toHaveLength(1);
  session.send({ kind: "agentAccepts", agent: "jo" });
  expect(contact(session)).toMatchObject({ phase: "agent", threads: [] });
});

test("waits on in silence when its queue flow is over", () => {
  const session = run([sales, saying("Default customer queue", "CUSTOMER_QUEUE", "Please wait.")]);
  session.passTimeTo(60_000);
  expect(contact(session)).toMatchObject({ phase: "queued", threads: [] });
});

test("whispers to the agent, then to the customer, then they talk", () => {
  const session = run([sales, ...whispers]);
  session.send({ kind: "agentAccepts", agent: "jo" });
  expect(heardBy(session)).toEqual(["agent: A call."]);
  session.passTimeTo(60_000);
  expect(heardBy(session)).toEqual(["agent: A call.", "customer: You are connected."]);
  expect(phases(session)).toEqual(["1 queued", "1 joining", "1 agent"]);
});

test("plays no default whisper in a chat", () => {
  const session = run([sales, ...whispers], {}, { channel: "CHAT" });
  session.send({ kind: "agentAccepts", agent: "jo" });
  expect(heardBy(session)).toEqual([]);
  expect(contact(session).phase).toBe("agent");
});

test("plays the whisper that was set in place of the default one", () => {
  const start = toSales((target) => hooking("AgentWhisper", "Gold", target));
  const session = run([start, ...whispers, saying("Gold", "AGENT_WHISPER", "A golden call.")]);
  session.send({ kind: "agentAccepts", agent: "jo" });
  expect(heardBy(session)).toEqual(["agent: A golden call."]);
});

test("cuts a whisper off after two minutes", () => {
  const endless = flow(
    "Default agent whisper",
    [
      {
        identifier: "again",
        type: "MessageParticipant",
        parameters: { Text: "Still a call." },
        branches: [{ kind: "next", target: "again" }],
      },
    ],
    "AGENT_WHISPER",
  );
  const session = run([sales, endless]);
  session.send({ kind: "agentAccepts", agent: "jo" });
  session.passTimeTo(119_999);
  expect(contact(session).phase).toBe("joining");
  session.passTimeTo(120_000);
  expect(contact(session).phase).toBe("agent");
});

test("lets flows read who has accepted", () => {
  const whisper = saying("Default agent whisper", "AGENT_WHISPER", "Hello $.Agent.UserName, from $.Queue.Name.");
  const session = run([sales, whisper]);
  session.send({ kind: "agentAccepts", agent: "jo" });
  expect(heardBy(session)).toEqual(["agent: Hello jo, from Sales."]);
});

test("says that a flow that was set is not here, and goes on without it", () => {
  const start = toSales((target) => hooking("CustomerQueue", "Wiating music", target));
  const session = run([start, saying("Waiting music", "CUSTOMER_QUEUE", "La la.")]);
  expect(contact(session).phase).toBe("queued");
  expect(session.diagnostics).toMatchObject([
    {
      code: "SIM110",
      message: 'The flow "Wiating music" is set for waiting in a queue, and it is not here: nothing runs in its place.',
      help: 'Did you mean "Waiting music"? Give the simulation that flow, too.',
    },
  ]);
});

test("shows the agent the guide that was set", () => {
  const start = toSales((target) => hooking("DefaultAgentUI", "Guide", target));
  const session = run([start, saying("Guide", "CONTACT_FLOW", "Ask for the name.")]);
  session.send({ kind: "agentAccepts", agent: "jo" });
  session.passTimeTo(60_000);
  expect(heardBy(session)).toEqual(["agent: Ask for the name."]);
  expect(contact(session).phase).toBe("agent");
});

test("accepts nothing that nobody waits for", () => {
  const session = run([flow("Main", [hangingUp("bye")])]);
  const before = session.state;
  session.send({ kind: "agentAccepts", agent: "jo" });
  expect(session.state).toEqual(before);
});
