// The first ten minutes of somebody who has never seen flowc: an empty folder, the packages as they would be released,
// and the commands of the guide's first page, until the second deploy finds nothing to do. Needs a built workspace and the
// npm registry. `--show` prints what each command prints.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { asStranger } from "./packages/stranger.mjs";

/** @type {readonly { words: string, in?: string, leaves?: string, says?: RegExp }[]} */
const path = [
  { words: "npx --yes flowc init contact-center --yes --install", leaves: "node_modules/flowc/package.json" },
  { words: "npx tsc --noEmit", in: "contact-center" },
  { words: "npx flowc check", in: "contact-center" },
  { words: "npx flowc test", in: "contact-center", says: /passed/ },
  { words: "npx flowc build", in: "contact-center", leaves: "build/manifest.json" },
  { words: "npx flowc graph Main --to svg --out main.svg", in: "contact-center", leaves: "main.svg" },
  { words: "npx flowc deploy --yes", in: "contact-center", says: /created flow "Main"/ },
  { words: "npx flowc deploy --yes", in: "contact-center", says: /Nothing to do/ },
];

const show = process.argv.includes("--show");
const started = performance.now();
const failed = await asStranger(async ({ folder, run }) => {
  for (const { words, in: cwd, leaves, says } of path) {
    const began = performance.now();
    const [command = "", ...args] = words.split(" ");
    const { ok, output } = await run(command, args, cwd);
    const reason = !ok
      ? "failed"
      : leaves !== undefined && !existsSync(join(folder, "contact-center", leaves))
        ? `left no ${leaves}`
        : says !== undefined && !says.test(output)
          ? `did not say ${says}`
          : undefined;
    console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  $ ${words}`);
    if (show || reason !== undefined) console.log(output);
    if (reason !== undefined) return `"${words}" ${reason}.`;
  }
  return undefined;
});
console.log(
  failed ??
    `From an empty folder to a deployed contact centre in ${((performance.now() - started) / 1000).toFixed(0)} s.`,
);
process.exitCode = failed === undefined ? 0 : 1;
