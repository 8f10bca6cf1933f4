import { expect, test } from "vitest";
import { type AiAgentReply, malformed, type WorldOptions } from "../../../src/index.js";
import { block, flow, path, run, setting } from "../../flows.js";
import { heard, pass } from "./talking.js";

const application = "5f0c2a50-0000-4000-8000-000000000001";

function talking(world: WorldOptions) {
  const agent = { WorkspaceId: application, ApplicationId: application, Alias: "live" };
  const parameters = { AgentConfiguration: { ...agent, ContextVariables: { name: "$.Attributes.name" } } };
  const ways = { next: "done", "=Escalation": "person", NoMatchingError: "failed", NoMatchingCondition: "failed" };
  const topic = { topic: "$.AgenticCX.ContextVariables.topic", name: "$.AgenticCX.ContextVariables.name" };
  const main = flow("Main", [
    block("agent", "ConnectParticipantWithAgenticCX", parameters, { ...ways, InputTimeLimitExceeded: "failed" }),
    ...["done", "person", "failed"].map((name) => setting(name, topic, "stay")),
    block("stay", "Wait", { TimeLimitSeconds: "60", Events: ["CustomerReturned"] }, { "=WaitCompleted": "stay" }),
  ]);
  return run([main], world, { attributes: { name: "Mia" } });
}

function agent(...replies: readonly AiAgentReply[]): WorldOptions {
  return { aiAgents: { [application]: ({ turn }) => replies[turn] ?? { result: "Done" } } };
}

test("lets the agent speak first, and takes the branch for a person when it escalates", () => {
  const session = talking(agent("How can I help?", { result: "Escalation", contextVariables: { topic: "refund" } }));
  expect(heard(session)).toEqual(["How can I help?"]);
  session.send({ kind: "utterance", text: "a person, please" });
  expect(path(session)).toEqual(["agent", "person", "stay"]);
  expect(session.state.contacts[0]?.data.Attributes).toMatchObject({ topic: "refund" });
});

test("goes on when the agent is done, with the variables as they were", () => {
  const session = talking(agent("Hello."));
  session.send({ kind: "utterance", text: "bye" });
  expect(path(session)).toEqual(["agent", "done", "stay"]);
  expect(session.state.contacts[0]?.data.Attributes).toMatchObject({ name: "Mia" });
});

test("tells the agent that nobody says anything", () => {
  const session = talking(agent("Hello.", "Are you there?"));
  pass(session, 15);
  expect(heard(session)).toEqual(["Hello.", "Are you there?"]);
});

test("takes the error branch when what it answers cannot be read", () => {
  const session = talking({ aiAgents: { [application]: malformed({ says: 1 }) } });
  expect(path(session)[1]).toBe("failed");
  expect(session.diagnostics).toMatchObject([{ code: "SIM122" }]);
});
