import { literal } from "../../program/code.js";
import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

const states = { AgentOnHold: "agentOnHold", CustomerOnHold: "customerOnHold", OffHold: "conferenceAll" };

export const updatePreviousContactParticipantState: BlockWriter = {
  type: "UpdatePreviousContactParticipantState",
  methods: ["holdCustomerOrAgent"],
  sketch(block) {
    const parameters = new ParameterReader(block.parameters);
    const state = parameters.word("PreviousContactParticipantState", states);
    const matched = matchOutcomes(block, [failure()], "continues");
    if (state === undefined || matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("holdCustomerOrAgent", matched, { positional: [literal(state)] });
  },
};
