import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { voiceElseError } from "../shapes/channels.js";
import { exceptHoldAndCampaigns } from "../shapes/flow-types.js";
import { administratorGuide, developerGuide, evidence, realFlows } from "../sources.js";

export const updateContactMediaStreamingBehavior = defineAction({
  type: "UpdateContactMediaStreamingBehavior",
  blocks: ["Start media streaming", "Stop media streaming"],
  family: "contact",
  summary: "Starts or stops streaming the audio of the customer.",
  parameters: {
    MediaStreamingState: { value: "enum", required: true, options: ["Enabled", "Disabled"] },
    Participants: {
      value: "list",
      required: true,
      items: {
        value: "object",
        fields: {
          ParticipantType: { value: "enum", required: true, options: ["Customer"] },
          MediaDirections: { value: "list", required: true, items: { value: "enum", options: ["From", "To"] } },
        },
      },
      minEntries: 1,
    },
    MediaStreamType: { value: "enum", required: true, options: ["Audio"] },
  },
  branches: onOrError,
  flowTypes: exceptHoldAndCampaigns,
  blockFlowTypes: exceptHoldAndCampaigns,
  flowTypesGrade: "docs",
  channels: voiceElseError,
  decidedBy: "elsewhere",
  writes: ["$.MediaStreams"],
  evidence: evidence("corpus", "2026-11-20", [
    developerGuide("contact-actions-updatecontactmediastreamingbehavior"),
    administratorGuide("start-media-streaming"),
    administratorGuide("stop-media-streaming"),
    realFlows.aiccBuilder,
    realFlows.rulesEngine,
  ]),
  notes: ["One project saw it refused on an instance without live media streaming."],
});
