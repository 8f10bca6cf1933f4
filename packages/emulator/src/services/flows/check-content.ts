import type { GraphType } from "@flowc/connect-model";
import { ServiceError } from "../../protocol/service-error.js";

/** The most problems that one refusal carries, and the longest text of one. Source: API model, 2026-11-20. */
const mostProblems = 50;
const longestProblem = 256;

/** Refuses content that the service would not publish, with every problem that it has. */
export function checkFlowContent(content: string, _type: GraphType): void {
  const problems = problemsOf(content);
  if (problems.length > 0) throw new ServiceError("InvalidContactFlowException", { problems: asMembers(problems) });
}

function problemsOf(content: string): readonly string[] {
  try {
    JSON.parse(content);
    return [];
  } catch {
    return ["Invalid JSON"];
  }
}

const asMembers = (problems: readonly string[]) =>
  problems.slice(0, mostProblems).map((problem) => ({ message: problem.slice(0, longestProblem) }));
