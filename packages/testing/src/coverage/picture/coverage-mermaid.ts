import type { FlowGraph } from "@flowc/connect-model";
import type { FlowCoverage } from "../coverage.js";
import { type BlockNote, notesOf } from "./notes.js";

/** Text inside quotes of Mermaid: everything but letters, digits and plain signs as a character code. */
function escaped(text: string): string {
  return Array.from(text.slice(0, 80), (one) =>
    /[\p{L}\p{N} .,_-]/u.test(one) ? one : `#${one.codePointAt(0)};`,
  ).join("");
}

const styles = [
  "  classDef run fill:#e6f4ea,stroke:#1e7e34,color:#102a17",
  "  classDef partly fill:#fff4d6,stroke:#9a6700,color:#2e2100",
  "  classDef missed fill:#fde8e8,stroke:#b42318,color:#3b0a06,stroke-dasharray:5 3",
];

/**
 * A flow as a Mermaid flow chart with its coverage: green blocks were run with all their branches, yellow ones partly,
 * red ones not at all; each branch shows how often it was taken, and is dotted when it never was. Branches to blocks
 * that do not exist are left out, as are copies that the service never follows.
 */
export function coverageMermaid(graph: FlowGraph, coverage: FlowCoverage): string {
  const note = notesOf(coverage);
  const ids = new Map<string, string>();
  const lines: string[] = [];
  const edges: string[] = [];
  graph.blocks.forEach((block, index) => {
    if (ids.has(block.identifier)) return;
    ids.set(block.identifier, `b${index}`);
  });
  for (const block of graph.blocks) {
    const id = ids.get(block.identifier) ?? "";
    const known: BlockNote = note(block);
    lines.push(
      `  ${id}["${escaped(block.identifier)}<br/>${escaped(block.type)}<br/>${known.hits} times"]:::${known.mark}`,
    );
    for (const { branch, label, hits, mark } of known.branches) {
      const target = ids.get(branch.target);
      if (target === undefined || mark === "uncounted") continue;
      edges.push(`  ${id} ${hits > 0 ? "-->" : "-.->"}|"${escaped(label)} ${hits}"| ${target}`);
    }
  }
  return ["flowchart LR", ...lines, ...edges, ...styles, ""].join("\n");
}
