import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUnknownSsmlTag } from "../../src/rules/no-unknown-ssml-tag.js";

test("tags of SSML are those that Connect speaks", () => {
  ruleTester(noUnknownSsmlTag)
    .valid([
      {
        name: "every tag of the list",
        flow: flowOf([
          block("A", "MessageParticipant", { SSML: "<speak><p><s>a</s></p><w role='amazon:VB'>b</w></speak>" }),
        ]),
      },
    ])
    .invalid([
      {
        name: "a tag with a slip in it, twice",
        flow: flowOf([block("A", "MessageParticipant", { SSML: "<speak><brake/>a<brake/></speak>" })]),
        findings: [
          {
            message:
              'SSML of "A" has the tag <brake>, which does not exist, at "<brake/>a<brake/></speak" (character 8).',
            block: "A",
            pointer: "/Parameters/SSML",
            related: 1,
          },
        ],
      },
      {
        name: "a tag that only Polly lists",
        flow: flowOf([block("A", "MessageParticipant", { SSML: "<speak><emphasis>a</emphasis></speak>" })]),
        findings: [
          {
            message:
              'SSML of "A" has the tag <emphasis>, which Amazon Polly knows and Connect does not list, at "<emphasis>a</emphasis></" (character 8).',
            block: "A",
            pointer: "/Parameters/SSML",
            severity: "info",
          },
        ],
      },
    ]);
});
