import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes } from "../sources.js";

export const compare = defineAction({
  type: "Compare",
  blocks: ["Check contact attributes"],
  family: "flow-control",
  summary: "Branches on the value of an attribute.",
  parameters: {
    ComparisonValue: {
      value: "text",
      required: true,
      literal: false,
      dynamic: "whole",
      note: "A path that reaches a value: a bare namespace ($.External) is refused.",
    },
  },
  branches: {
    next: "required",
    conditions: {
      operators: [
        "Equals",
        "TextStartsWith",
        "TextEndsWith",
        "TextContains",
        "NumberGreaterThan",
        "NumberGreaterOrEqualTo",
        "NumberLessThan",
        "NumberLessOrEqualTo",
        "KeyExists",
      ],
      min: 1,
    },
    errors: { required: ["NoMatchingCondition"] },
    nextCopies: "NoMatchingCondition",
  },
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-compare"),
    administratorGuide("check-contact-attributes"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
    liveProbes.aiccImportErrors,
  ]),
  notes: [
    "The first condition that holds wins. Text is compared with its case, and number operators are false when a side is no number.",
    "There is no test for an empty value: let whoever makes it return a word instead.",
    "KeyExists takes the name of a key; no page lists it.",
  ],
});
