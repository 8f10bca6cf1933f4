import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { ParameterReader, targetCode } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const transferToFlow: BlockWriter = {
  type: "TransferToFlow",
  methods: ["transferToFlow"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const flow = targetCode("flow", parameters.take("ContactFlowId") ?? null, context);
    const matched = matchOutcomes(block, [failure()], { copies: "NoMatchingError" });
    if (flow === undefined || matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("transferToFlow", matched, { positional: [flow], ends: true });
  },
};
