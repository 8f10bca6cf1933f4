import { type Diagnostic, isOwnCode, type Span } from "@flowc/diagnostics";
import type { FlowRule } from "@flowc/flow-compiler";
import { adjustableCodes } from "../checks/check-codes.js";
import { checksDiagnostics } from "../checks/checks-diagnostics.js";
import { unknownCode } from "../checks/source-suppressions.js";
import { locateMember } from "../text/locate-member.js";
import type { SourceText } from "../text/source-text.js";
import { checksShape, ignoreShape, severitySetting } from "./config-shape.js";
import { inWords, isRecord, shapeProblems, wrongValue } from "./shape-problems.js";

/**
 * Checks `checks` of a configuration: members, rules of the author's own, codes and severities, and what is ignored.
 * @returns CLI103 to CLI105, CLI140, CLI141, CLI145 and CLI146; empty when all is well
 */
export function checksProblems(checks: Record<string, unknown>, source: SourceText): Diagnostic[] {
  const path = ["checks"];
  const found = shapeProblems(checks, checksShape, path, source);
  if (found.length > 0) return found;
  const { rules = [], severities = {}, folders = {}, ignore = [] } = checks as Members;
  const own = rules.filter(isRule);
  const codes = [...adjustableCodes(own).keys()];
  return [
    ...rulesProblems(rules, own, source),
    ...severitiesProblems(severities, [...path, "severities"], codes, source),
    ...Object.entries(folders).flatMap(([folder, chosen]) => {
      const inner = [...path, "folders", folder];
      if (!isRecord(chosen))
        return [wrongValue(inner, 'severities by code, such as { FLOW701: "off" }', chosen, source)];
      return severitiesProblems(chosen, inner, codes, source);
    }),
    ...ignore.flatMap((entry, index) => ignoreProblems(entry, index, codes, source)),
  ];
}

/** The members after their kinds were checked. */
interface Members {
  readonly rules?: readonly unknown[];
  readonly severities?: Readonly<Record<string, unknown>>;
  readonly folders?: Readonly<Record<string, unknown>>;
  readonly ignore?: readonly unknown[];
}

function isRule(value: unknown): value is FlowRule {
  if (!isRecord(value) || typeof value.start !== "function" || !isRecord(value.meta)) return false;
  const { code, name, message, severity } = value.meta;
  const isNamed = typeof code === "string" && /^[A-Z]+\d{3}$/.test(code) && typeof name === "string";
  return isNamed && typeof message === "function" && severitySetting.accepts(severity) && severity !== "off";
}

function rulesProblems(rules: readonly unknown[], own: readonly FlowRule[], source: SourceText): Diagnostic[] {
  const span = locateMember(source, ["checks", "rules"]);
  const codes = own.map(({ meta }) => meta.code);
  const twice = new Set(codes.filter((code, index) => codes.indexOf(code) !== index));
  return [
    ...rules.flatMap((rule, index) =>
      isRule(rule) ? [] : [checksDiagnostics.create("CLI145", { index, found: ruleInWords(rule) }, { span })],
    ),
    ...codes.filter(isOwnCode).map((code) => collision(code, "family", span)),
    ...[...twice].map((code) => collision(code, "twice", span)),
  ];
}

function collision(code: string, cause: "family" | "twice", span: Span): Diagnostic {
  return checksDiagnostics.create("CLI146", { code, cause }, { span });
}

function ruleInWords(rule: unknown): string {
  const code = isRecord(rule) && isRecord(rule.meta) ? rule.meta.code : undefined;
  return code === undefined ? inWords(rule) : `one with the code ${inWords(code)}`;
}

function severitiesProblems(
  severities: Readonly<Record<string, unknown>>,
  path: readonly string[],
  codes: readonly string[],
  source: SourceText,
): Diagnostic[] {
  return Object.entries(severities).flatMap(([code, severity]) => {
    const at = [...path, code];
    if (!codes.includes(code)) return [unknownCode(code, codes, locateMember(source, at))];
    return severitySetting.accepts(severity) ? [] : [wrongValue(at, severitySetting.words, severity, source)];
  });
}

function ignoreProblems(entry: unknown, index: number, codes: readonly string[], source: SourceText): Diagnostic[] {
  // Entries have no names in the text: the place is found by counting the member that each has.
  const path = ["checks", "ignore", ...Array<string>(index).fill("code")];
  if (!isRecord(entry)) return [wrongValue(path, "an object with code, flow and reason", entry, source)];
  const found = shapeProblems(entry, ignoreShape, path, source);
  if (found.length > 0) return found;
  const { code, reason } = entry as { readonly code: string; readonly reason?: string };
  const span = locateMember(source, [...path, "code"]);
  return [
    ...(codes.includes(code) ? [] : [unknownCode(code, codes, span)]),
    ...((reason ?? "").trim() === "" ? [checksDiagnostics.create("CLI141", { codes: [code] }, { span })] : []),
  ];
}
