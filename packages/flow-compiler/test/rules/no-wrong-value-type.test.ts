import { existing, referenceValue } from "@flowc/connect-model";
import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noWrongValueType } from "../../src/rules/no-wrong-value-type.js";

test("a value has the JSON type that its parameter takes", () => {
  ruleTester(noWrongValueType)
    .valid([
      {
        name: "strings, and numbers both ways",
        flow: flowOf([block("A", "Loop", { LoopCount: 3 }), block("B", "Loop", { LoopCount: "3" })]),
      },
      {
        name: "a typed reference in place of an ARN",
        flow: flowOf([block("A", "UpdateContactTargetQueue", { QueueId: referenceValue(existing.queue("Support")) })]),
      },
      {
        name: "view data of any shape",
        flow: flowOf([block("A", "ShowView", { ViewData: { rows: [1, null, { a: true }] } })]),
      },
    ])
    .invalid([
      {
        name: "a boolean for a word",
        flow: flowOf([block("A", "GetParticipantInput", { StoreInput: true })]),
        findings: [
          {
            message: 'StoreInput of "A" is the JSON value true, where one of the strings "True" or "False" is needed.',
            block: "A",
            pointer: "/Parameters/StoreInput",
          },
        ],
      },
      {
        name: "a word for a number",
        flow: flowOf([block("A", "Loop", { LoopCount: "three" })]),
        findings: [
          {
            message: 'LoopCount of "A" is "three", where a whole number is needed.',
            block: "A",
            pointer: "/Parameters/LoopCount",
          },
        ],
      },
      {
        name: "a fraction for a whole number",
        flow: flowOf([block("A", "Loop", { LoopCount: 2.5 })]),
        findings: [
          {
            message: 'LoopCount of "A" is 2.5, where a whole number is needed.',
            block: "A",
            pointer: "/Parameters/LoopCount",
          },
        ],
      },
      {
        name: "a number for text",
        flow: flowOf([block("A", "MessageParticipant", { Text: 5 })]),
        findings: [{ message: 'Text of "A" is 5, where a string is needed.', block: "A", pointer: "/Parameters/Text" }],
      },
      {
        name: "null, a list and an object for text",
        flow: flowOf([block("A", "MessageParticipant", { Text: null, SSML: [], PromptId: {} })]),
        findings: [
          {
            message: 'PromptId of "A" is an object, where a string is needed.',
            block: "A",
            pointer: "/Parameters/PromptId",
          },
          { message: 'SSML of "A" is a list, where a string is needed.', block: "A", pointer: "/Parameters/SSML" },
          {
            message: 'Text of "A" is the JSON value null, where a string is needed.',
            block: "A",
            pointer: "/Parameters/Text",
          },
        ],
      },
      {
        name: "a text for a list and for an object",
        flow: flowOf([
          block("A", "MessageParticipantIteratively", { Messages: "Hello" }),
          block("B", "UpdateContactAttributes", { Attributes: "tier" }),
        ]),
        findings: [
          {
            message: 'Messages of "A" is "Hello", where a list is needed.',
            block: "A",
            pointer: "/Parameters/Messages",
          },
          {
            message: 'Attributes of "B" is "tier", where an object is needed.',
            block: "B",
            pointer: "/Parameters/Attributes",
          },
        ],
      },
      {
        name: "a typed reference for a number",
        flow: flowOf([block("A", "Loop", { LoopCount: referenceValue(existing.queue("Support")) })]),
        findings: [
          {
            message: 'LoopCount of "A" is a reference to "Support", where a whole number is needed.',
            block: "A",
            pointer: "/Parameters/LoopCount",
          },
        ],
      },
    ]);
});
