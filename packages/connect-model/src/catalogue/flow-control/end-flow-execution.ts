import { defineAction } from "../define-action.js";
import { ends } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes } from "../sources.js";

export const endFlowExecution = defineAction({
  type: "EndFlowExecution",
  blocks: ["End flow / Resume"],
  family: "flow-control",
  summary: "Ends the flow without hanging up.",
  parameters: {},
  branches: ends,
  flowTypes: ["CUSTOMER_QUEUE", "CUSTOMER_HOLD", "CUSTOMER_WHISPER", "AGENT_HOLD", "AGENT_WHISPER", "OUTBOUND_WHISPER"],
  blockFlowTypes: "all",
  channels: everyChannel,
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-endflowexecution"),
    administratorGuide("end-flow-resume"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
  ]),
  notes: [
    "Before the contact is in a queue it ends the contact, as Disconnect does.",
    "The action page and a probe refuse it in inbound flows, where the block page and published exports have it. The page also leaves hold flows out, which took it when published.",
  ],
});
