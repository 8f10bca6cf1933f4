import type { Branch, FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import type { Target } from "../../resources/targets.js";
import { referenceOrText } from "../../values/parameter.js";
import { targetWords } from "../../values/prompt.js";

/** Who works on the messages of a chat, and what happens when that fails. */
export interface ChatProcessing {
  /** Gets each message and gives back what is delivered. */
  readonly lambda: Target<"lambdaFunction">;
  /** Delivers a message as it is when the function fails or is late. */
  readonly deliverUnprocessed: boolean;
  /** False turns it off again. Default true. */
  readonly isEnabled?: boolean;
}

/** What can go wrong where a block is for one channel. */
export interface ChannelOutcomes<F> extends FallibleOptions<F> {
  /** The contact is on another channel. Without it, the nearest `onError`. */
  readonly wrongChannel?: Branch<F>;
}

export interface SetProcessingBehavior {
  /**
   * Lets a Lambda function work on each chat message before it is delivered, for example to take private data out.
   *
   * Console block: Set recording, analytics and processing behavior, processing (`UpdateContactMediaProcessing`). Chat
   * only: other channels take `wrongChannel`. Source: public conformance probes, 2026-11-20.
   *
   * @example
   * ```ts
   * f.setProcessingBehavior({ lambda: existing.lambdaFunction("redact"), deliverUnprocessed: false });
   * ```
   */
  setProcessingBehavior(processing: ChatProcessing, outcomes?: ChannelOutcomes<this>): this;
}

export function setProcessingBehavior(
  place: Place,
  { lambda, deliverUnprocessed, isEnabled = true }: ChatProcessing,
  outcomes: ChannelOutcomes<never> = {},
): void {
  place.block(
    {
      type: "UpdateContactMediaProcessing",
      parameters: {
        ChatProcessor: {
          ProcessingEnabled: isEnabled ? "True" : "False",
          LambdaProcessorARN: referenceOrText(lambda),
          ChatProcessorSettings: { DeliverUnprocessedMessages: deliverUnprocessed ? "True" : "False" },
        },
      },
      about: isEnabled ? targetWords(lambda) : "off",
      outcomes: [place.error("ChannelMismatch", "wrongChannel", outcomes.wrongChannel), place.failure()],
    },
    outcomes,
  );
}
