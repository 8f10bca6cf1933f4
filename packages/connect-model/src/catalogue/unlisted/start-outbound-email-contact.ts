import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { emailAddress } from "../shapes/email-address.js";
import { exceptCampaigns } from "../shapes/flow-types.js";
import { administratorGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const startOutboundEmailContact = defineAction({
  type: "StartOutboundEmailContact",
  blocks: ["Send message"],
  family: null,
  summary: "Sends an email; the last of three actions.",
  parameters: {
    FromEmailAddress: emailAddress,
    DestinationEmailAddress: emailAddress,
    EmailMessage: {
      value: "object",
      required: true,
      complete: false,
      fields: { MessageSourceType: { value: "enum", required: true, options: ["RAW", "TEMPLATE"], complete: false } },
      note: "The members that hold subject and body are not known.",
    },
  },
  branches: { next: "required", errors: { required: ["NoMatchingError"], optional: ["TemplateRenderingError"] } },
  flowTypes: exceptCampaigns,
  blockFlowTypes: exceptCampaigns,
  flowTypesGrade: "docs",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: [],
  evidence: evidence("corpus", "2026-11-20", [
    realFlows.aiccBuilder,
    liveProbes.aiccVerified,
    administratorGuide("send-message"),
  ]),
  notes: ["A subject has up to 998 characters, a body up to 5,000."],
});
