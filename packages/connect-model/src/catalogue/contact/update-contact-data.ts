import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { voiceIdParameters, voiceIdSwitches } from "../shapes/voice-id.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const updateContactData = defineAction({
  type: "UpdateContactData",
  blocks: ["Set contact attributes", "Connect assistant", "Set Voice ID"],
  family: "contact",
  summary: "Sets system fields of the contact: name, language, customer id, assistant session.",
  parameters: {
    Name: { value: "text", dynamic: "interpolated" },
    Description: { value: "text", dynamic: "interpolated" },
    LanguageCode: { value: "text", dynamic: "interpolated", note: "For example en-US." },
    CustomerId: { value: "text", dynamic: "interpolated" },
    WisdomSessionArn: { value: "text", dynamic: "interpolated", note: "As a rule $.Wisdom.SessionArn." },
    ...voiceIdParameters,
    TargetContact: { value: "enum", options: ["Current", "Related"] },
  },
  groups: [
    {
      rule: "atLeastOne",
      parameters: [
        "Name",
        "Description",
        "LanguageCode",
        "CustomerId",
        "WisdomSessionArn",
        "IsVoiceIdStreamingEnabled",
      ],
    },
    {
      rule: "allOrNone",
      parameters: voiceIdSwitches,
    },
  ],
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  writes: ["$.Name", "$.Description", "$.LanguageCode", "$.CustomerId"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-updatecontactdata"),
    administratorGuide("set-contact-attributes"),
    liveProbes.pulumi,
    liveProbes.pulumiShapes,
    liveProbes.flowAsCode,
    realFlows.rulesEngine,
  ]),
  notes: [
    "The page asks for TargetContact; the service does not. It offers References; the service refused them.",
    "On an instance without Voice ID its switches make the whole action an invalid type.",
  ],
});
