import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { profileRequestData, profileResponseData, profilesNote } from "../shapes/customer-profile.js";
import { administratorGuide, developerGuide, evidence, realFlows } from "../sources.js";

export const createCustomerProfile = defineAction({
  type: "CreateCustomerProfile",
  blocks: ["Customer profiles"],
  family: "interaction",
  summary: "Creates a customer profile.",
  parameters: { ProfileRequestData: profileRequestData, ProfileResponseData: profileResponseData },
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: ["$.Customer"],
  evidence: evidence("corpus", "2026-11-20", [
    developerGuide("interactions-createcustomerprofile"),
    administratorGuide("customer-profiles-block"),
    realFlows.stepByStepGuides,
    realFlows.starterKitJapan,
  ]),
  notes: [profilesNote],
});
