import { actionTypes } from "@flowc/connect-model";
import { arbFlowGraph } from "@flowc/connect-model/testing";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emitFlow, flowLanguageSchema } from "../../../src/index.js";

const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(flowLanguageSchema());

const hangUp = { Identifier: "Bye", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} };
const error = (ErrorType: string) => ({ ErrorType, NextAction: "Bye" });

function document(...actions: readonly object[]) {
  return { Version: "2019-10-30", StartAction: "Bye", Actions: [...actions, hangUp] };
}

function menu(change: object = {}, errors = ["InputTimeLimitExceeded", "NoMatchingCondition", "NoMatchingError"]) {
  return document({
    Identifier: "Menu",
    Type: "GetParticipantInput",
    Parameters: { Text: "Press 1.", StoreInput: "False", InputTimeLimitSeconds: "5", ...change },
    Transitions: {
      NextAction: "Bye",
      Conditions: [{ NextAction: "Bye", Condition: { Operator: "Equals", Operands: ["1"] } }],
      Errors: errors.map(error),
    },
  });
}

describe("the JSON Schema of the Flow language", () => {
  test("accepts every flow that the arbitraries make", () => {
    fc.assert(
      fc.property(arbFlowGraph(), (graph) => {
        const { text } = emitFlow(graph);
        expect(validate(JSON.parse(text ?? "")), JSON.stringify(validate.errors)).toBe(true);
      }),
    );
  });

  test("has a definition for every action of the catalogue", () => {
    const { $defs } = flowLanguageSchema() as { $defs: object };
    expect(Object.keys($defs)).toEqual(expect.arrayContaining([...actionTypes]));
  });

  test("lets an action pass that the catalogue does not know", () => {
    const news = { Identifier: "News", Type: "BrandNew", Parameters: { Any: 1 }, Transitions: { NextAction: "Bye" } };
    expect(validate(document(news))).toBe(true);
  });

  test("accepts a menu, which is a mode of its action", () => {
    expect(validate(menu()), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each([
    ["a parameter that the action does not have", menu({ Txt: "Hello" })],
    ["an empty text", menu({ Text: "" })],
    ["two prompts at once", menu({ PromptId: "arn" })],
    ["a number out of range", menu({ InputTimeLimitSeconds: 0 })],
    ["what belongs to another mode", menu({ InputValidation: { CustomValidation: { MaximumLength: "4" } } })],
    ["a missing error branch", menu({}, ["NoMatchingCondition", "NoMatchingError"])],
    [
      "an error branch of another action",
      menu({}, ["InputTimeLimitExceeded", "NoMatchingCondition", "NoMatchingError", "QueueAtCapacity"]),
    ],
    ["a transition after the end", document({ ...hangUp, Identifier: "End", Transitions: { NextAction: "Bye" } })],
    ["a reserved identifier", document({ ...hangUp, Identifier: "constructor" })],
    ["an identifier of 51 characters", document({ ...hangUp, Identifier: "x".repeat(51) })],
    ["another version", { ...document(), Version: "2020-01-01" }],
    ["251 actions", document(...Array.from({ length: 250 }, (_, at) => ({ ...hangUp, Identifier: `b${at}` })))],
  ])("refuses %s", (_, flow) => {
    expect(validate(flow)).toBe(false);
  });
});
