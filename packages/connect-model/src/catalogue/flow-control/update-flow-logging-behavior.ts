import { defineAction } from "../define-action.js";
import { straightOn } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const updateFlowLoggingBehavior = defineAction({
  type: "UpdateFlowLoggingBehavior",
  blocks: ["Set logging behavior"],
  family: "flow-control",
  summary: "Switches the log of the flow on or off.",
  parameters: { FlowLoggingBehavior: { value: "enum", required: true, options: ["Enabled", "Disabled"] } },
  branches: straightOn,
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-updateflowloggingbehavior"),
    administratorGuide("set-logging-behavior"),
    liveProbes.flowAsCode,
    realFlows.aiccBuilder,
  ]),
  notes: ["Holds for the rest of the contact segment and for those after it."],
});
