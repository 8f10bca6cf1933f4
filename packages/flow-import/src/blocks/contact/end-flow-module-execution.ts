import type { ParameterValue } from "@flowc/connect-model";
import type { Code } from "../../program/code.js";
import type { BlockWriter, SketchContext } from "../call-sketch.js";
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
    const output = data === undefined ? undefined : outputCode(data, context);
    if (data !== undefined && output === undefined) return undefined;
    return sketchOf("returnFromModule", matched, {
      options: [...literalOption("branch", branch), ...option("data", output)],
      ends: true,
    });
  },
};

/** The output field by field, or the one handle that holds it. */
function outputCode(data: ParameterValue, context: SketchContext): Code | undefined {
  if (typeof data === "string") return context.handle(data)?.code;
  return isMembers(data) && Object.keys(data).length > 0 ? valueCode(data, context) : undefined;
}
