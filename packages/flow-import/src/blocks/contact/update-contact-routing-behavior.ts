import type { Block } from "@flowc/connect-model";
import { literal, object } from "../../program/code.js";
import type { BlockWriter, SketchContext } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { ParameterReader, valueCode } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const updateContactRoutingBehavior: BlockWriter = {
  type: "UpdateContactRoutingBehavior",
  methods: ["changeRoutingPriority", "changeRoutingProficiencies"],
  sketch(block, context) {
    if (Object.hasOwn(block.parameters, "RoutingProficiencies")) return proficiencies(block, context);
    const parameters = new ParameterReader(block.parameters);
    const priority = parameters.number("QueuePriority");
    const added = parameters.number("QueueTimeAdjustmentSeconds");
    const matched = matchOutcomes(block, [], "continues");
    if (matched === undefined || !parameters.isExact() || (priority === undefined) === (added === undefined)) {
      return undefined;
    }
    const change =
      priority === undefined
        ? { name: "addedWaitSeconds", value: literal(added ?? 0) }
        : { name: "priority", value: literal(priority) };
    return sketchOf("changeRoutingPriority", matched, { positional: [object([change])] });
  },
};

/** How the proficiencies look is not published: they are written as they stand. */
function proficiencies(block: Block, context: SketchContext) {
  const parameters = new ParameterReader(block.parameters);
  const value = valueCode(parameters.take("RoutingProficiencies") ?? null, context);
  const matched = matchOutcomes(block, [failure()], "continues");
  if (matched === undefined || !parameters.isExact()) return undefined;
  return sketchOf("changeRoutingProficiencies", matched, { positional: [value] });
}
