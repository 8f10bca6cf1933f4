import { type Diagnostic, nearest, type Span } from "@flowc/diagnostics";
import { editDiagnostics } from "../edit-diagnostics.js";
import { splitAtMarks } from "../source/template.js";
import type { Candidate } from "../values/candidate.js";

/** What of a value is looked at before it is written. */
export type Expected = Pick<
  Candidate,
  "label" | "kind" | "choices" | "spec" | "conditions" | "taken" | "maxLength" | "written"
>;

/** What speaks against a new value: EDIT103 to EDIT109. Undefined when nothing does. */
export function problemOf(expected: Expected, value: string, span: Span): Diagnostic | undefined {
  const { label, kind } = expected;
  const place = { span };
  if (value.trim() === "") return editDiagnostics.create("EDIT103", { label }, place);
  if (kind === "number") return numberProblem(expected, value, span);
  if (expected.taken?.includes(value)) return editDiagnostics.create("EDIT107", { label, value }, place);
  if (kind === "key") {
    const reason = keyProblem(expected, value);
    if (reason !== undefined) return editDiagnostics.create("EDIT108", { label, value, reason }, place);
  }
  return choiceProblem(expected, value, span) ?? lostMark(expected, value, span) ?? textProblem(expected, value, span);
}

function lostMark({ label, written }: Expected, value: string, span: Span): Diagnostic | undefined {
  if (written?.kind !== "template" || splitAtMarks(value, written.template.marks)) return undefined;
  return editDiagnostics.create("EDIT118", { label, marks: written.template.marks }, { span });
}

const digits = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

function numberProblem({ label, spec, conditions }: Expected, value: string, span: Span): Diagnostic | undefined {
  const isWhole = spec?.value === "integer";
  const { min, max } = spec?.value === "integer" || spec?.value === "number" ? spec : {};
  const number = Number(value);
  const isFit =
    digits.test(value) &&
    String(number) === value &&
    (!isWhole || Number.isSafeInteger(number)) &&
    number >= (min ?? Number.NEGATIVE_INFINITY) &&
    number <= (max ?? Number.POSITIVE_INFINITY) &&
    (conditions?.operandPattern === undefined || new RegExp(conditions.operandPattern).test(value));
  return isFit ? undefined : editDiagnostics.create("EDIT104", { label, value, min, max }, { span });
}

function keyProblem({ conditions, choices }: Expected, value: string): string | undefined {
  if (value === "__proto__") return "JavaScript gives this name a meaning of its own";
  if (value === "otherwise" && conditions) return "it is the word for every other case";
  const { operandPattern } = conditions ?? {};
  if (choices === undefined && operandPattern !== undefined && !new RegExp(operandPattern).test(value)) {
    return `it has to match ${operandPattern}`;
  }
  return undefined;
}

function choiceProblem({ label, choices, spec }: Expected, value: string, span: Span): Diagnostic | undefined {
  if (choices === undefined || choices.includes(value)) return undefined;
  // A list that is known to have holes does not refuse what it does not know.
  if (spec?.value === "enum" && spec.complete === false && /^\w+$/.test(value)) return undefined;
  return editDiagnostics.create("EDIT105", { label, value, choices, similar: nearest(value, choices) }, { span });
}

function textProblem({ label, spec, maxLength }: Expected, value: string, span: Span): Diagnostic | undefined {
  const text = spec?.value === "text" ? spec : undefined;
  const max = maxLength ?? text?.maxLength;
  const { length } = value;
  if (max !== undefined && length > max) return editDiagnostics.create("EDIT106", { label, length, max }, { span });
  const pattern = text?.pattern;
  // A path stands for a value that is only known in the call.
  if (pattern === undefined || value.startsWith("$.") || new RegExp(pattern).test(value)) return undefined;
  return editDiagnostics.create("EDIT109", { label, value, pattern }, { span });
}
