// The generated page docs/reference/rules.md: every rule with how well it is known and how often it finds something.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../workspace.mjs";
import { table } from "./markdown.mjs";

const hitsFile = join(root, "docs", "reference", "rule-hits.json");
const compilerEntry = new URL("../../packages/flow-compiler/dist/index.js", import.meta.url);

/**
 * @typedef {import("../corpus/hit-rates.mjs").HitRates} HitRates
 * @typedef {{ code: string, name: string, severity: string, grade: string, source: string, checked: string, reason?: string }} Meta
 */

/** @returns {Promise<{ path: string, text: string }[]>} */
export async function generate() {
  const { flowRules, estateRules } = await import(compilerEntry.href);
  /** @type {{ all: HitRates, consoleMade: HitRates }} */
  const hits = JSON.parse(readFileSync(hitsFile, "utf8"));
  return [{ path: "docs/reference/rules.md", text: rulesPage(metas(flowRules), metas(estateRules), hits) }];
}

/** @param {readonly { meta: Meta }[]} rules */
function metas(rules) {
  return rules.map(({ meta }) => meta).sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * @param {readonly Meta[]} flowRules
 * @param {readonly Meta[]} estateRules
 * @param {{ all: HitRates, consoleMade: HitRates }} hits
 */
function rulesPage(flowRules, estateRules, { all, consoleMade }) {
  const rows = (/** @type {readonly Meta[]} */ list) => list.map((meta) => row(meta, all, consoleMade));
  const columns = ["code", "rule", "severity", "known from", "errors", "warnings", "notes", "console-made", "source"];
  const reasons = [...flowRules, ...estateRules].filter(({ reason }) => reason !== undefined);
  const parts = [
    "# Rules",
    "<!-- Generated from the rules and docs/reference/rule-hits.json by `npm run generate`. Do not edit. -->",
    `The ${flowRules.length + estateRules.length} rules of \`flowc check\`. Known from: \`service\` (the live service was seen to refuse it), ` +
      "`corpus` (real exports do it so), `docs` (a page of AWS says so) or `assumed` (our advice). A finding may weigh less than its " +
      "rule, for example where the type of a flow is only assumed; its page says when.",
    `The hit rates tell in how many of ${all.files} public flows a rule finds something, by the severity of what it finds, and in how ` +
      `many of the ${consoleMade.files} among them that look like the console's own output. Many of the others were written by hand or ` +
      "by tools, some of them broken on purpose, and older versions of a flow stand beside newer ones of the same name. Some forty of the " +
      "console-made ones are drafts in which nothing is wired: most of their errors are in these. A blank is none.",
    "## One flow",
    table(columns, rows(flowRules)),
    "## Flows together",
    table(columns, rows(estateRules)),
    "## Warnings on more than one flow in ten",
    "Such a warning needs a reason to be one:",
    reasons.map(({ code, name, reason }) => `- ${link(code)} ${name}: ${reason}`).join("\n"),
    "## Measuring",
    "`npm run corpus -- DIR --write docs/reference/rule-hits.json` measures the rules on a folder of flows, then `npm run generate` writes this page.",
  ];
  return `${parts.join("\n\n")}\n`;
}

/**
 * @param {Meta} meta
 * @param {HitRates} all
 * @param {HitRates} consoleMade
 */
function row({ code, name, severity, grade, source }, all, consoleMade) {
  const count = all.rules[code] ?? { error: 0, warning: 0, info: 0 };
  const shares = [count.error, count.warning, count.info].map((files) => share(files, all.files));
  const made = share(consoleMade.rules[code]?.files ?? 0, consoleMade.files);
  return [link(code), name, severity, grade, ...shares, made, sourceLink(source)];
}

/** @param {string} code */
function link(code) {
  return `[${code}](../diagnostics/${code}.md)`;
}

/**
 * @param {number} files
 * @param {number} of
 */
function share(files, of) {
  return files === 0 ? "" : `${((100 * files) / of).toFixed(1)} %`;
}

/** @param {string} source */
function sourceLink(source) {
  if (!source.startsWith("https://")) return source.replace(/^assumed: .*/, "assumed");
  const page = source.split("/").at(-1) ?? source;
  return `[${page.replace(/\.html.*$/, "")}](${source.split(/[ ,]/, 1)[0]})`;
}
