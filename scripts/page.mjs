// Tests the page of `flowc view` in a real browser: `npm run ci -- page`. With a folder after --screenshots it also
// photographs every screen: `npm run screenshots`.
import { spawn } from "node:child_process";
import { findBrowser } from "./page/find-browser.mjs";
import { installBrowser } from "./page/install-browser.mjs";
import { root } from "./workspace.mjs";

const [flag, folder = "screenshots"] = process.argv.slice(2);
let found = findBrowser(process.env);
if ("problem" in found && (await installBrowser(root))) found = findBrowser(process.env);
if ("problem" in found) {
  console.error(found.problem);
  process.exitCode = 1;
} else {
  const files = flag === "--screenshots" ? ["screens"] : [];
  const env = {
    ...process.env,
    FLOWC_BROWSER: found.path,
    ...(flag === "--screenshots" && { FLOWC_SCREENSHOTS: folder }),
  };
  const args = ["node_modules/vitest/vitest.mjs", "run", "--config", "scripts/page/vitest.config.ts", ...files];
  const tests = spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" });
  tests.on("close", (code) => {
    process.exitCode = code ?? 1;
  });
}
