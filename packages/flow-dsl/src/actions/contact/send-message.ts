import type { Branch, FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import type { Outcome } from "../../recording/step.js";
import type { FlowTarget, Target } from "../../resources/targets.js";
import { given, type ParameterInput, parametersFrom, referenceOrText, text } from "../../values/parameter.js";
import type { Text } from "../../values/value.js";

/** A text message. */
export interface TextMessage {
  /** Phone number of the instance that sends it: a reference, its ARN, or a handle. */
  readonly from: Target<"phoneNumber">;
  /** E.164, or a handle. */
  readonly to: Text;
  /** What handles the chat that an answer starts. */
  readonly flow: FlowTarget<"CONTACT_FLOW">;
  /** What is sent. */
  readonly text?: Text;
  /** Keeps the new contact related to this one. Default false. */
  readonly isRelated?: boolean;
}

/** An e-mail address and the name that is shown with it. */
export interface EmailAddress {
  readonly address: Text;
  readonly name?: Text;
}

/** An e-mail from a message template. */
export interface EmailMessage {
  /** An address of the instance. */
  readonly from: EmailAddress;
  readonly to: EmailAddress;
  /** ARN of the knowledge base that holds the template. */
  readonly knowledgeBase: Text;
  /** ARN of the message template. */
  readonly template: Text;
  /** Default `TEMPLATE`. `RAW` stands in exports whose subject and body were written into the block. */
  readonly source?: "TEMPLATE" | "RAW";
  /** Further members of the message as the console writes them: AWS publishes no names for subject and body. */
  readonly content?: Readonly<Record<string, ParameterInput>>;
  /** Keeps the new contact related to this one. Default true, as in every export. */
  readonly isRelated?: boolean;
}

export interface MessageOutcomes<F> extends FallibleOptions<F> {
  /** The template cannot be filled in. */
  readonly templateFailed?: Branch<F>;
}

export interface SendMessageBySms {
  /**
   * Sends a text message. An answer to it starts a chat in `flow`.
   *
   * Console block: Send message, SMS (`StartOutboundChatContact`). Its WhatsApp form is not known: no value for it is
   * published. Source: Amazon Connect developer guide and public conformance probes, 2026-11-20.
   *
   * @example
   * ```ts
   * f.sendMessageBySms({
   *   from: existing.phoneNumber("+442079460000"),
   *   to: f.system.customerEndpoint.address,
   *   flow: existing.flow("Text messages"),
   *   text: "Your order is on its way.",
   * });
   * ```
   */
  sendMessageBySms(message: TextMessage, outcomes?: MessageOutcomes<this>): this;
}

export interface SendMessageByEmail {
  /**
   * Sends an e-mail from a message template. Never in the default outbound flow: the e-mail would start it again.
   *
   * Console block: Send message, e-mail (`RenderMessageTemplate`, `CreateContact`, `StartOutboundEmailContact`).
   * Without `templateFailed`, a template that fails takes the nearest `onError`. Source: public exports and
   * conformance probes, 2026-11-20; what stands inside of the message is not published.
   *
   * @example
   * ```ts
   * f.sendMessageByEmail({
   *   from: { address: "help@example.com", name: "Help" },
   *   to: { address: f.attributes("email") },
   *   knowledgeBase: "arn:aws:wisdom:eu-west-2:111122223333:knowledge-base/5d4a8a2b-8a50-4a8a-9f0f-6a1f2a2b3c4d",
   *   template: "arn:aws:wisdom:eu-west-2:111122223333:message-template/7f3c9d1e-2b4a-4c6d-8e0f-1a2b3c4d5e6f",
   * });
   * ```
   */
  sendMessageByEmail(message: EmailMessage, outcomes?: MessageOutcomes<this>): this;
}

export function sendMessageBySms(place: Place, message: TextMessage, outcomes: MessageOutcomes<never> = {}): void {
  const { from, to, flow, isRelated } = message;
  place.block(
    {
      type: "StartOutboundChatContact",
      parameters: given({
        SourceEndpoint: { Address: referenceOrText(from), Type: "CONNECT_PHONENUMBER_ARN" },
        DestinationEndpoint: { Address: text(to), Type: "TELEPHONE_NUMBER" },
        ContactFlowArn: referenceOrText(flow),
        ContactSubtype: "connect:SMS",
        InitialSystemMessage: message.text === undefined ? undefined : { Content: text(message.text) },
        RelatedContact: isRelated ? "CURRENT" : undefined,
      }),
      about: text(message.text ?? to),
      outcomes: [
        ...(outcomes.templateFailed
          ? [place.error("TemplateRenderingError", "templateFailed", outcomes.templateFailed)]
          : []),
        place.failure(),
      ],
    },
    outcomes,
  );
}

export function sendMessageByEmail(place: Place, message: EmailMessage, outcomes: MessageOutcomes<never> = {}): void {
  const { from, to, knowledgeBase, template, source = "TEMPLATE", content, isRelated } = message;
  const handler = place.branch(outcomes.onError);
  const failed: Outcome = place.error("TemplateRenderingError", "templateFailed", outcomes.templateFailed);
  const about = text(to.address);
  place.block(
    {
      type: "RenderMessageTemplate",
      parameters: { WisdomKnowledgeBaseArn: text(knowledgeBase), WisdomMessageTemplateArn: text(template) },
      title: "render-message-template",
      about,
      outcomes: [failed, place.failure()],
      handler,
    },
    outcomes,
  );
  place.block({
    type: "CreateContact",
    parameters: given({ Channel: "EMAIL", RelatedContact: isRelated === false ? undefined : "CURRENT" }),
    title: "create-email-contact",
    about,
    outcomes: [place.failure()],
    handler,
  });
  place.block({
    type: "StartOutboundEmailContact",
    parameters: parametersFrom({
      FromEmailAddress: address(from),
      DestinationEmailAddress: address(to),
      EmailMessage: { ...content, MessageSourceType: source },
    }),
    about,
    outcomes: [failed, place.failure()],
    handler,
  });
}

function address({ address, name }: EmailAddress): ParameterInput {
  return { EmailAddress: address, DisplayName: name };
}
