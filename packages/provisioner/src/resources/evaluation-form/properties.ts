import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkKnown,
  checkPresent,
  choiceOf,
  defined,
  type Given,
  listOf,
  numberOf,
  recordOf,
  referenceOf,
  switchOf,
  textOf,
} from "../../declaration/property-checks.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import { canonicalJson } from "../../plan/canonical-json.js";
import type { EvaluationFormDeclaration } from "./declaration.js";
import { itemsAgree, itemsInWords, normaliseItems } from "./items.js";

const nextVersion = "Evaluations that are under way keep the version they were begun with.";

/** What is left to the service is as it shall be, whatever it is. */
function leftToService(wanted: JsonValue, live: JsonValue): boolean {
  return wanted === null || canonicalJson(wanted) === canonicalJson(live);
}

export const evaluationFormTable: PropertyTable = {
  name: { label: "title" },
  description: { label: "description" },
  items: { label: "items", ownRead: true, agrees: itemsAgree, words: itemsInWords, impact: nextVersion },
  scoring: { label: "scoring", ownRead: true, agrees: leftToService, impact: nextVersion },
  autoEvaluation: { label: "automatic evaluation" },
  interaction: { label: "evaluated side", agrees: leftToService },
  language: { label: "language", agrees: leftToService },
  review: { label: "review requests", ownRead: true },
  status: { label: "status", impact: "Evaluators get another version, or none." },
};

const keys = ["description", "items", "scoring", "autoEvaluation", "interaction", "language", "review", "status"];
const languages = ["de-DE", "en-US", "es-ES", "fr-FR", "it-IT", "pt-BR", "ja-JP", "ko-KR", "zh-CN", "ms-MY"];
const modes = ["QUESTION_ONLY", "SECTION_ONLY", "POINTS_BASED"];

/** Checks an evaluation form and gives it as the engine compares it, items as the API spells them. */
export function normaliseEvaluationForm(declaration: EvaluationFormDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, [...keys, "formerName", "tags"], report);
  const choice = (key: string, label: string, allowed: readonly string[]) =>
    choiceOf(given, { key, label }, allowed, report);
  return defined({
    name: declaration.name,
    description: textOf(given, { key: "description", label: "description" }, [0, 1024], report) || null,
    items: normaliseItems(given, report),
    scoring: scoringOf(given, report),
    autoEvaluation: switchOf(given, { key: "autoEvaluation", label: "automatic evaluation" }, report) ?? false,
    interaction: choice("interaction", "evaluated side", ["AGENT", "AUTOMATED", "CUSTOMER"]) ?? null,
    language: choice("language", "language", languages) ?? null,
    review: reviewOf(given, report),
    status: choice("status", "status", ["ACTIVE", "DRAFT"]) ?? "ACTIVE",
  });
}

function scoringOf(given: Given, report: CheckReport): JsonValue {
  const scoring = recordOf(given, { key: "scoring", label: "scoring" }, report);
  if (scoring === undefined) return null;
  checkKnown(scoring, ["mode", "enabled"], report, "/scoring");
  const mode = { key: "mode", label: "mode of the scoring" };
  checkPresent(scoring, mode, report);
  return {
    mode: choiceOf(scoring, mode, modes, report) ?? "QUESTION_ONLY",
    enabled: switchOf(scoring, { key: "enabled", label: "scoring" }, report) ?? true,
  };
}

function reviewOf(given: Given, report: CheckReport): JsonValue {
  const review = recordOf(given, { key: "review", label: "review requests" }, report);
  if (review === undefined) return null;
  checkKnown(review, ["recipients", "eligibilityDays"], report, "/review");
  const recipients = { key: "recipients", label: "recipients of review requests" };
  checkPresent(review, recipients, report);
  const days = { key: "eligibilityDays", label: "days for review requests" };
  const people = listOf(review, recipients, [1, Number.POSITIVE_INFINITY], report, "/review/recipients");
  return {
    recipients: people.flatMap((user, index) => {
      const name = { key: "user", label: "recipient" };
      return referenceOf({ user }, name, "user", report, `/review/recipients/${index}`) ?? [];
    }),
    eligibilityDays: numberOf(review, days, [0, Number.MAX_SAFE_INTEGER], report, "/review/eligibilityDays"),
  };
}
