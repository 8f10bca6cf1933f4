// What code assistants and other tools read: llms.txt, an index in the form of llmstxt.org, llms-full.txt with the pages
// themselves, and schemas.json. Made of the documentation whenever the packages are built, and shipped beside the pages of
// the codes.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The pages that matter to whoever writes flows, by subject. */
const subjects = {
  "Writing flows": ["writing-a-flow", "blocks", "attributes", "messages", "control", "resources", "environments"],
  "Usual tasks": ["menu", "opening-hours", "lambda", "lex", "callbacks", "modules", "languages"].map(
    (task) => `tasks/${task}`,
  ),
  "Testing flows": ["test", "simulate", "explore", "properties"],
  Commands: [
    "start",
    "checks",
    "comparing-flows",
    "importing-flows",
    "adopting",
    "drift",
    "watch",
    "graph",
    "output-for-machines",
  ],
};

/** Declarations of what flows and tests import: the types of every method. */
const declarations = ["packages/flow-dsl/api/index.api.md", "packages/testing/api/index.api.md"];

const guide = "docs/guide";

const documents = `## Documents

- [schemas.json](schemas.json): JSON Schemas of the documents that flowc reads and writes.`;

/**
 * @param {string} root the repository's folder
 * @param {(page: string) => string} addressOf where a reader of the list finds a page, by its path below docs/guide without
 *   its ending; by default in the other file
 * @returns {ReadonlyMap<string, string>} texts by file name
 */
export function assistantTexts(root, addressOf = () => "llms-full.txt") {
  const read = (/** @type {string} */ path) => readFileSync(join(root, path), "utf8");
  const head = headOf(read(`${guide}/assistants.md`));
  const pages = Object.values(subjects)
    .flat()
    .map((name) => read(`${guide}/${name}.md`));
  return new Map([
    [
      "llms.txt",
      `${[head, ...Object.entries(subjects).map((subject) => listOf(subject, read, addressOf)), documents].join("\n\n")}\n`,
    ],
    [
      "llms-full.txt",
      `${[head, ...pages, ...declarations.map(read)].map((text) => text.trim()).join("\n\n---\n\n")}\n`,
    ],
    // Nobody reads it: without line breaks it is a third of the size.
    ["schemas.json", JSON.stringify(JSON.parse(read("docs/reference/schemas.json")))],
  ]);
}

/**
 * Leaves the texts in the package of the command, which ships them. Not committed: they are made of other files.
 * @param {string} root the repository's folder
 * @returns {boolean} false when they were there already
 */
export function writeAssistantTexts(root) {
  const changed = [...assistantTexts(root)].filter(([name, text]) => {
    const file = join(root, "packages", "cli", name);
    if (existsSync(file) && readFileSync(file, "utf8") === text) return false;
    writeFileSync(file, text);
    return true;
  });
  return changed.length > 0;
}

/** The rules of the page about assistants below a title and one sentence, as the form of llms.txt wants it. */
function headOf(page) {
  const rules = /^## Rules for writing flows\n[\s\S]*/m.exec(page)?.[0].trim();
  if (rules === undefined) throw new Error("docs/guide/assistants.md has no rules for writing flows.");
  return `# flowc\n\n> Amazon Connect contact centres as TypeScript: typed flows, checks, calls on your machine, deployment.\n\n${rules}`;
}

function listOf([subject, names], read, addressOf) {
  const items = names.map((name) => {
    const [title = name, about = ""] = titleAndFirstSentence(read(`${guide}/${name}.md`));
    return `- [${title}](${addressOf(name)}): ${about}`;
  });
  return [`## ${subject}`, "", ...items].join("\n");
}

function titleAndFirstSentence(page) {
  const [heading = "", ...paragraphs] = page.split(/\n{2,}/);
  const first = paragraphs.find((text) => /^(?!```)[A-Z`*]/.test(text)) ?? "";
  const sentence = /^[\s\S]*?[.:](?=\s|$)/.exec(first)?.[0] ?? first;
  return [heading.replace(/^# +/, ""), sentence.replaceAll("\n", " ").replace(/:$/, ".")];
}
