import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { profileResponseData, profilesNote } from "../shapes/customer-profile.js";
import { administratorGuide, developerGuide, evidence, liveProbes } from "../sources.js";

export const getCustomerProfileObject = defineAction({
  type: "GetCustomerProfileObject",
  blocks: ["Customer profiles"],
  family: "interaction",
  summary: "Reads an object (asset, order, case or your own) of a customer profile.",
  parameters: {
    ProfileRequestData: {
      value: "object",
      required: true,
      fields: {
        ProfileId: { value: "text", required: true, dynamic: "interpolated" },
        ObjectType: { value: "text", required: true },
        UseLatest: { value: "enum", dynamic: "unknown", options: ["true", "false"] },
        IdentifierName: { value: "text", dynamic: "interpolated" },
        IdentifierValue: { value: "text", dynamic: "interpolated" },
      },
    },
    ProfileResponseData: profileResponseData,
  },
  groups: [
    { rule: "exactlyOne", parameters: ["ProfileRequestData.UseLatest", "ProfileRequestData.IdentifierName"] },
    { rule: "allOrNone", parameters: ["ProfileRequestData.IdentifierName", "ProfileRequestData.IdentifierValue"] },
  ],
  branches: { next: "required", errors: { required: ["NoneFoundError", "NoMatchingError"] } },
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: ["$.Customer"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("interactions-getcustomerprofileobject"),
    administratorGuide("customer-profiles-block"),
    liveProbes.aiccLinter,
  ]),
  notes: [profilesNote],
});
