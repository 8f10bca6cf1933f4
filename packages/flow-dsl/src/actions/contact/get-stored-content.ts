import type { FallibleOptions, FlowGoesOn } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import type { Value } from "../../values/value.js";

/** The text of the e-mail. */
export interface StoredContent extends FlowGoesOn {
  readonly plainText: Value<string>;
}

export interface GetStoredContent {
  /**
   * Loads the text of the e-mail that the contact is about, for a Lambda or a bot to read.
   *
   * Console block: Get stored content (`LoadContactContent`). E-mail only; the instance needs e-mail. Text of more than
   * 32 KB takes `onError`. Source: Amazon Connect administrator guide and public exports, 2026-11-20.
   * @returns the handle of the text, `$.Email.EmailMessage.Plaintext`
   *
   * @example
   * ```ts
   * const mail = f.getStoredContent();
   * f.invokeLambda(existing.lambdaFunction("classify"), { text: mail.plainText });
   * ```
   */
  getStoredContent(options?: FallibleOptions<this>): StoredContent;
}

export function getStoredContent(place: Place, options?: FallibleOptions<never>): StoredContent {
  const step = place.block(
    { type: "LoadContactContent", parameters: { ContentType: "EmailMessage" }, outcomes: [place.failure()] },
    options,
  );
  return { plainText: place.result("$.Email.EmailMessage.Plaintext", step) } as StoredContent;
}
