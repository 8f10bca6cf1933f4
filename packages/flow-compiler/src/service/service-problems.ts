import { type GraphType, isJsonObject } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { FlowContext } from "../check/flow-context.js";
import { servicePath } from "../check/path-words.js";
import type { Finding } from "../check/rule.js";
import { walkFlow } from "../check/walk.js";
import { parseFlow } from "../parse/parse-flow.js";
import { flowRules } from "../rules/index.js";
import { invalidContent, invalidValue, missingProperty, missingSettings } from "./wording.js";

const mostProblems = 50;
/** Most characters of one message. */
export const mostCharacters = 256;

/**
 * What the service answers to the content of a flow that it refuses: the messages of an InvalidContactFlowException or
 * InvalidContactFlowModuleException, 1 to 50 of at most 256 characters. Only what the service was seen to refuse counts;
 * wording as recorded by public projects (2026-11-20), where a form was seen.
 *
 * A module without `Settings` gives the single message `missingSettings`, which the service sends as an
 * InvalidRequestException.
 * @param content Flow language JSON as it is sent, without a wrapper
 * @returns empty when the service takes the content
 */
export function serviceProblems(content: string, type: GraphType): readonly string[] {
  const { unit, diagnostics } = parseFlow(content, { file: "Content", type });
  if (unit === undefined || !isPlainContent(content)) return [invalidContent];
  const findings = walkFlow(new FlowContext(unit), flowRules).filter(isRefused);
  const messages = [...diagnostics.flatMap(shapeProblem), ...findings.map(messageOf)];
  if (messages.includes(missingSettings)) return [missingSettings];
  return [...new Set(messages)].slice(0, mostProblems).map((message) => message.slice(0, mostCharacters));
}

/** Reading accepts the answers of describe calls too; the service takes only what is inside them. */
function isPlainContent(content: string): boolean {
  const value: unknown = JSON.parse(content.replace(/^\uFEFF/, ""));
  return isJsonObject(value) && Object.hasOwn(value, "Actions");
}

function isRefused({ grade, diagnostic, refusal }: Finding): boolean {
  return refusal !== undefined && grade === "service" && diagnostic.severity === "error";
}

function messageOf({ refusal, spot }: Finding): string {
  return refusal?.(servicePath(spot.block?.index, spot.pointer)) ?? "";
}

/** A member of the wrong JSON type, and one that is missing. */
function shapeProblem({ code, subject, data }: Diagnostic): readonly string[] {
  const path = servicePath(undefined, subject?.pointer);
  if (code === "FLOW807") return [invalidValue(path)];
  return code === "FLOW808" ? [missingProperty([path, data?.member].filter(Boolean).join("."))] : [];
}
