import type { GraphType } from "@flowc/connect-model";
import { missingSettingsProblem, serviceProblems } from "@flowc/flow-compiler";
import { invalidRequest, ServiceError } from "../../protocol/service-error.js";
import type { InstanceCall } from "../operation.js";
import { referenceProblems } from "./content-references.js";

/** Refuses the content of a flow that the service would not publish, with every problem that it has. */
export function checkFlowContent(call: InstanceCall, content: string, type: GraphType): void {
  const problems = problemsOf(call, content, type);
  if (problems.length > 0) throw new ServiceError("InvalidContactFlowException", { problems: asMembers(problems) });
}

/** Refuses the content of a flow module; content without its Settings has a refusal of its own. */
export function checkModuleContent(call: InstanceCall, content: string): void {
  const problems = problemsOf(call, content, "MODULE");
  if (problems.includes(missingSettingsProblem)) throw invalidRequest(missingSettingsProblem);
  if (problems.length > 0) {
    throw new ServiceError("InvalidContactFlowModuleException", { Problems: asMembers(problems) });
  }
}

/** The compiler's own service rules first; what content names is looked up only when it is otherwise legal. */
function problemsOf(call: InstanceCall, content: string, type: GraphType): readonly string[] {
  const problems = serviceProblems(content, type);
  return problems.length > 0 ? problems : referenceProblems(call, content);
}

/** The most problems that one refusal carries, and the longest text of one. Source: API model, 2026-11-20. */
const mostProblems = 50;
const longestProblem = 256;

const asMembers = (problems: readonly string[]) =>
  problems.slice(0, mostProblems).map((problem) => ({ message: problem.slice(0, longestProblem) }));
