import { type Code, literal } from "../../program/code.js";
import type { BlockWriter, SketchContext } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { option, ParameterReader } from "../parameters.js";
import { queueCode } from "../queue.js";
import { sketchOf } from "../sketch.js";

const channels: ReadonlySet<string> = new Set(["Voice", "Chat", "Task", "Email"]);

export const getMetricData: BlockWriter = {
  type: "GetMetricData",
  methods: ["getMetrics"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const queue = queueCode(parameters, context);
    const channel = channelCode(parameters, context);
    const matched = matchOutcomes(block, [failure()], "continues");
    if (matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf("getMetrics", matched, {
      options: [...option("queue", queue), ...option("channel", channel)],
      resultName: "metrics",
    });
  },
};

function channelCode(parameters: ParameterReader, context: SketchContext): Code | undefined {
  const channel = parameters.text("QueueChannel");
  if (channel === undefined) return undefined;
  if (channels.has(channel)) return literal(channel);
  const handle = context.handle(channel);
  return handle === undefined || handle.asks === "number" ? parameters.refuse() : handle.code;
}
