import { type Code, object } from "../../program/code.js";
import type { BlockWriter, SketchContext } from "../call-sketch.js";
import { matchOutcomes } from "../outcomes.js";
import { numericCode, option, ParameterReader, textOption } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const completeOutboundCall: BlockWriter = {
  type: "CompleteOutboundCall",
  methods: ["callPhoneNumber"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const callerId = parameters.nested("CallerId")?.text("Number");
    const connector = connectorCode(parameters, context);
    const matched = matchOutcomes(block, [], "continues");
    if (matched === undefined || !parameters.isExact()) return undefined;
    const members = [...textOption("callerId", callerId, context), ...option("voiceConnector", connector)];
    return sketchOf("callPhoneNumber", matched, {
      positional: [object(members)],
      ...(members.length === 0 && { omittable: 1 }),
    });
  },
};

function connectorCode(parameters: ParameterReader, context: SketchContext): Code | undefined {
  const limit = parameters.text("ConnectionTimeLimitSeconds");
  const connector = parameters.nested("VoiceConnector");
  if (connector === undefined) return limit === undefined ? undefined : parameters.refuse();
  connector.word("VoiceConnectorType", { ChimeConnector: true });
  const arn = connector.text("VoiceConnectorArn");
  const from = connector.text("FromUser");
  const to = connector.text("ToUser");
  const userToUser = connector.text("UserToUserInformation");
  const seconds = numericCode(limit, context);
  if (arn === undefined || from === undefined || to === undefined || (limit !== undefined && seconds === undefined)) {
    return parameters.refuse();
  }
  return object([
    { name: "arn", value: context.text(arn) },
    { name: "fromUser", value: context.text(from) },
    { name: "toUser", value: context.text(to) },
    ...textOption("userToUser", userToUser, context),
    ...option("timeoutSeconds", seconds),
  ]);
}
