import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { valueCode } from "../parameters.js";
import { sketchOf } from "../sketch.js";

/** No parameter of this action is published: they are written as they stand. */
export const routeContactToAgent: BlockWriter = {
  type: "RouteContactToAgent",
  methods: ["interruptAgent"],
  sketch(block, context) {
    const matched = matchOutcomes(block, [failure()], "continues");
    return matched && sketchOf("interruptAgent", matched, { positional: [valueCode(block.parameters, context)] });
  },
};
