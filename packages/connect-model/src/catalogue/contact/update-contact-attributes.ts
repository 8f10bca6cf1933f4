import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const updateContactAttributes = defineAction({
  type: "UpdateContactAttributes",
  blocks: ["Set contact attributes"],
  family: "contact",
  summary: "Sets attributes of the contact.",
  parameters: {
    Attributes: {
      value: "map",
      required: true,
      items: { value: "text", dynamic: "interpolated" },
      dynamicKeys: true,
      keyPattern: "^[^$.]+$",
      limitsGrade: "docs",
    },
    TargetContact: { value: "enum", options: ["Current", "Related"] },
  },
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  writes: ["$.Attributes"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-updatecontactattributes"),
    administratorGuide("set-contact-attributes"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
    realFlows.rulesEngine,
  ]),
  notes: ["All attributes or none are set.", "Most exports write TargetContact, but it is not needed."],
});
