import { defineAction } from "../define-action.js";
import { ends } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes } from "../sources.js";

export const endFlowModuleExecution = defineAction({
  type: "EndFlowModuleExecution",
  blocks: ["Return"],
  family: "contact",
  summary: "Ends a module and returns to the flow that called it.",
  parameters: {
    Result: { value: "text", dynamic: "unknown", note: "A branch that the module declares." },
    ResultData: {
      value: "map",
      dynamic: "whole",
      items: { value: "any" },
      note: "Keys and JSON types that the module declares; a JSONPath only where the type is string. Exports also hold one path as a whole ($.Modules.Result).",
    },
  },
  branches: ends,
  flowTypes: ["MODULE"],
  blockFlowTypes: ["MODULE"],
  flowTypesGrade: "docs",
  channels: everyChannel,
  writes: ["$.Modules"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("endflowmoduleexecution"),
    administratorGuide("return-block"),
    liveProbes.pulumi,
    liveProbes.flowAsCode,
  ]),
  notes: ["The action page shows no parameters; these were found by publishing modules."],
});
