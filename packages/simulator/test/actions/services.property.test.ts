import { findAction, type JsonValue, type Parameters, type ParameterValue } from "@flowc/connect-model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { after, fails, malformed, type StubReply, timesOut } from "../../src/index.js";
import { runBlock } from "./one-block.js";

/** Actions that read and write attributes, settings and records, or call functions. */
const types = [
  "AssociateContactToCustomerProfile",
  "CheckSegmentMembershipForCustomerProfile",
  "CheckVoiceId",
  "Compare",
  "CreateCase",
  "CreateCustomerProfile",
  "CreatePersistentContactAssociation",
  "CreateWisdomSession",
  "DistributeByPercentage",
  "EvaluateDataTableValues",
  "GetCalculatedAttributesForCustomerProfile",
  "GetCase",
  "GetCustomerProfile",
  "GetCustomerProfileObject",
  "InvokeLambdaFunction",
  "ListDataTableValues",
  "LoadContactContent",
  "RenderMessageTemplate",
  "TagContact",
  "UntagContact",
  "UpdateCase",
  "UpdateContactAttributes",
  "UpdateContactData",
  "UpdateContactMediaProcessing",
  "UpdateContactMediaStreamingBehavior",
  "UpdateContactRecordingAndAnalyticsBehavior",
  "UpdateContactTextToSpeechVoice",
  "UpdateCustomerProfile",
  "UpdateFlowAttributes",
  "UpdateFlowLoggingBehavior",
  "UpsertDataTableValues",
];

const arbText = fc.oneof(
  fc.string(),
  fc.constantFrom("$.Attributes.a", "$.External.a.b", "$.Customer", "true", "JSON", "ASYNCHRONOUS", "Related", "$"),
);

const arbValue: fc.Arbitrary<JsonValue> = fc.jsonValue({ maxDepth: 3 }).map((value) => value as JsonValue);

const arbParameter: fc.Arbitrary<ParameterValue> = fc.oneof(
  arbText,
  arbValue as fc.Arbitrary<ParameterValue>,
  fc.dictionary(arbText, fc.oneof(arbText, fc.array(fc.dictionary(arbText, arbText)))),
);

/** Parameters under the names that the action has, with values that may or may not make sense. */
function arbParameters(type: string): fc.Arbitrary<Parameters> {
  const names = Object.keys(findAction(type)?.parameters ?? {});
  return fc
    .array(fc.tuple(fc.constantFrom("x", ...names), arbParameter))
    .map((given): Parameters => Object.fromEntries(given));
}

const arbReply: fc.Arbitrary<StubReply> = fc.oneof(
  arbValue.map(malformed),
  arbValue,
  arbValue.map((value) => after(5, value)),
  fc.string().map(fails),
  fc.constant(timesOut()),
);

const arbCase = fc.constantFrom(...types).chain((type) => fc.tuple(fc.constant(type), arbParameters(type), arbReply));

test("ends whatever the parameters are and whatever the world answers", () => {
  fc.assert(
    fc.property(arbCase, fc.constantFrom("VOICE", "CHAT", "TASK", "EMAIL"), ([type, parameters, it], channel) => {
      const block = {
        type,
        parameters,
        conditions: [["Equals", "True"]] as const,
        errors: ["NoMatchingError", "NoMatchingCondition"],
      };
      const { end, session } = runBlock(block, { stubs: { it } }, { channel });
      expect(end).toBeDefined();
      expect(session.standstill).toEqual({ kind: "ended" });
    }),
    { numRuns: 500 },
  );
});

test("runs the same way every time", () => {
  fc.assert(
    fc.property(arbCase, ([type, parameters, it]) => {
      const run = () => JSON.stringify(runBlock({ type, parameters }, { stubs: { it } }).session.trace);
      expect(run()).toBe(run());
    }),
  );
});

test("leaves the contact as it was when a block that sets attributes fails", () => {
  const overfull = fc.integer({ min: 32_768, max: 40_000 }).map((length) => "x".repeat(length));
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string()), overfull, (attributes, long) => {
      const block = { type: "UpdateContactAttributes", parameters: { Attributes: { long } } };
      const { session } = runBlock(block, {}, { attributes });
      expect(session.state.contacts[0]?.data.Attributes).toEqual(attributes);
    }),
  );
});
