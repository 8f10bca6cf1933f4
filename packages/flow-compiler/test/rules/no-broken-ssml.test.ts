import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noBrokenSsml } from "../../src/rules/no-broken-ssml.js";

test("SSML can be read as XML", () => {
  ruleTester(noBrokenSsml)
    .valid([
      {
        name: "tags that close, paths in text and attributes, and no speak around it",
        flow: flowOf([
          block("A", "MessageParticipant", {
            SSML: '<speak>Hello $.Attributes.name <break time="$.Attributes.pause"/></speak>',
          }),
          block("B", "MessageParticipant", { SSML: "Hello <break/>" }),
        ]),
      },
      {
        name: "a text that is filled in as a whole",
        flow: flowOf([block("A", "MessageParticipant", { SSML: "$.External.ssml" })]),
      },
      { name: "text that is no SSML", flow: flowOf([block("A", "MessageParticipant", { Text: "a < b" })]) },
    ])
    .invalid([
      {
        name: "a tag that is never closed",
        flow: flowOf([block("A", "MessageParticipant", { SSML: "<speak>Sorry/speak>" })]),
        findings: [
          {
            message:
              'SSML of "A" is no SSML that can be spoken: the tag <speak> is not closed here, at "Sorry/speak>" (character 8).',
            block: "A",
            pointer: "/Parameters/SSML",
          },
        ],
      },
      {
        name: "an ampersand, also in a loop prompt",
        flow: flowOf([
          block("A", "MessageParticipantIteratively", {
            Messages: [{ Text: "a & b" }, { SSML: "<speak>Smith & Sons</speak>" }],
          }),
        ]),
        findings: [
          {
            message:
              'Messages[1].SSML of "A" is no SSML that can be spoken: an & that stands for itself is written &amp;, at "Sons</speak>" (character 16).',
            block: "A",
            pointer: "/Parameters/Messages/1/SSML",
          },
        ],
      },
      {
        name: "a value without quotes in a text without speak",
        flow: flowOf([block("A", "MessageParticipant", { SSML: "Hello <break time=1s/>" })]),
        findings: [
          {
            message:
              'SSML of "A" is no SSML that can be spoken: the value of an attribute needs quotes, at "1s/>" (character 19).',
            block: "A",
            pointer: "/Parameters/SSML",
          },
        ],
      },
      {
        name: "something behind the end",
        flow: flowOf([block("A", "MessageParticipant", { SSML: "<speak>Hello</speak> you" })]),
        findings: [
          {
            message:
              'SSML of "A" is no SSML that can be spoken: something follows the end of <speak>, at "you" (character 22).',
            block: "A",
            pointer: "/Parameters/SSML",
          },
        ],
      },
    ]);
});
