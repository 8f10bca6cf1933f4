import { expect, test } from "vitest";
import { recordedContacts } from "../../src/flow-log/recorded-contact.js";
import { flowLogOf } from "../../src/flow-log/write-flow-log.js";
import { createProgram, type Session } from "../../src/index.js";
import { block, flow, hangingUp, run, setting } from "../flows.js";

const main = flow("Main", [
  block("log", "UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "Enabled" }, { next: "tier" }),
  setting("tier", { tier: "gold", "home town": "Cork" }, "check"),
  block(
    "check",
    "Compare",
    { ComparisonValue: "$.Attributes.tier" },
    { next: "bye", "=silver": "bye", "=gold": "lookup", NoMatchingCondition: "bye" },
  ),
  block(
    "lookup",
    "InvokeLambdaFunction",
    {
      LambdaFunctionARN: "lookup",
      InvocationTimeLimitSeconds: "3",
      LambdaInvocationAttributes: { tier: "$.Attributes.tier" },
    },
    { next: "greet", NoMatchingError: "bye" },
  ),
  block("greet", "MessageParticipant", { Text: "Hello $.External.name." }, { next: "menu", NoMatchingError: "menu" }),
  block(
    "menu",
    "GetParticipantInput",
    { Text: "Press 1.", StoreInput: "False", InputTimeLimitSeconds: "5" },
    { next: "bye", "=1": "shared", NoMatchingCondition: "bye", InputTimeLimitExceeded: "bye", NoMatchingError: "bye" },
  ),
  block("shared", "InvokeFlowModule", { FlowModuleId: "Shared" }, { next: "bye", NoMatchingError: "bye" }),
  hangingUp("bye"),
]);
const shared = flow(
  "Shared",
  [
    block(
      "inside",
      "UpdateContactAttributes",
      { Attributes: { in: "yes" } },
      { next: "return", NoMatchingError: "return" },
    ),
    block("return", "EndFlowModuleExecution"),
  ],
  "MODULE",
);

const units = [main, shared] as const;

function played(): Session {
  const session = run(units, { lambdas: { lookup: { name: "Jo" } } }, { at: Date.UTC(2026, 10, 20, 10) });
  while (session.standstill.kind === "waiting" && !session.state.contacts[0]?.threads[0]?.wait?.listens) {
    session.passTimeTo(session.nextDue() ?? 0);
  }
  session.send({ kind: "key", key: "1" });
  return session;
}

const entries = () => flowLogOf(played().trace, createProgram(units));
const of = (identifier: string) => entries().filter((entry) => entry.Identifier === identifier);

test("calls blocks as the log of the service does, in the order in which they run", () => {
  expect(entries().map(({ ContactFlowModuleType, Identifier }) => `${ContactFlowModuleType} ${Identifier}`)).toEqual([
    "SetLoggingBehavior log",
    "SetAttributes tier",
    "SetAttributes tier",
    "CheckAttribute check",
    "CheckAttribute check",
    "InvokeExternalResource lookup",
    "InvokeExternalResource lookup",
    "PlayPrompt greet",
    "PlayPrompt greet",
    "GetUserInput menu",
    "GetUserInput menu",
    "InvokeFlowModule shared",
    "SetAttributes inside",
    "ReturnFromFlowModule return",
    "Disconnect bye",
  ]);
});

test("has an entry for each attribute and for each condition that was tried", () => {
  expect(of("tier").map(({ Parameters }) => Parameters)).toEqual([
    { Value: "gold", Key: "tier" },
    { Value: "Cork", Key: "home town" },
  ]);
  expect(of("check").map(({ Parameters, Results }) => [Parameters, Results])).toEqual([
    [{ ComparisonMethod: "Equals", Value: "gold", SecondValue: "silver" }, "false"],
    [{ ComparisonMethod: "Equals", Value: "gold", SecondValue: "gold" }, "true"],
  ]);
});

test("tells what was said, pressed and returned in the entry with which a block is done", () => {
  const [begun, done] = of("lookup");
  expect(begun).not.toHaveProperty("ExternalResults");
  expect(done).toMatchObject({
    ExternalResults: { name: "Jo" },
    Parameters: { FunctionArn: "lookup", TimeLimit: "3000", Parameters: { tier: "gold" } },
  });
  expect(of("greet")[1]).toMatchObject({ Results: "Success", Parameters: { Text: "Hello Jo." } });
  expect(of("menu")[1]).toMatchObject({ Results: "1" });
});

test("names the callers of a module", () => {
  const [inside] = of("inside");
  expect(inside?.ModuleExecutionStack?.map((arn) => arn.split("/").slice(2).join("/"))).toEqual([
    "flow-module/Shared",
    "contact-flow/Main",
  ]);
  expect(of("bye")[0]).not.toHaveProperty("ModuleExecutionStack");
});

test("writes only what runs while logging is on, when asked", () => {
  const { trace } = played();
  const silent = flow(
    "Main",
    main.graph.blocks.map((one) =>
      one.identifier === "log" ? { ...one, parameters: { FlowLoggingBehavior: "Disabled" } } : one,
    ),
  );
  expect(flowLogOf(trace, createProgram(units), { onlyWhileLogging: true })).toHaveLength(15);
  expect(flowLogOf(trace, createProgram([silent, shared]), { onlyWhileLogging: true })).toEqual([]);
});

test("is put together again to one visit for each run of a block", () => {
  const [contact] = recordedContacts(entries());
  expect(contact?.visits.map(({ block: identifier }) => identifier)).toEqual([
    "log",
    "tier",
    "check",
    "lookup",
    "greet",
    "menu",
    "shared",
    "inside",
    "return",
    "bye",
  ]);
  expect(contact?.visits.every(({ isOpen }) => !isOpen)).toBe(true);
});
