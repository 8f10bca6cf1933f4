import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes } from "../sources.js";

export const startOutboundChatContact = defineAction({
  type: "StartOutboundChatContact",
  blocks: ["Send message"],
  family: "contact",
  summary: "Sends a text message and starts the chat that answers to it.",
  parameters: {
    SourceEndpoint: {
      value: "object",
      required: true,
      fields: {
        Address: { value: "text", required: true, dynamic: "interpolated", refers: "phoneNumber" },
        Type: { value: "enum", required: true, options: ["CONNECT_PHONENUMBER_ARN"] },
      },
    },
    DestinationEndpoint: {
      value: "object",
      required: true,
      fields: {
        Address: { value: "text", required: true, dynamic: "interpolated", note: "E.164." },
        Type: { value: "enum", required: true, options: ["TELEPHONE_NUMBER"] },
      },
    },
    ContactFlowArn: { value: "text", required: true, dynamic: "interpolated", refers: "flow" },
    ContactSubtype: { value: "enum", required: true, options: ["connect:SMS"] },
    InitialSystemMessage: {
      value: "object",
      fields: { Content: { value: "text", required: true, dynamic: "interpolated" } },
    },
    RelatedContact: { value: "enum", options: ["CURRENT"] },
  },
  branches: { next: "required", errors: { required: ["NoMatchingError"], optional: ["TemplateRenderingError"] } },
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-startoutboundchatcontact"),
    administratorGuide("send-message"),
    liveProbes.pulumiShapes,
  ]),
  notes: [
    "Neither the number nor the flow is looked up when the flow is created.",
    "The console block also sends WhatsApp messages; their subtype is not known.",
  ],
});
