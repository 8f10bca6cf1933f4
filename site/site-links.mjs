import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { addressOf, isPage } from "./pages.mjs";

/** Files that the site has beside its pages. */
const files = new Map([["docs/reference/schemas.json", "/schemas.json"]]);

/**
 * Makes links of the repository's Markdown lead somewhere in the site, too: those to folders lead to their README; those
 * to files that are no pages lead to where the repository can be browsed, and are plain text where nobody said where.
 * @param {import("vitepress").MarkdownRenderer} markdown
 * @param {{ root: string, repository: string | undefined }} options
 */
export function siteLinks(markdown, options) {
  markdown.core.ruler.push("flowc_links", ({ tokens, env }) => {
    for (const token of tokens) relink(token.children ?? [], env.relativePath ?? "", options);
  });
}

function relink(tokens, page, options) {
  /** @type {boolean[]} whether each open link was taken away */
  const open = [];
  for (const token of tokens) {
    if (token.type === "link_close" && open.pop()) token.type = "flowc_nothing";
    if (token.type !== "link_open") continue;
    const address = siteAddress(token.attrGet("href") ?? "", page, options);
    open.push(address === undefined);
    if (address === undefined) token.type = "flowc_nothing";
    else token.attrSet("href", address);
  }
}

/**
 * Where a link leads in the site; undefined when it leads nowhere.
 * @param {string} href as the page has it
 * @param {string} page the page's path from the root, `README.md` spelled as the generator calls it
 * @param {{ root: string, repository: string | undefined }} options
 */
export function siteAddress(href, page, { root, repository }) {
  if (/^(?:[a-z]+:|#|\/)/i.test(href)) return href;
  const [path = "", anchor] = href.split("#");
  const file = posix.join(posix.dirname(page), decodeURIComponent(path));
  const beside = files.get(file);
  if (beside !== undefined) return beside;
  const readme = posix.join(file, "README.md");
  const target = isPage(readme) && existsSync(join(root, readme)) ? readme : file;
  if (isPage(target)) return `${addressOf(target)}${anchor === undefined ? "" : `#${anchor}`}`;
  return repository === undefined ? undefined : `${repository}/blob/main/${file}`;
}
