import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes } from "../sources.js";

export const untagContact = defineAction({
  type: "UntagContact",
  blocks: ["Contact tags"],
  family: "contact",
  summary: "Takes tags off the contact.",
  parameters: { TagKeys: { value: "list", required: true, items: { value: "text" }, minEntries: 1 } },
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  writes: ["$.Tags"],
  misspellings: ["UnTagContact"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-untagcontact"),
    administratorGuide("contact-tags-block"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
    liveProbes.aiccLinter,
  ]),
});
