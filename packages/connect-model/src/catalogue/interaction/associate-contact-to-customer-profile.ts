import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { profilesNote } from "../shapes/customer-profile.js";
import { administratorGuide, developerGuide, evidence, liveProbes } from "../sources.js";

export const associateContactToCustomerProfile = defineAction({
  type: "AssociateContactToCustomerProfile",
  blocks: ["Customer profiles"],
  family: "interaction",
  summary: "Ties a contact to a customer profile.",
  parameters: {
    ProfileRequestData: {
      value: "object",
      required: true,
      fields: {
        ProfileId: { value: "text", required: true, dynamic: "interpolated" },
        ContactId: { value: "text", required: true, dynamic: "interpolated" },
      },
    },
    ProfileResponseData: { value: "any" },
  },
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("interactions-associatecontacttocustomerprofile"),
    administratorGuide("customer-profiles-block"),
    liveProbes.aiccImportErrors,
    liveProbes.aiccLinter,
  ]),
  notes: [profilesNote, "ProfileId and ContactId outside of ProfileRequestData are refused."],
});
