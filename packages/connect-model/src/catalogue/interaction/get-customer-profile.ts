import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { profileFields, profileResponseData, profilesNote } from "../shapes/customer-profile.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const getCustomerProfile = defineAction({
  type: "GetCustomerProfile",
  blocks: ["Customer profiles"],
  family: "interaction",
  summary: "Finds the profile of a customer.",
  parameters: {
    ProfileRequestData: {
      value: "object",
      required: true,
      fields: {
        IdentifierName: { value: "text", dynamic: "interpolated", note: "For example _phone, _email, _account." },
        IdentifierValue: { value: "text", dynamic: "interpolated" },
        SearchCriteria: {
          value: "list",
          minEntries: 1,
          maxEntries: 5,
          items: {
            value: "object",
            fields: {
              IdentifierName: { value: "text", required: true, dynamic: "interpolated" },
              IdentifierValue: { value: "text", required: true, dynamic: "interpolated" },
            },
          },
        },
        LogicalOperator: { value: "enum", options: ["AND", "OR"] },
        ...profileFields,
      },
      note: "Older exports search by one profile field, such as PhoneNumber.",
    },
    ProfileResponseData: profileResponseData,
  },
  groups: [
    { rule: "allOrNone", parameters: ["ProfileRequestData.IdentifierName", "ProfileRequestData.IdentifierValue"] },
    { rule: "allOrNone", parameters: ["ProfileRequestData.SearchCriteria", "ProfileRequestData.LogicalOperator"] },
    { rule: "atMostOne", parameters: ["ProfileRequestData.IdentifierName", "ProfileRequestData.SearchCriteria"] },
  ],
  branches: { next: "required", errors: { required: ["MultipleFoundError", "NoneFoundError", "NoMatchingError"] } },
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: ["$.Customer"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("interactions-getcustomerprofile"),
    administratorGuide("customer-profiles-block"),
    realFlows.stepByStepGuides,
    realFlows.aiccBuilder,
    liveProbes.aiccImportErrors,
    realFlows.rulesEngine,
  ]),
  notes: [profilesNote],
});
