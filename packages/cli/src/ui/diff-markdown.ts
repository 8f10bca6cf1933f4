import { printable } from "@flowc/diagnostics";
import type { ComparedFlow } from "@flowc/project";
import { cosmeticLine, diffSummary, flowTitle } from "./diff-summary.js";

const signs = { breaking: "🔴", risky: "🟠", harmless: "🟢" } as const;

/** What changed between two versions of flows, for a pull request. */
export function diffMarkdown(flows: readonly ComparedFlow[]): string {
  return [...flows.flatMap(flowLines), `**${diffSummary(flows)}**`].join("\n");
}

function flowLines(flow: ComparedFlow): string[] {
  if (flow.status !== "compared") {
    const words = flow.status === "removed" ? `${signs.breaking} is gone` : `${signs.harmless} is new`;
    return [`### ${plain(`"${flow.name}"`)} ${words}`, ""];
  }
  const { name, diff } = flow;
  const cosmetic = cosmeticLine(diff);
  if (diff.changes.length === 0 && cosmetic === undefined) return [];
  return [
    `### ${plain(flowTitle(name, diff))}`,
    "",
    ...diff.changes.map(({ impact, message, way = [] }) => {
      const steps = way.length < 2 ? "" : `  \n  <sub>after: ${plain(way.join(" → "))}</sub>`;
      return `- ${signs[impact]} **${impact}** ${plain(message)}${steps}`;
    }),
    ...(cosmetic === undefined ? [] : [`- ${plain(cosmetic)}`]),
    "",
  ];
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  "@": "&#64;",
  "://": ":&#47;&#47;",
};

/** Words of an author's as plain text: no markup, no links, no mentions of people or issues. */
function plain(text: string): string {
  return printable(text).replaceAll(/[&<@]|:\/\/|[\\`*_{}[\]()#|~!>]/g, (found) => entities[found] ?? `\\${found}`);
}
