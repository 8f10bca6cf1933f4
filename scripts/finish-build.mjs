// What the compiler does not do: for the package of the command its pages, the texts for code assistants, and its start in one file; for the viewer the
// page. Part of `npm run build`; `npm run setup` does the same.
import { writeAssistantTexts } from "./assistants/assistant-texts.mjs";
import { copyPages } from "./codes/copy-pages.mjs";
import { bundleFrontEnd } from "./setup/front-end.mjs";
import { bundlePage } from "./setup/page.mjs";
import { root } from "./workspace.mjs";

copyPages(root);
writeAssistantTexts(root);
await bundleFrontEnd(root);
const { ok, output } = await bundlePage(root);
if (!ok) {
  console.error(output);
  process.exitCode = 1;
}
