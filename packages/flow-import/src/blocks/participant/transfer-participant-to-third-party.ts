import { type Code, object } from "../../program/code.js";
import type { BlockWriter, SketchContext } from "../call-sketch.js";
import { failure, matchOutcomes, onErrorType } from "../outcomes.js";
import { numericCode, option, ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const transferParticipantToThirdParty: BlockWriter = {
  type: "TransferParticipantToThirdParty",
  methods: ["transferToPhoneNumber", "transferToPhoneNumberAndResume"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const number = parameters.text("ThirdPartyPhoneNumber");
    const resumes = parameters.word("ContinueFlowExecution", { True: true, False: false });
    const timeout = parameters.text("ThirdPartyConnectionTimeLimitSeconds");
    const seconds = numericCode(timeout, context);
    const digits = parameters.text("ThirdPartyDTMFDigits");
    const callerId = callerIdCode(parameters, context);
    if (number === undefined || resumes === undefined || seconds === undefined) return undefined;
    const matched = resumes
      ? matchOutcomes(
          block,
          [
            onErrorType("CallFailed", ["callFailed"]),
            onErrorType("ConnectionTimeLimitExceeded", ["noAnswer"]),
            failure(),
          ],
          "continues",
        )
      : matchOutcomes(block, [failure()], { copies: "NoMatchingError" });
    if (matched === undefined || !parameters.isExact()) return undefined;
    return sketchOf(resumes ? "transferToPhoneNumberAndResume" : "transferToPhoneNumber", matched, {
      positional: [context.text(number)],
      options: [
        ...(timeout === "30" ? [] : [{ name: "timeoutSeconds", value: seconds }]),
        ...option("sendDigits", digits === undefined ? undefined : context.text(digits)),
        ...option("callerId", callerId),
      ],
      ends: !resumes,
    });
  },
};

function callerIdCode(parameters: ParameterReader, context: SketchContext): Code | undefined {
  const callerId = parameters.nested("CallerId");
  if (callerId === undefined) return undefined;
  const number = callerId.text("Number");
  const shown = callerId.text("Name");
  return object([
    ...option("number", number === undefined ? undefined : context.text(number)),
    ...option("name", shown === undefined ? undefined : context.text(shown)),
  ]);
}
