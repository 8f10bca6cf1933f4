import { literal, object } from "../../program/code.js";
import type { BlockWriter } from "../call-sketch.js";
import { failure, matchOutcomes, onErrorType } from "../outcomes.js";
import { literalOption, option, ParameterReader, targetCode, textOption } from "../parameters.js";
import { queueCode } from "../queue.js";
import { sketchOf } from "../sketch.js";

export const updateContactCallbackNumber: BlockWriter = {
  type: "UpdateContactCallbackNumber",
  methods: ["setCallbackNumber"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const number = context.handle(parameters.text("CallbackNumber") ?? "");
    const slots = [
      onErrorType("InvalidCallbackNumber", ["invalidNumber"]),
      onErrorType("CallbackNumberNotDialable", ["notDialable"]),
    ];
    const matched = matchOutcomes(block, slots, "continues");
    if (number === undefined || matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("setCallbackNumber", matched, { positional: [number.code] });
  },
};

export const createCallbackContact: BlockWriter = {
  type: "CreateCallbackContact",
  methods: ["createCallback"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const delay = parameters.number("InitialCallDelaySeconds");
    const attempts = parameters.number("MaximumConnectionAttempts");
    const retry = parameters.number("RetryDelaySeconds");
    const queue = queueCode(parameters, context);
    const flowId = parameters.take("ContactFlowId");
    const flow = flowId === undefined ? undefined : targetCode("flow", flowId, context);
    const callerId = parameters.text("CallerId");
    const mode = parameters.word("CallbackMode", { AgentFirst: "AgentFirst" });
    const matched = matchOutcomes(block, [failure()], "continues");
    if (delay === undefined || attempts === undefined || retry === undefined || matched === undefined) return undefined;
    if (!parameters.isExact() || (flowId !== undefined && flow === undefined)) return undefined;
    const callback = object([
      ...option("queue", queue),
      { name: "initialDelaySeconds", value: literal(delay) },
      { name: "attempts", value: literal(attempts) },
      { name: "retryDelaySeconds", value: literal(retry) },
      ...option("flow", flow),
      ...textOption("callerId", callerId, context),
      ...literalOption("mode", mode),
    ]);
    return sketchOf("createCallback", matched, { positional: [callback] });
  },
};
