import type { GraphType } from "@flowc/connect-model";
import { expect, test } from "vitest";
import { attributes, block, flow, hangingUp, path, run, setting } from "../../flows.js";

function main(target: string) {
  return flow("Main", [
    setting("greet", { tier: "gold" }, "go"),
    block("go", "TransferToFlow", { ContactFlowId: target }, { next: "failed", NoMatchingError: "failed" }),
    hangingUp("failed"),
  ]);
}

function second(type: GraphType = "CONTACT_FLOW") {
  return flow("Second", [setting("note", { was: "$.Attributes.tier" }, "bye"), hangingUp("bye")], type);
}

test("goes on in the other flow with the contact's attributes", () => {
  const session = run([main("Second"), second()]);
  expect(path(session)).toEqual(["greet", "go", "note", "bye"]);
  expect(attributes(session)).toEqual({ tier: "gold", was: "gold" });
  expect(session.diagnostics).toEqual([]);
});

test("leaves the modules that were running, too", () => {
  const module = flow(
    "Module",
    [block("leave", "TransferToFlow", { ContactFlowId: "Second" }, { next: "back", NoMatchingError: "back" })],
    "MODULE",
  );
  const caller = flow("Main", [
    block("call", "InvokeFlowModule", { FlowModuleId: "Module" }, { next: "never", NoMatchingError: "never" }),
    hangingUp("never"),
  ]);
  expect(path(run([caller, module, second()]))).toEqual(["call", "leave", "note", "bye"]);
});

test.each<GraphType>(["CUSTOMER_QUEUE", "AGENT_WHISPER", "MODULE"])("cannot go on in a %s", (type) => {
  expect(path(run([main("Second"), second(type)]))).toEqual(["greet", "go", "failed"]);
});

test("a target that leads nowhere takes the error branch", () => {
  expect(path(run([main("$.Attributes.none"), second()]))).toEqual(["greet", "go", "failed"]);
});

test("a flow that is not here: a stub ends the contact as transferred, without one it is told", () => {
  const stubbed = run([main("Elsewhere")], { stubs: { go: null } });
  expect(stubbed.state.contacts[0]?.ended?.reason).toBe("TRANSFERRED");
  const alone = run([main("Secnod"), second()]);
  expect(alone.diagnostics).toMatchObject([{ code: "SIM102" }]);
  expect(alone.diagnostics[0]?.help).toContain('Did you mean "Second"?');
});

test("a wait that runs on does not call the contact back into the flow it has left", () => {
  const input = (identifier: string, seconds: string, target: string) =>
    block(
      identifier,
      "GetParticipantInput",
      { Text: "Press a key.", StoreInput: "False", InputTimeLimitSeconds: seconds },
      { next: target, InputTimeLimitExceeded: target, NoMatchingCondition: target, NoMatchingError: target },
    );
  const go = (identifier: string, target: string) =>
    block(identifier, "TransferToFlow", { ContactFlowId: target }, { next: "bye", NoMatchingError: "bye" });
  const round = flow("Main", [
    block(
      "tried",
      "Compare",
      { ComparisonValue: "$.Attributes.tried" },
      { "=yes": "stay", NoMatchingCondition: "wait" },
    ),
    block(
      "wait",
      "Wait",
      { TimeLimitSeconds: "30", ContinueExecution: "True" },
      { "=Continue": "mark", "=WaitCompleted": "back", NoMatchingError: "bye" },
    ),
    setting("mark", { tried: "yes" }, "go"),
    go("go", "Second"),
    input("stay", "60", "bye"),
    ...["back", "bye"].map(hangingUp),
  ]);
  const session = run([round, flow("Second", [input("ask", "5", "home"), go("home", "Main"), hangingUp("bye")])]);
  session.passTimeTo(40_000);
  expect(path(session)).toEqual(["tried", "wait", "mark", "go", "ask", "home", "tried", "stay"]);
});
