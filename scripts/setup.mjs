// Prepares a clone for work: `npm run setup`. Needs Node and npm, nothing else.
// This first file stays readable for old Node versions, so that they get a sentence and not a syntax error.
import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const needed = manifest.engines.node
  .replace(/[^0-9.]/g, "")
  .split(".")
  .map(Number);
const running = process.versions.node.split(".").map(Number);

if (running[0] < needed[0] || (running[0] === needed[0] && running[1] < needed[1])) {
  console.error(
    "This project needs Node " +
      needed.join(".") +
      " or newer; this is Node " +
      process.versions.node +
      ".\nInstall a current Node from https://nodejs.org and run the command again.",
  );
  process.exitCode = 1;
} else {
  void import("./setup/prepare.mjs").then((prepare) => prepare.run());
}
