import { defineAction } from "../define-action.js";
import { ends } from "../shapes/branches.js";
import { voiceElseError } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes } from "../sources.js";

export const transferContactToAgent = defineAction({
  type: "TransferContactToAgent",
  blocks: ["Transfer to agent"],
  family: "contact",
  summary: "Sends the contact to the agent it is addressed to and ends the flow.",
  parameters: {},
  branches: ends,
  flowTypes: ["AGENT_TRANSFER", "QUEUE_TRANSFER"],
  blockFlowTypes: ["AGENT_TRANSFER", "QUEUE_TRANSFER"],
  flowTypesGrade: "docs",
  channels: voiceElseError,
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-transfercontacttoagent"),
    administratorGuide("transfer-to-agent-block"),
    liveProbes.flowAsCode,
  ]),
  notes: [
    "The contact is dropped when the agent is busy; AWS advises Set working queue and Transfer to queue instead.",
  ],
});
