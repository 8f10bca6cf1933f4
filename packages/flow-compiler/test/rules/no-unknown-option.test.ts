import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUnknownOption } from "../../src/rules/no-unknown-option.js";

test("a word is one of those that its parameter takes", () => {
  ruleTester(noUnknownOption)
    .valid([
      {
        name: "one of them",
        flow: flowOf([block("A", "UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "Enabled" })]),
      },
      {
        name: "an empty one, which has its own finding",
        flow: flowOf([block("A", "UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "" })]),
      },
    ])
    .invalid([
      {
        name: "another case",
        flow: flowOf([block("A", "UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "enabled" })]),
        findings: [
          {
            message: 'FlowLoggingBehavior of "A" is "enabled"; it takes "Enabled" or "Disabled".',
            block: "A",
            pointer: "/Parameters/FlowLoggingBehavior",
          },
        ],
      },
      {
        name: "another word",
        flow: flowOf([block("A", "CheckMetricData", { MetricType: "Weather" })]),
        findings: [
          {
            message:
              'MetricType of "A" is "Weather"; it takes "NumberOfAgentsAvailable", "NumberOfAgentsStaffed", "NumberOfAgentsOnline", "OldestContactInQueueAgeSeconds" or "NumberOfContactsInQueue".',
            block: "A",
            pointer: "/Parameters/MetricType",
          },
        ],
      },
      {
        name: "a word that a list with holes does not have is noted",
        flow: flowOf([block("A", "UpdateContactTextToSpeechVoice", { TextToSpeechEngine: "neural" })]),
        findings: [
          {
            message: 'TextToSpeechEngine of "A" is "neural"; it takes "Standard", "Neural" or "Generative".',
            block: "A",
            pointer: "/Parameters/TextToSpeechEngine",
            severity: "info",
          },
        ],
      },
    ]);
});
