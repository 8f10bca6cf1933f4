import type { Block } from "@flowc/connect-model";
import { type Code, type Member, object } from "../../program/code.js";
import type { BlockWriter, SketchContext } from "../call-sketch.js";
import { errorTarget, failure, matchOutcomes, onErrorType } from "../outcomes.js";
import { followingBlock } from "../pair.js";
import { literalOption, option, ParameterReader, textOption, valueCode } from "../parameters.js";
import { sketchOf } from "../sketch.js";

const rendering = onErrorType("TemplateRenderingError", ["templateFailed"]);

/** Send message by e-mail: the template, the new contact and the message are three actions of one console block. */
export const renderMessageTemplate: BlockWriter = {
  type: "RenderMessageTemplate",
  methods: ["sendMessageByEmail"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const knowledgeBase = parameters.text("WisdomKnowledgeBaseArn");
    const template = parameters.text("WisdomMessageTemplateArn");
    const matched = matchOutcomes(block, [rendering, failure()], "continues");
    const contact = followingBlock(block, "CreateContact", context);
    const email = contact && followingBlock(contact, "StartOutboundEmailContact", context);
    if (knowledgeBase === undefined || template === undefined || matched === undefined || !parameters.isExact())
      return undefined;
    const isRelated = contact && contactRelation(contact);
    const message = email && messageMembers(email, context);
    if (contact === undefined || email === undefined || isRelated === undefined || message === undefined)
      return undefined;
    if (errorTarget(block, "TemplateRenderingError") !== errorTarget(email, "TemplateRenderingError")) return undefined;
    const said = object([
      ...message.addresses,
      { name: "knowledgeBase", value: context.text(knowledgeBase) },
      { name: "template", value: context.text(template) },
      ...message.content,
      ...literalOption("isRelated", isRelated, true),
    ]);
    return sketchOf("sendMessageByEmail", matched, {
      positional: [said],
      alsoCovers: [contact.identifier, email.identifier],
    });
  },
};

/** Whether the e-mail contact belongs to this one; nothing where the block says more. */
function contactRelation(block: Block): boolean | undefined {
  const parameters = new ParameterReader(block.parameters);
  const isEmail = parameters.word("Channel", { EMAIL: true });
  const isRelated = parameters.word("RelatedContact", { CURRENT: true }) ?? false;
  return isEmail && matchOutcomes(block, [failure()], "continues") && parameters.isExact() ? isRelated : undefined;
}

function messageMembers(block: Block, context: SketchContext): { addresses: Member[]; content: Member[] } | undefined {
  const parameters = new ParameterReader(block.parameters);
  const from = addressCode(parameters.nested("FromEmailAddress"), context);
  const to = addressCode(parameters.nested("DestinationEmailAddress"), context);
  const { MessageSourceType: source, ...content } = messageOf(parameters);
  const matched = matchOutcomes(block, [rendering, failure()], "continues");
  if (from === undefined || to === undefined || matched === undefined || !parameters.isExact()) return undefined;
  if (source !== "TEMPLATE" && source !== "RAW") return undefined;
  return {
    addresses: [
      { name: "from", value: from },
      { name: "to", value: to },
    ],
    content: [
      ...literalOption("source", source as string, "TEMPLATE"),
      ...option("content", Object.keys(content).length === 0 ? undefined : valueCode(content, context)),
    ],
  };
}

function messageOf(parameters: ParameterReader): Readonly<Record<string, never>> {
  const message = parameters.take("EmailMessage");
  return (typeof message === "object" && message !== null ? message : {}) as Readonly<Record<string, never>>;
}

function addressCode(address: ParameterReader | undefined, context: SketchContext): Code | undefined {
  const text = address?.text("EmailAddress");
  const name = address?.text("DisplayName");
  if (text === undefined) return undefined;
  return object([{ name: "address", value: context.text(text) }, ...textOption("name", name, context)]);
}
