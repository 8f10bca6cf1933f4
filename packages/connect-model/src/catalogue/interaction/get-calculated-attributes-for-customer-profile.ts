import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { profileResponseData, profilesNote } from "../shapes/customer-profile.js";
import { administratorGuide, developerGuide, evidence } from "../sources.js";

export const getCalculatedAttributesForCustomerProfile = defineAction({
  type: "GetCalculatedAttributesForCustomerProfile",
  blocks: ["Customer profiles"],
  family: "interaction",
  summary: "Reads calculated attributes of a customer profile.",
  parameters: {
    ProfileRequestData: {
      value: "object",
      required: true,
      fields: { ProfileId: { value: "text", required: true, dynamic: "interpolated" } },
    },
    ProfileResponseData: profileResponseData,
  },
  branches: { next: "required", errors: { required: ["NoneFoundError", "NoMatchingError"] } },
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: ["$.Customer"],
  evidence: evidence("docs", "2026-11-20", [
    developerGuide("interactions-getcalculatedattributesforcustomerprofile"),
    administratorGuide("customer-profiles-block"),
  ]),
  notes: [profilesNote, "That both errors are needed is inferred from the sibling actions."],
});
