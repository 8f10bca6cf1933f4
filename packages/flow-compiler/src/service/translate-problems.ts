import type { FlowUnit } from "@flowc/connect-model";
import { FlowContext } from "../check/flow-context.js";
import { servicePath } from "../check/path-words.js";
import type { AnyRule, Finding } from "../check/rule.js";
import { walkFlow } from "../check/walk.js";
import { flowRules } from "../rules/index.js";
import { locateServiceProblem, type ProblemPlace } from "./locate-problem.js";
import { ruleOfWording } from "./problem-rules.js";
import { mostCharacters } from "./service-problems.js";

/** A problem of an InvalidContactFlowException in flowc's terms. */
export interface TranslatedProblem {
  /** The service's own words. */
  readonly problem: string;
  /** The block and the place in it; absent when the words name none that can be found. */
  readonly place?: ProblemPlace;
  /** The rule that is about it; absent when its words are not known. */
  readonly rule?: { readonly code: string; readonly name: string };
  /** What the rule says about this very place, and what to do, when it finds the same in the flow. */
  readonly message?: string;
  readonly help?: string;
}

/**
 * Says which rule and which block each problem of a refusal is about. The rules are asked first what the service would
 * say to this flow: an opaque message such as `Invalid branch. Path: 2.Evaluate` then has one meaning. Otherwise the words
 * and the place decide.
 */
export function translateServiceProblems(problems: readonly string[], unit: FlowUnit): readonly TranslatedProblem[] {
  const expected = walkFlow(new FlowContext(unit), flowRules).filter(({ refusal }) => refusal !== undefined);
  return problems.map((problem) => {
    const found = expected.find((finding) => wordsOf(finding) === problem);
    return found === undefined ? byWords(problem, unit, expected) : byFinding(problem, found);
  });
}

function wordsOf({ refusal, spot }: Finding): string | undefined {
  return refusal?.(servicePath(spot.block?.index, spot.pointer)).slice(0, mostCharacters);
}

function byFinding(problem: string, { rule, spot, diagnostic }: Finding): TranslatedProblem {
  const { message, help } = diagnostic;
  const place = { ...(spot.block && { block: spot.block.identifier }), pointer: spot.pointer ?? "" };
  return { problem, place, rule: named(rule), message, ...(help !== undefined && { help }) };
}

function byWords(problem: string, unit: FlowUnit, expected: readonly Finding[]): TranslatedProblem {
  const place = locateServiceProblem(problem, unit.graph);
  const block = unit.graph.blocks.find(({ identifier }) => identifier === place?.block);
  const rule = ruleOfWording(problem, { block, pointer: place?.pointer ?? "" });
  // Words that say no more than the block: whatever a rule expects the service to refuse in it.
  const only = rule ?? (block && expected.find(({ spot }) => spot.block?.identifier === block.identifier)?.rule);
  return { problem, ...(place && { place }), ...(only && { rule: named(only) }) };
}

function named({ meta: { code, name } }: AnyRule) {
  return { code, name };
}
