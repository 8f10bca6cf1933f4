// The generated page docs/diagnostics/README.md: every code with its name, made from the first lines of the pages.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../workspace.mjs";

const folder = join(root, "docs", "diagnostics");

/** Groups of codes in the order of a project's life. */
const groups = [
  ["FLOW1", "Flows: the graph and how it is built"],
  ["FLOW2", "Flows: parameters and branches"],
  ["FLOW3", "Flows: references"],
  ["FLOW4", "Flows: limits"],
  ["FLOW5", "Flows: flow types"],
  ["FLOW6", "Flows: attributes and expressions"],
  ["FLOW7", "Flows: what callers experience"],
  ["FLOW8", "Flows: reading and writing documents"],
  ["FLOW9", "Flows: our own mistakes"],
  ["PLAN", "Resources and plans"],
  ["APPLY", "Deploying"],
  ["STATE", "State files"],
  ["EMU", "The built-in Connect"],
  ["CLI", "Projects and the command line"],
];

/** @returns {{ path: string, text: string }[]} */
export function generate() {
  const titles = readdirSync(folder)
    .filter((name) => name !== "README.md")
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8").split("\n", 1)[0].replace(/^# /, ""));
  return [{ path: "docs/diagnostics/README.md", text: indexPage(titles) }];
}

function indexPage(titles) {
  const sections = groups
    .map(([prefix, heading]) => ({ heading, members: titles.filter((title) => title.startsWith(prefix)) }))
    .filter(({ members }) => members.length > 0)
    .map(({ heading, members }) => `## ${heading}\n\n${members.map(row).join("\n")}\n`);
  return [
    "# Diagnostics",
    "<!-- Generated from the pages in this folder by `npm run generate`. Do not edit. -->",
    `The ${titles.length} findings that flowc knows. Each page says what it means, why it matters, and how to fix it.`,
    ...sections,
  ].join("\n\n");
}

function row(title) {
  const [code, name = ""] = title.split(" ");
  return `- [${code}](${code}.md) ${name}`;
}
