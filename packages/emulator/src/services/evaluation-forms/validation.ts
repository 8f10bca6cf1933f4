import type {
  GetEvaluationFormValidationRequest,
  GetEvaluationFormValidationResponse,
  ListEvaluationFormAIVersionsRequest,
  ListEvaluationFormAIVersionsResponse,
  StartEvaluationFormValidationRequest,
  StartEvaluationFormValidationResponse,
} from "@aws-sdk/client-connect";
import { resourceNotFound } from "../../protocol/service-error.js";
import { ownedArn } from "../identity.js";
import { instanceOperation } from "../operation.js";
import { findForm, findVersion } from "./form-rules.js";
import { evaluationForms } from "./form-table.js";

export const startEvaluationFormValidation = instanceOperation<
  StartEvaluationFormValidationRequest,
  StartEvaluationFormValidationResponse
>("StartEvaluationFormValidation", {
  fidelity: { documented: ["checks one version in the background"], assumed: ["it is done at once"] },
  handle(input, call) {
    const form = findForm(call, input);
    const found = findVersion(form, input.EvaluationFormVersion);
    const versions = form.versions.map((one) => (one === found ? { ...one, validatedAt: call.now } : one));
    call.tables.of(evaluationForms).put({ ...form, versions });
    return {
      EvaluationFormId: form.id,
      EvaluationFormArn: ownedArn(call, "evaluationForm", form),
      EvaluationFormVersion: found.version,
    };
  },
});

export const getEvaluationFormValidation = instanceOperation<
  GetEvaluationFormValidationRequest,
  GetEvaluationFormValidationResponse
>("GetEvaluationFormValidation", {
  fidelity: { assumed: ["a form that was accepted has no findings", "without a check there is no result"] },
  handle(input, call) {
    const form = findForm(call, input);
    const { version, validatedAt } = findVersion(form, input.EvaluationFormVersion);
    if (validatedAt === undefined) throw resourceNotFound(`Version ${version} has not been validated.`);
    return {
      Status: "COMPLETED",
      EvaluationFormId: form.id,
      EvaluationFormVersion: version,
      StartedTime: new Date(validatedAt),
      Findings: [],
    };
  },
});

export const listEvaluationFormAIVersions = instanceOperation<
  ListEvaluationFormAIVersionsRequest,
  ListEvaluationFormAIVersionsResponse
>("ListEvaluationFormAIVersions", {
  fidelity: { assumed: ["there are none: their names are not published"] },
  handle: () => ({ AIVersionSummaries: [] }),
});
