import { limits } from "../../limits/limits.js";
import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const tagContact = defineAction({
  type: "TagContact",
  blocks: ["Contact tags"],
  family: "contact",
  summary: "Puts tags on the contact.",
  parameters: {
    Tags: {
      value: "map",
      required: true,
      items: { value: "text", dynamic: "interpolated" },
      minEntries: 1,
      maxEntries: limits.contact.tagsPerContact.value,
      dynamicKeys: true,
    },
  },
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  writes: ["$.Tags"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-tagcontact"),
    administratorGuide("contact-tags-block"),
    liveProbes.flowAsCode,
    realFlows.voicemailExpress,
  ]),
  notes: ["All tags or none are set.", "Keys that start with aws: are reserved."],
});
