import { object } from "../../program/code.js";
import type { BlockWriter } from "../call-sketch.js";
import {
  equalOperands,
  errorTarget,
  failure,
  matchOutcomes,
  nextTarget,
  onCondition,
  onErrorType,
} from "../outcomes.js";
import { isMembers, literalOption, ParameterReader, valueCode } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const invokeFlowModule: BlockWriter = {
  type: "InvokeFlowModule",
  methods: ["invokeModule"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const module = context.reference("flowModule", parameters.take("FlowModuleId") ?? null);
    const input = parameters.take("Input");
    const branches = equalOperands(block);
    if (module === undefined || branches === undefined) return undefined;
    if (input !== undefined && (!isMembers(input) || Object.keys(input).length === 0)) return undefined;
    const matched = matchOutcomes(
      block,
      [
        ...branches.map((name) => onCondition(name, ["branches", name], "required")),
        // Without a path: a branch of its own cannot be written for it.
        ...(branches.length > 0 ? [onErrorType("NoMatchingCondition", [], "continue")] : []),
        failure(),
      ],
      "continues",
    );
    if (matched === undefined || !parameters.isExact()) return undefined;
    // What no branch is for goes on, as the module's plain return does.
    const otherwise = errorTarget(block, "NoMatchingCondition");
    if (otherwise !== undefined && otherwise !== nextTarget(block)) return undefined;
    return sketchOf("invokeModule", matched, {
      positional: [module.code, input === undefined ? object([]) : valueCode(input, context)],
      options: literalOption("version", module.qualifier),
      ...(input === undefined && { omittable: 1 }),
      resultName: "result",
    });
  },
};
