import type { GraphType } from "@flowc/connect-model";
import { invalidRequest, ServiceError } from "../../protocol/service-error.js";
import type { InstanceCall } from "../operation.js";
import { referenceProblems } from "./content-references.js";

/** The most problems that one refusal carries, and the longest text of one. Source: API model, 2026-11-20. */
const mostProblems = 50;
const longestProblem = 256;

/** Refuses the content of a flow that the service would not publish, with every problem that it has. */
export function checkFlowContent(call: InstanceCall, content: string, type: GraphType): void {
  const problems = problemsOf(call, content, type);
  if (problems.length > 0) throw new ServiceError("InvalidContactFlowException", { problems });
}

/** Refuses the content of a flow module; content without its Settings has a refusal of its own. */
export function checkModuleContent(call: InstanceCall, content: string): void {
  if (lacksSettings(content)) throw invalidRequest("JSON field is missing or null for field name: settings");
  const problems = problemsOf(call, content, "MODULE");
  if (problems.length > 0) throw new ServiceError("InvalidContactFlowModuleException", { Problems: problems });
}

function problemsOf(call: InstanceCall, content: string, type: GraphType): { readonly message: string }[] {
  const own = ownProblems(content, type);
  const problems = own.length > 0 ? own : referenceProblems(call, content);
  return problems.slice(0, mostProblems).map((problem) => ({ message: problem.slice(0, longestProblem) }));
}

function ownProblems(content: string, _type: GraphType): readonly string[] {
  try {
    JSON.parse(content);
    return [];
  } catch {
    return ["Invalid JSON"];
  }
}

function lacksSettings(content: string): boolean {
  try {
    const parsed = JSON.parse(content) as { readonly Settings?: unknown } | null;
    return typeof parsed === "object" && parsed !== null && (parsed.Settings ?? undefined) === undefined;
  } catch {
    // Not JSON at all: that is one of the problems of the content.
    return false;
  }
}
