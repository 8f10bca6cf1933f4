import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { profilesNote } from "../shapes/customer-profile.js";
import { administratorGuide, evidence, realFlows } from "../sources.js";

export const checkSegmentMembershipForCustomerProfile = defineAction({
  type: "CheckSegmentMembershipForCustomerProfile",
  blocks: ["Customer profiles"],
  family: null,
  summary: "Branches on whether a customer belongs to a segment.",
  parameters: {
    ProfileRequestData: {
      value: "object",
      required: true,
      fields: {
        ProfileId: { value: "text", required: true, dynamic: "interpolated" },
        SegmentName: { value: "text", required: true, dynamic: "unknown" },
      },
    },
  },
  branches: {
    next: "required",
    conditions: { operators: ["Equals"], operands: ["True", "False"], required: ["True", "False"], min: 2, max: 2 },
    errors: { required: ["NoMatchingError"] },
    nextCopies: "NoMatchingError",
  },
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: [],
  evidence: evidence("corpus", "2026-11-20", [realFlows.flowTemplater, administratorGuide("customer-profiles-block")]),
  notes: [profilesNote, "No page names this type; one public repository holds console exports of it."],
});
