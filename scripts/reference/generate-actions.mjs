// The generated pages docs/reference/actions: one for each action of the Flow language, and their index.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../workspace.mjs";
import { actionPage } from "./action-page.mjs";
import { table } from "./markdown.mjs";

const folder = "docs/reference/actions";
const catalogue = join(root, "packages", "flow-compiler", "generated", "actions.json");

/** @returns {{ path: string, text: string }[]} */
export function generate() {
  /** @type {{ actions: import("@flowc/connect-model").ActionEntry[] }} */
  const { actions } = JSON.parse(readFileSync(catalogue, "utf8"));
  return [
    { path: `${folder}/README.md`, text: indexPage(actions) },
    ...actions.map((entry) => ({ path: `${folder}/${entry.type}.md`, text: actionPage(entry) })),
  ];
}

/** @param {readonly import("@flowc/connect-model").ActionEntry[]} actions */
function indexPage(actions) {
  const rows = actions.map(({ type, blocks, summary, evidence }) => [
    `[${type}](${type}.md)`,
    blocks.join(", "),
    summary,
    evidence.grade,
  ]);
  const parts = [
    "# Actions of the Flow language",
    "<!-- Generated from the action catalogue by `npm run generate`. Do not edit. -->",
    `The ${actions.length} action types that flowc knows, with how well each is known. The same as data: ` +
      "`@flowc/flow-compiler/actions.json`; as a JSON Schema: `@flowc/flow-compiler/flow-language.schema.json`.",
    table(["action", "console blocks", "what it does", "evidence"], rows),
  ];
  return `${parts.join("\n\n")}\n`;
}
