// Brings the pages of the codes to the package that ships them: part of `npm run build`.
import { copyPages } from "./codes/copy-pages.mjs";
import { root } from "./workspace.mjs";

copyPages(root);
