import { type Drift, describeDrift, type PlanLine } from "@flowc/provisioner";
import { plainMarkdown } from "./plain-markdown.js";

const signs: Readonly<Record<PlanLine["tone"], string>> = {
  plain: "",
  add: "🔵 ",
  change: "🟠 ",
  remove: "🔴 ",
  warn: "🟡 ",
  quiet: "⚪ ",
};

/** A drift for an issue or a pull request. */
export function driftMarkdown(drift: Drift): string {
  const { name, region } = drift.environment;
  const lines = describeDrift(drift);
  const found = lines.filter(({ depth }) => depth > 0).map(item);
  const [sum = ""] = lines.filter(({ depth }) => depth === 0).map(({ text }) => text);
  const heading = `### Drift of ${plainMarkdown(`${name} (${region})`)}`;
  return [heading, "", ...found, ...(found.length > 0 ? [""] : []), `**${plainMarkdown(sum)}**`].join("\n");
}

function item({ depth, tone, text }: PlanLine): string {
  // The sign of a line in a terminal is a colour here.
  const words = depth === 1 ? text.replace(/^\S /, "") : text;
  return `${"  ".repeat(depth - 1)}- ${depth === 2 ? "" : signs[tone]}${plainMarkdown(words)}`;
}
