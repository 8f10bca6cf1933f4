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
      note: "One JSONPath that has a leaf; a bare namespace ($.External) or a literal is refused. Bracket paths for names with colons.",
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
    "The console writes NextAction as a copy of the NoMatchingCondition target; the service accepts any target.",
    "There is no comparison with blank; producers must return a sentinel.",
    "One source says an export without a condition is refused as design-time only.",
    "Conditions run in listed order, first match wins; case sensitive; operands may themselves be JSONPath.",
  ],
});
