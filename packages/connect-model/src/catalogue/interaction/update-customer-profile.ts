import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { profileRequestData, profileResponseData, profilesNote } from "../shapes/customer-profile.js";
import { administratorGuide, developerGuide, evidence, realFlows } from "../sources.js";

export const updateCustomerProfile = defineAction({
  type: "UpdateCustomerProfile",
  blocks: ["Customer profiles"],
  family: "interaction",
  summary: "Changes the customer profile that was found or created before.",
  parameters: { ProfileRequestData: profileRequestData, ProfileResponseData: profileResponseData },
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: ["$.Customer"],
  evidence: evidence("corpus", "2026-11-20", [
    developerGuide("interactions-updatecustomerprofile"),
    administratorGuide("customer-profiles-block"),
    realFlows.rulesEngine,
  ]),
  notes: [profilesNote],
});
