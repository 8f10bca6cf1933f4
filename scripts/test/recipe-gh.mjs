// Stands in for GitHub's command line where recipes are tried: writes down what it was asked, and answers from
// comments.json and issues.json of the project. It knows the filters of the recipes, so that no jq has to be installed; they
// were tried with jq 1.6. A filter that is new here is an error: try it with jq, and add what it means.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [asked = "", folder = "", ...words] = process.argv.slice(2);
const mine = '.[] | select(.user.login == "github-actions[bot]" and (.body | startswith(env.MARKER))) | .id';

/** @typedef {{ id: number, number: number, user: { login: string }, body: string }} Item a comment or an issue */

/** @type {Readonly<Record<string, { file: string, pick: (item: Item) => unknown }>>} */
const filters = {
  [mine]: {
    file: "comments.json",
    pick: ({ id, user, body }) =>
      user.login === "github-actions[bot]" && body.startsWith(process.env.MARKER ?? "") ? id : undefined,
  },
  ".[].number": { file: "issues.json", pick: ({ number }) => number },
};

appendFileSync(asked, `${words.join(" ")}\n`);
const at = words.indexOf("--jq");
if (at >= 0) {
  const filter = filters[words[at + 1] ?? ""];
  if (filter === undefined) throw new Error(`Nobody knows what ${words[at + 1]} means.`);
  const file = join(folder, filter.file);
  const items = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  for (const item of items) if (filter.pick(item) !== undefined) console.log(filter.pick(item));
}
