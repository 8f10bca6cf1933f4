import { type Block, type Branch, type FlowUnit, isReferenceValue, referenceMember } from "@flowc/connect-model";
import fc from "fast-check";

function wayOf(branch: Branch): string {
  if (branch.kind === "next") return `-> ${branch.target}`;
  if (branch.kind === "error") return `${branch.errorType} -> ${branch.target}`;
  return `${branch.operator} ${JSON.stringify(branch.operands[0] ?? "")} -> ${branch.target}`;
}

function parametersText(parameters: Block["parameters"]): string {
  return JSON.stringify(parameters, (_name, value: unknown) =>
    isReferenceValue(value) ? `${value[referenceMember].kind} ${value[referenceMember].name}` : value,
  );
}

function blockText({ identifier, type, parameters, branches }: Block): string {
  const ways = branches.map((branch) => `\n    ${wayOf(branch)}`).join("");
  return `  ${identifier}: ${type} ${parametersText(parameters)}${ways}`;
}

/** A flow as text that somebody can follow: its blocks in order, with where each of them leads. */
export function flowText({ graph }: FlowUnit): string {
  const { name, type, entry, blocks } = graph;
  return [`${type} "${name}", starts at ${entry}`, ...blocks.map(blockText)].join("\n");
}

/** A flow that a failing property prints as readable text instead of as an object. */
export function readable(unit: FlowUnit): FlowUnit {
  return Object.defineProperty({ ...unit }, fc.toStringMethod, {
    value: () => `\n${flowText(unit)}\n`,
    enumerable: false,
  });
}
