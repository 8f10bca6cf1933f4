import type { FlowUnit, GraphType } from "@flowc/connect-model";
import { noSpans } from "@flowc/connect-model";
import { translateServiceProblems } from "@flowc/flow-compiler";
import { block, flowOf, next, when } from "@flowc/flow-compiler/testing";
import { expect, test } from "vitest";

const end = block("End", "DisconnectParticipant");

function unit(blocks: Parameters<typeof flowOf>[0], type: GraphType = "CONTACT_FLOW"): FlowUnit {
  return { graph: flowOf(blocks, type), spans: noSpans, diagnostics: [] };
}

test("what a rule finds in the flow gives an opaque problem its block, its place and its words", () => {
  const compare = block("Tier", "Compare", { ComparisonValue: "$.Attributes.tier" }, [when("", "End")]);
  const [translated] = translateServiceProblems(["Invalid branch. Path: 1.Evaluate"], unit([end, compare]));
  expect(translated).toEqual({
    problem: "Invalid branch. Path: 1.Evaluate",
    place: { block: "Tier", pointer: "/Transitions/Conditions/0/Condition/Operands/0" },
    rule: { code: "FLOW212", name: "no-empty-text" },
    message: expect.stringContaining('"Tier"'),
    help: expect.any(String),
  });
});

test("a problem that names only a block is what a rule expects the service to refuse in it", () => {
  const prompt = block("Hello", "MessageParticipant", { Text: "Hello", Loud: "True" }, [next("End")]);
  expect(translateServiceProblems(["Path: 0.Parameter"], unit([prompt, end]))[0]).toMatchObject({
    place: { block: "Hello", pointer: "/Parameters" },
    rule: { code: "FLOW204" },
  });
});

const sound = unit([
  block("Hello", "MessageParticipant", { Text: "Hello $.Attributes.name" }, [next("Set")]),
  block("Set", "UpdateContactAttributes", { TargetContact: "Current", Attributes: { tier: "gold" } }, [next("Wait")]),
  block("Wait", "Wait", { TimeLimitSeconds: "60" }, [next("Ask")]),
  block("Ask", "GetParticipantInput", { Text: "Press 1.", InputTimeLimitSeconds: "5" }, [when("1", "End")]),
  end,
]);

test.each([
  ["Invalid Action type. Type: Unheard", "FLOW201", undefined],
  ["Invalid Action type. Type: Wait", "FLOW501", "Wait"],
  ["Action is missing required property. Path: Actions[0].Transitions.NextAction", "FLOW220", "Hello"],
  ["Action is missing required property. Path: Actions[0].Transitions.Conditions", "FLOW229", "Hello"],
  ["Action is missing required property. Path: Actions[0].Parameters.New", "FLOW203", "Hello"],
  ["Action is missing required error. Error: NoMatchingError, Path: Actions[0].Transitions.Errors", "FLOW222", "Hello"],
  ["Invalid Action error. Error: New, Path: Actions[0].Transitions.Errors[0].ErrorType", "FLOW223", "Hello"],
  ["Action does not support transitions. Path: Actions[4].Transitions.NextAction", "FLOW221", "End"],
  ["Action does not support conditions. Path: Actions[0].Transitions.Conditions", "FLOW225", "Hello"],
  ["Invalid Action property name. Path: Actions[0].Parameters.Loud", "FLOW204", "Hello"],
  ["Invalid Action property name. Path: Settings", "FLOW108", undefined],
  ["Invalid Action property value. Path: StartAction", "FLOW103", undefined],
  ["Invalid Action property value. Path: Version", "FLOW106", undefined],
  ["Invalid Action property value. Path: Actions[0].Identifier", "FLOW105", "Hello"],
  ["Invalid Action property value. Path: Actions[0].Transitions.NextAction", "FLOW102", "Hello"],
  ["Invalid Action property value. Path: Actions[3].Transitions.Conditions[0].Condition.Operator", "FLOW226", "Ask"],
  ["Invalid Action property value. Path: Actions[3].Transitions.Conditions[0].Condition.Operands", "FLOW227", "Ask"],
  ["Invalid Action property value. Path: Actions[0].Parameters.Text", "FLOW213", "Hello"],
  ["Invalid Action property value. Path: Actions[1].Parameters.TargetContact", "FLOW206", "Set"],
  ["Invalid Action property value. Path: Actions[2].Parameters.TimeLimitSeconds", "FLOW207", "Wait"],
  ["Invalid Action property value. Path: Actions[3].Parameters.Text", "FLOW208", "Ask"],
  ["Invalid Action property value. Path: Actions[0].Parameters.New", "FLOW205", "Hello"],
  ["Invalid branch. Path: 3.Evaluate", "FLOW212", "Ask"],
  ["Path: 3.Evaluate", "FLOW212", "Ask"],
  ["Only one of these properties may be defined. Properties: [Text, InputTimeLimitSeconds]", "FLOW209", "Ask"],
  ["At least one of [Text, SSML, PromptId, Media, LexInitializationData] must be set", "FLOW210", undefined],
  ["Empty value in Parameters.Attributes", "FLOW212", undefined],
  ["More than 6 tags in Parameters.Tags", "FLOW216", undefined],
  ["JSON field is missing or null for field name: settings", "FLOW107", undefined],
])("%s", (problem, code, where) => {
  const [translated] = translateServiceProblems([problem], sound);
  expect([translated?.rule?.code, translated?.place?.block]).toEqual([code, where]);
  expect(translated?.message).toBeUndefined();
});

test.each([
  [
    "Invalid Action property value. Path: Actions[0].Parameters.Text. Resource not found: arn:aws:connect:eu-west-2",
    "Hello",
  ],
  ["Something new went wrong", undefined],
  ["", undefined],
])("words of no rule keep their place: %s", (problem, where) => {
  const [translated] = translateServiceProblems([problem], sound);
  expect([translated?.rule, translated?.place?.block]).toEqual([undefined, where]);
});
