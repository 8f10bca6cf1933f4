import { defineActionStep } from "../../engine/action-step.js";
import { asText } from "../../engine/data.js";
import { failed, next } from "../../engine/progress.js";
import { byteLength } from "../../engine/size.js";
import { askRecords } from "../records/ask-records.js";
import { takeAnswer } from "../world-answer.js";

/** The most that is loaded (administrator guide, get stored content block, 2026-11-21). */
const mostBytes = 32_768;

/** Get stored content: the email's plain text goes to `$.Email.EmailMessage.Plaintext`; more than 32 KB fails. */
export const loadContactContent = defineActionStep<null>({
  begin: (scene) => askRecords(scene, "content"),
  resume: (scene, heard) =>
    takeAnswer(heard, "what the email says", (content) => {
      const text = asText(content);
      if (byteLength(text) > mostBytes) return failed("NoMatchingError", `the email has more than ${mostBytes} bytes`);
      scene.write("Email", { EmailMessage: { Plaintext: text } });
      return next;
    }),
});
