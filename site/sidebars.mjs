import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { addressOf } from "./pages.mjs";

/** What a page's own first heading calls it. */
function titleOf(root, path) {
  const heading = /^# +(.+)$/m.exec(readFileSync(join(root, path), "utf8"))?.[1] ?? path;
  return heading.replaceAll("`", "");
}

function pagesIn(root, folder) {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .sort()
    .map((name) => `${folder}/${name}`);
}

function item(root, path) {
  return { text: titleOf(root, path), link: addressOf(path) };
}

/** The guide in the order of its table of contents: each page once, where it is named first. */
function guide(root) {
  const text = readFileSync(join(root, "docs/guide/README.md"), "utf8");
  const named = [...text.matchAll(/\]\(((?:(?:tasks|ci)\/)?[\w-]+\.md)/g)].map(([, name = ""]) => `docs/guide/${name}`);
  const pages = [...new Set([...named, ...pagesIn(root, "docs/guide/tasks"), ...pagesIn(root, "docs/guide")])];
  const isTask = (path) => path.startsWith("docs/guide/tasks/");
  return [
    { text: "By task", items: pages.filter(isTask).map((path) => item(root, path)) },
    { text: "By subject", items: pages.filter((path) => !isTask(path)).map((path) => item(root, path)) },
  ];
}

function members(root, group) {
  return readdirSync(join(root, group))
    .sort()
    .map((name) => ({ text: name, link: addressOf(posix.join(group, name, "README.md")) }));
}

/**
 * What stands beside each part of the site. Lists of hundreds of pages have one page that lists them instead.
 * @param {string} root
 */
export function sidebars(root) {
  const about = [
    {
      text: "About",
      items: [
        { text: "Comparison", link: "/docs/comparison" },
        { text: "Architecture", link: "/docs/architecture" },
        { text: "Roadmap", link: "/docs/roadmap" },
        { text: "Decisions", link: "/docs/decisions/" },
        { text: "Contributing", link: "/CONTRIBUTING" },
      ],
    },
    { text: "Packages", items: members(root, "packages") },
    { text: "Examples", items: members(root, "examples") },
  ];
  const reference = [
    {
      text: "Reference",
      items: [
        { text: "Overview", link: "/docs/reference/" },
        ...pagesIn(root, "docs/reference").map((path) => item(root, path)),
      ],
    },
    {
      text: "Commands",
      items: pagesIn(root, "docs/reference/commands").map((path) => item(root, path)),
      collapsed: true,
    },
    { text: "Fidelity", items: pagesIn(root, "docs/fidelity").map((path) => item(root, path)) },
    {
      text: "Actions",
      items: pagesIn(root, "docs/reference/actions").map((path) => item(root, path)),
      collapsed: true,
    },
  ];
  return {
    "/docs/guide/": guide(root),
    "/docs/reference/": reference,
    "/docs/fidelity/": reference,
    "/docs/diagnostics/": [{ text: "Codes", items: [{ text: "All codes", link: "/docs/diagnostics/" }] }],
    "/": about,
  };
}
