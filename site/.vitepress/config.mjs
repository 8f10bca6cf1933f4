import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
import { assistantTexts } from "../../scripts/assistants/assistant-texts.mjs";
import { root } from "../../scripts/workspace.mjs";
import { addressOf, notPages } from "../pages.mjs";
import { sidebars } from "../sidebars.mjs";
import { siteLinks } from "../site-links.mjs";

/** Where the repository can be browsed, when the build is told: then links to its files lead there. */
const repository = process.env.FLOWC_REPOSITORY;

export default defineConfig({
  title: "flowc",
  description: "Amazon Connect contact centres as TypeScript",
  lang: "en",
  base: process.env.FLOWC_SITE_BASE ?? "/",
  srcDir: root,
  srcExclude: notPages,
  // A folder is shown by its README.
  rewrites: (page) => page.replace(/(^|\/)README\.md$/, "$1index.md"),
  outDir: "dist",
  cacheDir: "node_modules/.vitepress",
  cleanUrls: true,
  lastUpdated: false,
  markdown: {
    // Names and texts of flows stand in the pages as they are.
    html: false,
    config: (markdown) => siteLinks(markdown, { root, repository }),
  },
  // {{queue:Support}} is a mark of flowc and no expression of the generator.
  vue: { template: { compilerOptions: { delimiters: ["\u0001", "\u0002"] } } },
  // The pages are outside of this folder, where the generator's own packages are not found.
  vite: { resolve: { alias: { "vue/server-renderer": packageFile("vue/server-renderer"), vue: packageFile("vue") } } },
  buildEnd({ outDir }) {
    const texts = assistantTexts(root, (page) => addressOf(`docs/guide/${page}.md`));
    for (const [name, text] of texts) writeFileSync(join(outDir, name), text);
  },
  themeConfig: {
    nav: [
      { text: "Start", link: "/docs/guide/start" },
      { text: "Guide", link: "/docs/guide/" },
      { text: "Reference", link: "/docs/reference/" },
      { text: "Codes", link: "/docs/diagnostics/" },
      { text: "Comparison", link: "/docs/comparison" },
    ],
    sidebar: sidebars(root),
    outline: [2, 3],
    search: { provider: "local", options: { _render: searchable } },
    ...(repository && { socialLinks: [{ icon: "git", link: repository }] }),
  },
});

function packageFile(name) {
  return fileURLToPath(import.meta.resolve(name));
}

/** Decisions and single codes are found by their lists; in the search they would hide the guide. */
function searchable(source, env, markdown) {
  return /^docs\/(decisions|diagnostics)\/./.test(env.relativePath) ? "" : markdown.render(source, env);
}
