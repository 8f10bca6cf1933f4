import { literal, object } from "../../program/code.js";
import type { BlockWriter, OutcomeSlot } from "../call-sketch.js";
import { failure, matchOutcomes, onCondition, onErrorType } from "../outcomes.js";
import { numericCode, ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const wait: BlockWriter = {
  type: "Wait",
  methods: ["wait"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const limit = numericCode(parameters.text("TimeLimitSeconds"), context);
    const events = eventsOf(parameters);
    const runsOn = parameters.word("ContinueExecution", { True: true });
    const least = parameters.number("MinimumWaitTimeSeconds");
    if (limit === undefined || (runsOn === true) !== (least !== undefined)) return undefined;
    const completed = onCondition("WaitCompleted", ["completed"]);
    const hasBot = events.includes("BotParticipantDisconnected");
    const slots: OutcomeSlot[] = [
      ...events.map((event) => onCondition(event, [eventBranches[event]], "required")),
      ...(runsOn ? [onCondition("Continue", ["meanwhile", "branch"], "required")] : []),
      completed,
      ...(hasBot ? [onErrorType("ParticipantNotFound", ["participantNotFound"])] : []),
      failure(),
    ];
    const matched = matchOutcomes(block, slots, { copies: "NoMatchingError" });
    if (matched === undefined || !parameters.isExact()) return undefined;
    const meanwhile = least === undefined ? [] : [{ name: "minimumSeconds", value: literal(least) }];
    return sketchOf("wait", matched, {
      positional: [limit],
      options: meanwhile.length > 0 ? [{ name: "meanwhile", value: object(meanwhile) }] : [],
    });
  },
};

const eventBranches = {
  CustomerReturned: "customerReturned",
  BotParticipantDisconnected: "botParticipantDisconnected",
} as const;

type WaitEvent = keyof typeof eventBranches;

/** The events in the order of the builder. */
function eventsOf(parameters: ParameterReader): readonly WaitEvent[] {
  if (!parameters.has("Events")) return [];
  const events = parameters.words<WaitEvent>("Events", {
    CustomerReturned: "CustomerReturned",
    BotParticipantDisconnected: "BotParticipantDisconnected",
  });
  if (events === undefined || events.length === 0) parameters.refuse();
  return events ?? [];
}
