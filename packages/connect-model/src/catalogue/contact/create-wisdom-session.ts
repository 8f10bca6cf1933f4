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
  writes: ["$.Wisdom"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("createwisdomsession"),
    administratorGuide("connect-assistant-block"),
    realFlows.aiccBuilder,
    liveProbes.aiccVerified,
    liveProbes.pulumiShapes,
  ]),
  notes: [
    "The console block is two actions: this one followed by UpdateContactData with WisdomSessionArn $.Wisdom.SessionArn; parent metadata holds children and fragments.SetContactData.",
    "Sources disagree whether the assistant must exist: one published an unresolvable ARN, another reports refusal.",
    "Must run before ConnectParticipantWithLexBot that uses AMAZON.QInConnectIntent.",
    "Action page: voice only. Block page: every channel, charged but without effect on outbound email.",
  ],
});
