import { literal } from "../../program/code.js";
import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes, onCondition } from "../outcomes.js";
import { ParameterReader, targetCode } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const checkHoursOfOperation: BlockWriter = {
  type: "CheckHoursOfOperation",
  methods: ["checkHoursOfOperation"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const id = parameters.take("HoursOfOperationId");
    const hours = id === undefined ? literal("workingQueue") : targetCode("hoursOfOperation", id, context);
    const matched = matchOutcomes(
      block,
      [onCondition("True", ["inHours"]), onCondition("False", ["outOfHours"]), failure()],
      { copies: "NoMatchingError" },
    );
    if (hours === undefined || matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("checkHoursOfOperation", matched, { positional: [hours] });
  },
};
