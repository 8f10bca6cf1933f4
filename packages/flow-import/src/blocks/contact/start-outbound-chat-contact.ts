import { object } from "../../program/code.js";
import type { BlockWriter } from "../call-sketch.js";
import { failure, hasError, matchOutcomes, onErrorType } from "../outcomes.js";
import { literalOption, ParameterReader, targetCode, textOption } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const startOutboundChatContact: BlockWriter = {
  type: "StartOutboundChatContact",
  methods: ["sendMessageBySms"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const source = parameters.nested("SourceEndpoint");
    const from = targetCode("phoneNumber", source?.take("Address") ?? null, context);
    source?.word("Type", { CONNECT_PHONENUMBER_ARN: true });
    const destination = parameters.nested("DestinationEndpoint");
    const to = destination?.text("Address");
    destination?.word("Type", { TELEPHONE_NUMBER: true });
    const flow = targetCode("flow", parameters.take("ContactFlowArn") ?? null, context);
    const subtype = parameters.word("ContactSubtype", { "connect:SMS": true });
    const text = parameters.nested("InitialSystemMessage")?.text("Content");
    const isRelated = parameters.word("RelatedContact", { CURRENT: true });
    const rendering = hasError(block, "TemplateRenderingError")
      ? [onErrorType("TemplateRenderingError", ["templateFailed"], "required")]
      : [];
    const matched = matchOutcomes(block, [...rendering, failure()], "continues");
    if (from === undefined || to === undefined || flow === undefined || subtype === undefined) return undefined;
    if (matched === undefined || !parameters.isExact()) return undefined;
    const message = object([
      { name: "from", value: from },
      { name: "to", value: context.text(to) },
      { name: "flow", value: flow },
      ...textOption("text", text, context),
      ...literalOption("isRelated", isRelated),
    ]);
    return sketchOf("sendMessageBySms", matched, { positional: [message] });
  },
};
