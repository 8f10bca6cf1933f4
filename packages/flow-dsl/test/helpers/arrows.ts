import type { Block, FlowDefinition } from "@flowc/connect-model";

/** A flow as one line per block: what it is, then where each outcome leads. */
export function arrows(flow: FlowDefinition): string {
  const { entry, blocks } = flow.build().graph;
  return [`start ${entry}`, ...blocks.map(line)].join("\n");
}

function line({ identifier, branches }: Block): string {
  const outcomes = branches.map((branch) => {
    if (branch.kind === "next") return `-> ${branch.target}`;
    if (branch.kind === "error") return `!${branch.errorType}-> ${branch.target}`;
    return `?${branch.operator === "Equals" ? "" : `${branch.operator} `}${branch.operands.join(" ")}-> ${branch.target}`;
  });
  return [identifier, ...outcomes].join("  ");
}

/** The codes that building a flow reports. */
export function codes(flow: FlowDefinition): string[] {
  return flow.build().diagnostics.map(({ code }) => code);
}
