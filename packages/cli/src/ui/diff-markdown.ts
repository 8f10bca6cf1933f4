import type { ComparedFlow } from "@flowc/project";
import { fitting, mostCharacters } from "./comment-size.js";
import { cosmeticLine, diffSummary, flowTitle } from "./diff-summary.js";
import { plainMarkdown } from "./plain-markdown.js";

const signs = { breaking: "🔴", risky: "🟠", harmless: "🟢" } as const;

/** What changed between two versions of flows, for a pull request: not longer than a comment may be. */
export function diffMarkdown(flows: readonly ComparedFlow[]): string {
  const all = flows.flatMap(flowLines);
  const shown = fitting(all, mostCharacters - 2_000);
  const more = all.length - shown.length;
  const rest = more === 0 ? [] : ["", `And ${more} more lines: \`flowc diff\` shows all.`, ""];
  return [...shown, ...rest, `**${diffSummary(flows)}**`].join("\n");
}

function flowLines(flow: ComparedFlow): string[] {
  if (flow.status !== "compared") {
    const words = flow.status === "removed" ? `${signs.breaking} is gone` : `${signs.harmless} is new`;
    return [`### ${plainMarkdown(`"${flow.name}"`)} ${words}`, ""];
  }
  const { name, diff } = flow;
  const cosmetic = cosmeticLine(diff);
  if (diff.changes.length === 0 && cosmetic === undefined) return [];
  return [
    `### ${plainMarkdown(flowTitle(name, diff))}`,
    "",
    ...diff.changes.map(({ impact, message, way = [] }) => {
      const steps = way.length < 2 ? "" : `  \n  <sub>after: ${plainMarkdown(way.join(" → "))}</sub>`;
      return `- ${signs[impact]} **${impact}** ${plainMarkdown(message)}${steps}`;
    }),
    ...(cosmetic === undefined ? [] : [`- ${plainMarkdown(cosmetic)}`]),
    "",
  ];
}
