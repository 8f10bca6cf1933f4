import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noWrongSsmlValue } from "../../src/rules/no-wrong-ssml-value.js";

test("attributes of SSML have values that they take", () => {
  ruleTester(noWrongSsmlValue)
    .valid([
      {
        name: "words, times, shares and paths",
        flow: flowOf([
          block("A", "MessageParticipant", {
            SSML: "<speak><break time='1.5s'/><break strength='x-strong'/><prosody rate='85%' volume='+6dB'>a</prosody><say-as interpret-as='$.Attributes.kind'>b</say-as><break/></speak>",
          }),
        ]),
      },
    ])
    .invalid([
      {
        name: "a time without a unit, and one that is too long",
        flow: flowOf([
          block("A", "MessageParticipant", {
            SSML: "<speak><break time='300'/><break time='15s'/><break time='10500ms'/></speak>",
          }),
        ]),
        findings: [
          {
            message: 'SSML of "A": <break> does not take "300" as time, at "<break time=\'300\'/><brea" (character 8).',
            block: "A",
            pointer: "/Parameters/SSML",
          },
          {
            message:
              'SSML of "A": <break> pauses for "15s", and a pause lasts at most 10 seconds, at "<break time=\'15s\'/><brea" (character 27).',
            block: "A",
            pointer: "/Parameters/SSML",
          },
          {
            message:
              'SSML of "A": <break> pauses for "10500ms", and a pause lasts at most 10 seconds, at "<break time=\'10500ms\'/><" (character 46).',
            block: "A",
            pointer: "/Parameters/SSML",
          },
        ],
      },
      {
        name: "a word that is none, and an attribute that is none",
        flow: flowOf([
          block("A", "MessageParticipant", { SSML: "<speak><prosody speed='slow' rate='quick'>a</prosody></speak>" }),
        ]),
        findings: [
          {
            message: 'SSML of "A": <prosody> has no attribute "speed", at "<prosody speed=\'slow\' ra" (character 8).',
            block: "A",
            pointer: "/Parameters/SSML",
          },
          {
            message:
              'SSML of "A": <prosody> does not take "quick" as rate, at "<prosody speed=\'slow\' ra" (character 8).',
            block: "A",
            pointer: "/Parameters/SSML",
          },
        ],
      },
      {
        name: "a tag that says nothing",
        flow: flowOf([
          block("A", "MessageParticipant", { SSML: "<speak><say-as>1</say-as><prosody>a</prosody></speak>" }),
        ]),
        findings: [
          {
            message:
              'SSML of "A": <say-as> says nothing without interpret-as, at "<say-as>1</say-as><proso" (character 8).',
            block: "A",
            pointer: "/Parameters/SSML",
          },
          {
            message:
              'SSML of "A": <prosody> says nothing without volume, rate, pitch or amazon:max-duration, at "<prosody>a</prosody></sp" (character 26).',
            block: "A",
            pointer: "/Parameters/SSML",
          },
        ],
      },
    ]);
});
