import { object } from "../../program/code.js";
import type { BlockWriter } from "../call-sketch.js";
import { equalOperands, failure, matchOutcomes, onCondition } from "../outcomes.js";
import { ParameterReader, valueCode } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const checkSegmentMembershipForCustomerProfile: BlockWriter = {
  type: "CheckSegmentMembershipForCustomerProfile",
  methods: ["checkSegmentMembership"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const request = parameters.nested("ProfileRequestData");
    const profile = request?.text("ProfileId");
    const segment = request?.text("SegmentName");
    const slots = [onCondition("True", ["inSegment"]), onCondition("False", ["notInSegment"]), failure()];
    const matched = matchOutcomes(block, slots, { copies: "NoMatchingError" });
    if (profile === undefined || segment === undefined || matched === undefined || !parameters.isExact())
      return undefined;
    const member = object([
      { name: "profileId", value: context.text(profile) },
      { name: "segment", value: context.text(segment) },
    ]);
    return sketchOf("checkSegmentMembership", matched, { positional: [member] });
  },
};

/** No parameter of this action is published: they are written as they stand. */
export const checkSegmentMembership: BlockWriter = {
  type: "CheckSegmentMembership",
  methods: ["checkJourneySegmentMembership"],
  sketch(block, context) {
    const answers = equalOperands(block);
    if (answers === undefined) return undefined;
    const slots = [...answers.map((answer) => onCondition(answer, ["answers", answer], "required")), failure()];
    const matched = matchOutcomes(block, slots, "continues");
    const parameters = valueCode(block.parameters, context);
    return matched && sketchOf("checkJourneySegmentMembership", matched, { positional: [parameters] });
  },
};
