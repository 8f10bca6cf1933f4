import type { FallibleOptions, FlowGoesOn } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { text } from "../../values/parameter.js";
import { targetWords } from "../../values/prompt.js";
import type { Text, Value } from "../../values/value.js";

/** The session of the assistant. */
export interface AssistantSession extends FlowGoesOn {
  readonly sessionArn: Value<string>;
}

export interface ConnectAssistant {
  /**
   * Connects the contact with an assistant (Amazon Q in Connect), which helps the agent and answers in Lex bots with
   * the intent `AMAZON.QInConnectIntent`. Use it before such a bot.
   *
   * Console block: Connect assistant (`CreateWisdomSession`, then `UpdateContactData` with the session).
   * Source: Amazon Connect developer guide and public exports, 2026-11-20.
   * @param assistant ARN of the assistant, or a handle
   * @returns the session, `$.Wisdom.SessionArn`
   *
   * @example
   * ```ts
   * f.connectAssistant("arn:aws:wisdom:eu-west-2:111122223333:assistant/b1e3dc48-d09d-4954-a7a1-4c1473d31153");
   * ```
   */
  connectAssistant(assistant: Text, options?: FallibleOptions<this>): AssistantSession;
}

export function connectAssistant(
  place: Place,
  assistant: Text,
  options: FallibleOptions<never> = {},
): AssistantSession {
  const handler = place.branch(options.onError);
  const step = place.block(
    {
      type: "CreateWisdomSession",
      parameters: { WisdomAssistantArn: text(assistant) },
      about: targetWords(assistant),
      outcomes: [place.failure()],
      handler,
    },
    options,
  );
  place.block({
    type: "UpdateContactData",
    parameters: { WisdomSessionArn: "$.Wisdom.SessionArn" },
    title: "set-assistant-session",
    about: targetWords(assistant),
    outcomes: [place.failure()],
    handler,
  });
  return { sessionArn: place.result("$.Wisdom.SessionArn", step) } as AssistantSession;
}
