import { type Code, object } from "../program/code.js";
import type { SketchContext } from "./call-sketch.js";
import { type ParameterReader, targetCode } from "./parameters.js";

/** `QueueId` or `AgentId` as the builder takes it: a queue or `{ agent }`. Nothing for the working queue. */
export function queueCode(parameters: ParameterReader, context: SketchContext): Code | undefined {
  const queue = parameters.take("QueueId");
  const agent = parameters.take("AgentId");
  if (queue !== undefined && agent !== undefined) return parameters.refuse();
  if (agent !== undefined) {
    const code = targetCode("user", agent, context);
    return code === undefined ? parameters.refuse() : object([{ name: "agent", value: code }]);
  }
  if (queue === undefined) return undefined;
  return targetCode("queue", queue, context) ?? parameters.refuse();
}
