import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { voiceIdSwitch } from "../shapes/voice-id.js";
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
    References: {
      value: "map",
      items: { value: "any" },
      grade: "docs",
      note: "On the page, yet refused as unknown when published.",
    },
    WisdomSessionArn: { value: "text", dynamic: "interpolated", note: "As a rule $.Wisdom.SessionArn." },
    IsVoiceIdStreamingEnabled: voiceIdSwitch,
    IsVoiceAuthenticationEnabled: voiceIdSwitch,
    IsFraudDetectionEnabled: voiceIdSwitch,
    VoiceAuthenticationThreshold: {
      value: "integer",
      dynamic: "unknown",
      min: 0,
      max: 100,
      limitsGrade: "docs",
      requiredWhen: { IsVoiceAuthenticationEnabled: ["TRUE", "true"] },
      forbiddenWhen: { IsVoiceAuthenticationEnabled: ["FALSE", "false"] },
    },
    VoiceAuthenticationResponseTime: {
      value: "integer",
      dynamic: "unknown",
      min: 5,
      max: 10,
      limitsGrade: "docs",
      requiredWhen: { IsVoiceAuthenticationEnabled: ["TRUE", "true"] },
      forbiddenWhen: { IsVoiceAuthenticationEnabled: ["FALSE", "false"] },
    },
    FraudDetectionThreshold: {
      value: "integer",
      dynamic: "unknown",
      min: 0,
      max: 100,
      limitsGrade: "docs",
      requiredWhen: { IsFraudDetectionEnabled: ["TRUE", "true"] },
      forbiddenWhen: { IsFraudDetectionEnabled: ["FALSE", "false"] },
    },
    WatchlistId: { value: "text", dynamic: "unknown", pattern: "^[0-9A-Za-z]{22}$", limitsGrade: "docs" },
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
        "References",
        "WisdomSessionArn",
        "IsVoiceIdStreamingEnabled",
      ],
    },
    {
      rule: "allOrNone",
      parameters: ["IsVoiceIdStreamingEnabled", "IsVoiceAuthenticationEnabled", "IsFraudDetectionEnabled"],
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
    "Voice ID thresholds are required when the switches are on and refused when off; old exports write lower-case true and false. On an instance without Voice ID those fields make the whole type come back as invalid.",
    "An action with no field is refused.",
  ],
});
