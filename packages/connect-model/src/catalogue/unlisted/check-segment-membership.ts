import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, evidence, hearsay } from "../sources.js";

export const checkSegmentMembership = defineAction({
  type: "CheckSegmentMembership",
  blocks: ["Customer profiles"],
  family: null,
  summary: "Branches on whether a customer belongs to a segment; the name the guide gives the type.",
  parameters: {},
  parametersComplete: false,
  branches: { next: "required", conditions: { operators: ["Equals"] }, errors: { required: ["NoMatchingError"] } },
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: [],
  evidence: evidence("assumed", "2026-11-20", [
    administratorGuide("journey-flow-block-customer-profiles"),
    administratorGuide("customer-profiles-block"),
    hearsay.flowAsCodeTasks,
  ]),
  notes: [
    "Console exports write CheckSegmentMembershipForCustomerProfile instead.",
    "Created with empty parameters it was refused as an invalid type, which may be the parameters' or the instance's fault.",
  ],
});
