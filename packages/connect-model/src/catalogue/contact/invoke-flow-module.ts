import { limits } from "../../limits/limits.js";
import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const invokeFlowModule = defineAction({
  type: "InvokeFlowModule",
  blocks: ["Invoke module"],
  family: "contact",
  summary: "Runs a flow module and branches on what it returns.",
  parameters: {
    FlowModuleId: {
      value: "text",
      required: true,
      dynamic: "interpolated",
      refers: "flowModule",
      note: "May carry a qualifier: :$LATEST, a version or an alias.",
    },
    Input: {
      value: "map",
      items: { value: "any" },
      note: "Keys and JSON types that the module declares; a JSONPath only where the type is string.",
    },
  },
  branches: {
    next: "required",
    conditions: { operators: ["Equals"], max: limits.flow.moduleBranches.value },
    errors: { required: ["NoMatchingError"], optional: ["NoMatchingCondition"] },
  },
  flowTypes: ["CONTACT_FLOW", "MODULE"],
  blockFlowTypes: "all",
  flowTypesGrade: "docs",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: ["$.Modules"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-language-actions-invoke-flow-module"),
    administratorGuide("invoke-module-block"),
    administratorGuide("contact-flow-modules"),
    liveProbes.pulumi,
    realFlows.aiccBuilder,
    liveProbes.flowAsCode,
  ]),
  notes: [
    "With an input or a branch the service checks the module's contract; else the module need not exist.",
    "The action page says inbound flows only; the block page says every flow type, where a block that the calling flow cannot have takes its error branch.",
    "Older exports leave NoMatchingCondition out, newer ones always write it.",
  ],
});
