// Usage: node check.mjs <flows.mjs> [--build-only]: builds every flow of a module and checks it; prints the most memory
// that the process had, in bytes.
import { pathToFileURL } from "node:url";
import { checkFlow } from "../../packages/flow-compiler/dist/index.js";

const [, , flows = "", mode] = process.argv;
for (const definition of Object.values(await import(pathToFileURL(flows).href))) {
  const unit = definition.build();
  if (mode !== "--build-only") checkFlow(unit);
}
console.log(process.resourceUsage().maxRSS * 1024);
