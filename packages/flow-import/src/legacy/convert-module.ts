import {
  errorsOf,
  findAction,
  type GraphType,
  type JsonObject,
  type JsonValue,
  outcomesOf,
  type Parameters,
  selectMode,
} from "@flowc/connect-model";
import type { Diagnostic, Place } from "@flowc/diagnostics";
import { type Converted, failed, lookUp, next, noMatch, type Outcome } from "./conversion.js";
import { conversionOf } from "./conversions.js";
import { legacyDiagnostics } from "./legacy-diagnostics.js";
import type { LegacyBranch, LegacyModule } from "./legacy-module.js";
import { ModuleReader } from "./module-reader.js";

/** A module as an action of the Flow language, in the document's form. */
export interface ConvertedModule {
  readonly action: JsonObject;
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes a module as an action. What cannot be said in the Flow language is reported (FLOW860 to FLOW866). */
export function convertModule(module: LegacyModule, flowType: GraphType, place: Place): ConvertedModule {
  const conversion = conversionOf(module);
  const said = { module: module.id, type: module.type };
  if (conversion === undefined) {
    return { action: unknownAction(module), diagnostics: [legacyDiagnostics.create("FLOW860", said, place)] };
  }
  const diagnostics: Diagnostic[] = [];
  const reader = new ModuleReader(module);
  const converted = conversion.convert(reader);
  const { transitions, lost, added } = transitionsOf(module, converted, flowType);
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  if (conversion.grade === "assumed") report(legacyDiagnostics.create("FLOW866", said, place));
  if (reader.left.length > 0) {
    report(legacyDiagnostics.create("FLOW861", { ...said, parameters: reader.left }, place));
  }
  if (lost.length > 0) report(legacyDiagnostics.create("FLOW862", { ...said, branches: lost }, place));
  for (const attribute of reader.unknownAttributes) {
    report(legacyDiagnostics.create("FLOW864", { ...said, ...attribute }, place));
  }
  for (const error of added) report(legacyDiagnostics.create("FLOW865", { ...said, error }, place));
  const { type, parameters } = converted;
  return {
    action: { Parameters: parameters, Identifier: module.id, Type: type, Transitions: transitions },
    diagnostics,
  };
}

/** A module whose type says nothing: kept whole, its branches by the words that are common to all modules. */
function unknownAction({ id, type, branches, verbatim }: LegacyModule): JsonObject {
  const { parameters = [], target } = verbatim;
  const onward = branches.find(({ condition }) => condition === "Success");
  const outcomes = branches.map((branch) => written(branch, branch === onward ? next : commonOutcome(branch)));
  const Parameters = { ...(target !== undefined && { target }), parameters };
  return { Parameters, Identifier: id, Type: type, Transitions: assembled(outcomes) };
}

function commonOutcome({ condition }: LegacyBranch): Outcome {
  if (condition === "Error") return failed;
  return condition === "NoMatch" ? noMatch : { kind: "error", errorType: condition };
}

interface Transitions {
  readonly transitions: JsonObject;
  /** Conditions of branches that the action does not have. */
  readonly lost: readonly string[];
  /** Errors that the action needs and the module had no branch for. */
  readonly added: readonly string[];
}

type Written = { readonly outcome: Outcome; readonly target: string };

function transitionsOf(
  module: LegacyModule,
  { type, parameters, outcomes = {} }: Converted,
  flowType: GraphType,
): Transitions {
  const entry = findAction(type);
  const spec = entry && outcomesOf(entry, selectMode(entry, parameters as Parameters));
  const found: Written[] = [];
  const lost: string[] = [];
  for (const branch of module.branches) {
    const known = lookUp(outcomes, branch.condition);
    const isTest = branch.condition === "Evaluate" && branch.operator !== undefined;
    const isSecond = known?.kind === "next" && found.some(({ outcome }) => outcome.kind === "next");
    if ((known === undefined && !isTest) || isSecond) lost.push(branch.condition);
    else found.push(written(branch, known ?? next));
  }
  if (spec === undefined || spec.next === "forbidden") return { transitions: assembled(found), lost, added: [] };
  const onward = found.find(({ outcome }) => outcome.kind === "next")?.target;
  const needed = errorsOf(spec, parameters as Parameters, flowType).required;
  const added = needed.filter((error) => !found.some((it) => isError(it.outcome, error)));
  const copied = found.find(
    ({ outcome }) => spec.nextCopies !== undefined && isNamed(outcome, spec.nextCopies),
  )?.target;
  const fallback = onward ?? copied ?? (spec.next === "required" ? found[0]?.target : undefined);
  const errors =
    fallback === undefined ? [] : added.map((errorType) => ({ outcome: errorOf(errorType), target: fallback }));
  const all = [...found, ...errors];
  const isNextGiven = onward !== undefined || fallback === undefined;
  return {
    transitions: assembled(isNextGiven ? all : [{ outcome: next, target: fallback }, ...all]),
    lost,
    added: fallback === undefined ? [] : added,
  };
}

function errorOf(errorType: string): Outcome {
  return { kind: "error", errorType };
}

function isError(outcome: Outcome, errorType: string): boolean {
  return outcome.kind === "error" && outcome.errorType === errorType;
}

function isNamed(outcome: Outcome, word: string): boolean {
  return outcome.kind === "error"
    ? outcome.errorType === word
    : outcome.kind === "condition" && outcome.operand === word;
}

/** The operator of the Flow language for the old one; an unknown one stays. All but Equals and `>=` are assumed. */
const operators: Readonly<Record<string, string>> = {
  Equals: "Equals",
  GreaterThan: "NumberGreaterThan",
  GreaterThanOrEqualTo: "NumberGreaterOrEqualTo",
  LessThan: "NumberLessThan",
  LessThanOrEqualTo: "NumberLessOrEqualTo",
  StartsWith: "TextStartsWith",
  EndsWith: "TextEndsWith",
  Contains: "TextContains",
};

function written({ condition, operator, operand = "", target }: LegacyBranch, outcome: Outcome): Written {
  if (condition !== "Evaluate" || operator === undefined) return { outcome, target };
  const test = lookUp(operators, operator) ?? operator;
  return { outcome: { kind: "condition", operator: test, operand }, target };
}

function assembled(branches: readonly Written[]): JsonObject {
  const errors: JsonValue[] = [];
  const conditions: JsonValue[] = [];
  let onward: string | undefined;
  for (const { outcome, target } of branches) {
    if (outcome.kind === "next") onward = target;
    else if (outcome.kind === "error") errors.push({ NextAction: target, ErrorType: outcome.errorType });
    else {
      const { operator, operand } = outcome;
      conditions.push({ NextAction: target, Condition: { Operator: operator, Operands: [operand] } });
    }
  }
  return {
    ...(onward !== undefined && { NextAction: onward }),
    ...(errors.length > 0 && { Errors: errors }),
    ...(conditions.length > 0 && { Conditions: conditions }),
  };
}
