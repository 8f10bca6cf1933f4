import type { ParameterValue } from "@flowc/connect-model";
import { list, literal } from "../../program/code.js";
import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { isList, isMembers, ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

const defaultDirections = "To,From";

export const updateContactMediaStreamingBehavior: BlockWriter = {
  type: "UpdateContactMediaStreamingBehavior",
  methods: ["startMediaStreaming", "stopMediaStreaming"],
  sketch(block) {
    const parameters = new ParameterReader(block.parameters);
    const starts = parameters.word("MediaStreamingState", { Enabled: true, Disabled: false });
    const directions = directionsOf(parameters.take("Participants"));
    const isAudio = parameters.word("MediaStreamType", { Audio: true });
    const matched = matchOutcomes(block, [failure()], "continues");
    if (starts === undefined || directions === undefined || isAudio === undefined) return undefined;
    if (matched === undefined || !parameters.isExact()) return undefined;
    const isDefault = directions.join() === defaultDirections;
    return sketchOf(starts ? "startMediaStreaming" : "stopMediaStreaming", matched, {
      options: isDefault ? [] : [{ name: "directions", value: list(directions.map(literal)) }],
    });
  },
};

/** The directions of the customer, where nobody else is streamed. */
function directionsOf(participants: ParameterValue | undefined): readonly string[] | undefined {
  if (participants === undefined || !isList(participants)) return undefined;
  const [only, ...others] = participants;
  if (only === undefined || others.length > 0 || !isMembers(only)) return undefined;
  const reader = new ParameterReader(only);
  const isCustomer = reader.word("ParticipantType", { Customer: true });
  const directions = reader.words("MediaDirections", { To: "To", From: "From" });
  return isCustomer && reader.isExact() ? directions : undefined;
}
