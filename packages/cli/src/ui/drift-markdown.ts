import { type Drift, describeDrift, type PlanLine } from "@flowc/provisioner";
import { fitting, mostCharacters } from "./comment-size.js";
import { plainMarkdown } from "./plain-markdown.js";

const signs: Readonly<Record<PlanLine["tone"], string>> = {
  plain: "",
  add: "🔵 ",
  change: "🟠 ",
  remove: "🔴 ",
  warn: "🟡 ",
  quiet: "⚪ ",
};

/** A drift for an issue or a pull request: not longer than those may be. */
export function driftMarkdown(drift: Drift): string {
  const { name, region } = drift.environment;
  const lines = describeDrift(drift);
  const all = lines.filter(({ depth }) => depth > 0).map(item);
  const shown = fitting(all, mostCharacters - 2_000);
  const more = all.length - shown.length;
  const found = more === 0 ? shown : [...shown, "", `And ${more} more lines: \`flowc drift\` shows all.`];
  const [sum = ""] = lines.filter(({ depth }) => depth === 0).map(({ text }) => text);
  const heading = `### Drift of ${plainMarkdown(`${name} (${region})`)}`;
  return [heading, "", ...found, ...(found.length > 0 ? [""] : []), `**${plainMarkdown(sum)}**`].join("\n");
}

function item({ depth, tone, text }: PlanLine): string {
  // The sign of a line in a terminal is a colour here.
  const words = depth === 1 ? text.replace(/^\S /, "") : text;
  return `${"  ".repeat(depth - 1)}- ${depth === 2 ? "" : signs[tone]}${plainMarkdown(words)}`;
}
