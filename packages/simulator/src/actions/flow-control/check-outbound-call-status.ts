import { defineActionStep } from "../../engine/action-step.js";
import { decide, failed } from "../../engine/progress.js";
import { askHowItEnds } from "../ask-for-stub.js";

/**
 * Check call progress: who or what answered an outbound call of a campaign, as a stub says it: `CallAnswered`,
 * `VoicemailBeep`, `VoicemailNoBeep` or `NotDetected`. Any other call fails (administrator guide, "Check call progress",
 * 2026-11-21: for campaigns only).
 */
export const checkOutboundCallStatus = defineActionStep<null>({
  begin: askHowItEnds,
  resume(_scene, heard) {
    if (heard.kind !== "answer") return undefined;
    const { answer } = heard;
    if (answer.kind === "value") return decide(answer.value);
    return answer.kind === "error"
      ? failed(answer.error)
      : failed("NoMatchingError", "it is not a call of an outbound campaign");
  },
});
