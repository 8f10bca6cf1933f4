import { defineActionStep } from "../../engine/action-step.js";
import { asText } from "../../engine/data.js";
import { failed } from "../../engine/progress.js";
import { askRecords } from "../records/ask-records.js";
import { keepCase, whichCases } from "../records/case.js";
import { takeAnswer } from "../world-answer.js";

/**
 * Cases, get: the one case that fits, or the last updated of several where the block asks for it. Its id and the response
 * fields go to `$.Case`.
 */
export const getCase = defineActionStep<null>({
  begin: (scene) => askRecords(scene, "case"),
  resume: (scene, heard) =>
    takeAnswer(heard, whichCases, (found) => {
      const cases = Array.isArray(found) ? found : [found];
      const fields = scene.value("CaseResponseFields");
      if (cases.length === 0) return failed("NoneFound");
      if (cases.length > 1 && !scene.isOn("GetLastUpdatedCase")) return failed("MultipleFound");
      return keepCase(scene, cases[0], Array.isArray(fields) ? fields.map(asText) : []);
    }),
});
