// What the compiler does not do for the package of the command: its pages, and its start in one file. Part of
// `npm run build`; `npm run setup` does the same.
import { copyPages } from "./codes/copy-pages.mjs";
import { bundleFrontEnd } from "./setup/front-end.mjs";
import { root } from "./workspace.mjs";

copyPages(root);
await bundleFrontEnd(root);
