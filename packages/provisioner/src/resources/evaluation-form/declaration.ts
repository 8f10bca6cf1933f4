import type { JsonObject, ResourceReference } from "@flowc/connect-model";
import { declare, type RenamableProperties, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** What sections and questions have in common. */
interface FormItemBase {
  /** 1-40 letters, digits and `. _ -`, unique in the form. Automations and reports refer to it: keep it. */
  readonly id: string;
  /** For evaluators, at most 1024 characters. */
  readonly instructions?: string;
  /** Share in the score, 0-100. */
  readonly weight?: number;
  /** Anything else that the API knows of it, as the API spells it: conditions, automations, thresholds. */
  readonly more?: JsonObject;
}

/** A part of a form with a heading. */
export interface FormSection extends FormItemBase {
  /** 1-128 characters. */
  readonly title: string;
  readonly items: readonly (FormSection | FormQuestion)[];
}

interface QuestionBase extends FormItemBase {
  /** The question, 1-350 characters. */
  readonly title: string;
  /** Whether evaluators may say that it does not apply. Default false. */
  readonly notApplicable?: boolean;
  readonly items?: never;
}

/** An answer to choose. */
export interface AnswerOption {
  /** 1-40 letters, digits and `. _ -`, unique in the question. */
  readonly id: string;
  /** 1-128 characters. */
  readonly text: string;
  /** 0-10. */
  readonly score?: number;
  /** Whether this answer makes the whole form fail. Default false. */
  readonly fails?: boolean;
}

/** What a range of numbers is worth. */
export interface NumberOption {
  readonly from: number;
  readonly to: number;
  /** 0-10. */
  readonly score?: number;
  /** Whether an answer in the range makes the whole form fail. Default false. */
  readonly fails?: boolean;
}

/** A question with a text for an answer, or a date and time. */
export interface OpenQuestion extends QuestionBase {
  readonly type: "TEXT" | "DATETIME";
}

/** A question with a number for an answer. */
export interface NumberQuestion extends QuestionBase {
  readonly type: "NUMERIC";
  readonly min: number;
  readonly max: number;
  /** 1-10 ranges. */
  readonly options?: readonly NumberOption[];
}

/** A question with one answer of several. */
export interface ChoiceQuestion extends QuestionBase {
  readonly type: "SINGLESELECT";
  /** 2-256. */
  readonly options: readonly [AnswerOption, AnswerOption, ...AnswerOption[]];
  readonly display?: "DROPDOWN" | "RADIO";
}

/** A question with any of several answers. */
export interface ChoicesQuestion extends QuestionBase {
  readonly type: "MULTISELECT";
  /** 2-256. */
  readonly options: readonly [AnswerOption, AnswerOption, ...AnswerOption[]];
  readonly display?: "DROPDOWN" | "CHECKBOX";
}

export type FormQuestion = OpenQuestion | NumberQuestion | ChoiceQuestion | ChoicesQuestion;

/** How a form is scored. */
export interface FormScoring {
  readonly mode: "QUESTION_ONLY" | "SECTION_ONLY" | "POINTS_BASED";
  /** Default true. */
  readonly enabled?: boolean;
}

/** Who hears of requests to look at an evaluation again. */
export interface FormReview {
  readonly recipients: readonly ResourceReference<"user">[];
  /** Days in which a review can be asked for. */
  readonly eligibilityDays?: number;
}

/** What an evaluation form declaration takes. */
export interface EvaluationFormProperties extends RenamableProperties {
  /** At most 1024 characters. */
  readonly description?: string;
  /** At most 100 sections and 100 questions. */
  readonly items: readonly (FormSection | FormQuestion)[];
  /** Left out, it is Connect's to say. */
  readonly scoring?: FormScoring;
  /** Whether Connect fills in what it can. Default false. */
  readonly autoEvaluation?: boolean;
  /** Whose part of contacts is evaluated. Left out, it is Connect's to say. */
  readonly interaction?: "AGENT" | "AUTOMATED" | "CUSTOMER";
  readonly language?: "de-DE" | "en-US" | "es-ES" | "fr-FR" | "it-IT" | "pt-BR" | "ja-JP" | "ko-KR" | "zh-CN" | "ms-MY";
  readonly review?: FormReview;
  /** `ACTIVE`: evaluators get the newest version. `DRAFT`: it waits, and an older one stays active. Default `ACTIVE`. */
  readonly status?: "ACTIVE" | "DRAFT";
}

export type EvaluationFormDeclaration = ResourceDeclaration<"evaluationForm", EvaluationFormProperties>;

/**
 * A form in which contacts are evaluated. A version that evaluators had stays as it was: changes make the next one.
 *
 * @param name title of the form, 1-127 characters, unique in the instance
 * @example
 * ```ts
 * export const quality = evaluationForm("Call quality", {
 *   items: [
 *     {
 *       id: "start",
 *       title: "Start of the call",
 *       items: [
 *         {
 *           id: "greeting",
 *           title: "Did the agent give a name?",
 *           type: "SINGLESELECT",
 *           options: [{ id: "yes", text: "Yes", score: 10 }, { id: "no", text: "No", score: 0 }],
 *         },
 *       ],
 *     },
 *   ],
 *   scoring: { mode: "QUESTION_ONLY" },
 * });
 * ```
 */
export function evaluationForm(name: string, properties: EvaluationFormProperties): EvaluationFormDeclaration {
  return declare("evaluationForm", name, properties, evaluationForm);
}
