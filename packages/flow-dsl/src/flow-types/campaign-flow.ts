import { type EndFlow, endFlow } from "../actions/flow-control/end-flow.js";
import { type EveryFlow, everyFlow } from "./every-flow.js";
import type { MethodsOf } from "./methods.js";

/** Builder of a campaign flow of outbound campaigns. Only blocks that are documented for every type are here. */
export interface CampaignFlow extends EveryFlow, EndFlow {}

export const campaignFlowMethods: MethodsOf<CampaignFlow> = { ...everyFlow, endFlow };
