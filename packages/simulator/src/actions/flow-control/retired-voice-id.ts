import { findAction } from "@flowc/connect-model";
import { serviceDiagnostics } from "../../diagnostics/service-diagnostics.js";
import { defineActionStep } from "../../engine/action-step.js";
import { failed } from "../../engine/progress.js";
import { reportHere } from "../../engine/spot.js";

/**
 * Voice ID ended on 2026-05-20. What its blocks do since then no page says; that they take their error branch is
 * assumed (2026-11-21).
 */
export const retiredVoiceId = defineActionStep({
  begin(scene) {
    const { type } = scene.blockProgram.block;
    const date = findAction(type)?.retired?.date ?? "2026-05-20";
    reportHere(scene, ({ flow, block, place }) =>
      serviceDiagnostics.create("SIM132", { flow, block, type, date }, place),
    );
    return failed("NoMatchingError", "Voice ID has ended");
  },
});
