import { literal, object } from "../../program/code.js";
import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

const rehydrations = {
  ENTIRE_PAST_SESSION: "ENTIRE_PAST_SESSION",
  FROM_SEGMENT: "FROM_SEGMENT",
  "From Segment": "From Segment",
};

export const createPersistentContactAssociation: BlockWriter = {
  type: "CreatePersistentContactAssociation",
  methods: ["createPersistentContactAssociation"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const rehydration = parameters.word("RehydrationType", rehydrations);
    const source = parameters.text("SourceContactId");
    const matched = matchOutcomes(block, [failure()], "continues");
    if (rehydration === undefined || source === undefined || matched === undefined || !parameters.isExact())
      return undefined;
    const contact = object([
      { name: "sourceContactId", value: context.text(source) },
      { name: "rehydration", value: literal(rehydration) },
    ]);
    return sketchOf("createPersistentContactAssociation", matched, { positional: [contact] });
  },
};
