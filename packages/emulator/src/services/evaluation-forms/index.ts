import type { Operation } from "../operation.js";
import {
  activateEvaluationForm,
  createEvaluationForm,
  deactivateEvaluationForm,
  deleteEvaluationForm,
  updateEvaluationForm,
} from "./change-form.js";
import {
  describeEvaluationForm,
  listEvaluationForms,
  listEvaluationFormVersions,
  searchEvaluationForms,
} from "./describe-form.js";
import {
  getEvaluationFormValidation,
  listEvaluationFormAIVersions,
  startEvaluationFormValidation,
} from "./validation.js";

export const evaluationFormOperations: readonly Operation[] = [
  createEvaluationForm,
  describeEvaluationForm,
  listEvaluationForms,
  searchEvaluationForms,
  listEvaluationFormVersions,
  updateEvaluationForm,
  activateEvaluationForm,
  deactivateEvaluationForm,
  startEvaluationFormValidation,
  getEvaluationFormValidation,
  listEvaluationFormAIVersions,
  deleteEvaluationForm,
];
