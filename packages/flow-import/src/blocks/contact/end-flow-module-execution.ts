import type { BlockWriter } from "../call-sketch.js";
import { matchOutcomes } from "../outcomes.js";
import { isMembers, literalOption, option, ParameterReader, valueCode } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const endFlowModuleExecution: BlockWriter = {
  type: "EndFlowModuleExecution",
  methods: ["returnFromModule"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const branch = parameters.text("Result");
    const data = parameters.take("ResultData");
    const matched = matchOutcomes(block, [], "none");
    if (matched === undefined || !parameters.isExact()) return undefined;
    if (data !== undefined && (!isMembers(data) || Object.keys(data).length === 0)) return undefined;
    return sketchOf("returnFromModule", matched, {
      options: [
        ...literalOption("branch", branch),
        ...option("data", data === undefined ? undefined : valueCode(data, context)),
      ],
      ends: true,
    });
  },
};
