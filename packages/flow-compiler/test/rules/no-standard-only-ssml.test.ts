import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noStandardOnlySsml } from "../../src/rules/no-standard-only-ssml.js";

test("neural voices are given what they can speak", () => {
  ruleTester(noStandardOnlySsml)
    .valid([
      {
        name: "no voice is set",
        flow: flowOf([block("A", "MessageParticipant", { SSML: "<speak><emphasis>a</emphasis></speak>" })]),
      },
      {
        name: "a standard voice",
        flow: flowOf([
          block("V", "UpdateContactTextToSpeechVoice", { TextToSpeechVoice: "Amy", TextToSpeechEngine: "Standard" }),
          block("A", "MessageParticipant", { SSML: "<speak><emphasis>a</emphasis></speak>" }),
        ]),
      },
    ])
    .invalid([
      {
        name: "a tag, an attribute and a value for standard voices",
        flow: flowOf([
          block("V", "UpdateContactTextToSpeechVoice", { TextToSpeechVoice: "Amy", TextToSpeechEngine: "Neural" }),
          block("A", "MessageParticipant", {
            SSML: "<speak><emphasis>a</emphasis><prosody pitch='high'>b</prosody><amazon:effect name='whispered'>c</amazon:effect><prosody rate='slow'>d</prosody></speak>",
          }),
        ]),
        findings: [
          {
            message: 'SSML of "A" has <emphasis>, which neural voices do not speak; this flow sets one.',
            block: "A",
            pointer: "/Parameters/SSML",
          },
          {
            message: 'SSML of "A" has <prosody pitch>, which neural voices do not speak; this flow sets one.',
            block: "A",
            pointer: "/Parameters/SSML",
          },
          {
            message:
              'SSML of "A" has <amazon:effect name="whispered">, which neural voices do not speak; this flow sets one.',
            block: "A",
            pointer: "/Parameters/SSML",
          },
        ],
      },
    ]);
});
