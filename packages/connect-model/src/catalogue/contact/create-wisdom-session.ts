import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const createWisdomSession = defineAction({
  type: "CreateWisdomSession",
  blocks: ["Connect assistant"],
  family: "contact",
  summary: "Starts a session of the assistant that helps the agent.",
  parameters: { WisdomAssistantArn: { value: "text", required: true, dynamic: "interpolated" } },
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "OUTBOUND_WHISPER", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
  flowTypesGrade: "docs",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: ["$.Wisdom"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("createwisdomsession"),
    administratorGuide("connect-assistant-block"),
    realFlows.aiccBuilder,
    liveProbes.aiccVerified,
    liveProbes.pulumiShapes,
  ]),
  notes: [
    "The console block is this action followed by UpdateContactData with WisdomSessionArn.",
    "Has to run before a Lex bot that uses AMAZON.QInConnectIntent.",
    "The action page says voice only, the block page every channel.",
    "Sources disagree on whether the assistant must exist.",
  ],
});
