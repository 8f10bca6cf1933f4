// The first ten minutes of somebody who has never seen flowc: an empty folder, the packages as they would be released,
// and the first page of the guide, whose files are written and whose commands are typed. Then what CI would do, and a deploy
// that must find nothing to do. Needs a built workspace and the npm registry. `--show` prints what each command prints.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { asStranger } from "./packages/stranger.mjs";
import { walkthrough } from "./pages/walkthrough.mjs";
import { root } from "./workspace.mjs";

const page = readFileSync(join(root, "docs", "guide", "start.md"), "utf8");

/** What the page does not say, and a project is for. */
const afterwards = [
  { words: "npx tsc --noEmit", says: /^/ },
  { words: "npx flowc build", says: /Wrote 2 flows/ },
  { words: "npx flowc graph Main --out main.svg", says: /main\.svg/ },
  { words: "npx flowc deploy --yes", says: /Nothing to do/ },
];

/** @type {import("./pages/walkthrough.mjs").Step[]} */
const steps = [
  ...walkthrough(page, "Deploy it to AWS"),
  ...afterwards.map((step) => ({ kind: /** @type {const} */ ("command"), ...step })),
];
const show = process.argv.includes("--show");
const started = performance.now();
const failed = await asStranger(follow);
console.log(
  failed ??
    `From an empty folder to a deployed contact centre in ${((performance.now() - started) / 1000).toFixed(0)} s.`,
);
process.exitCode = failed === undefined ? 0 : 1;

/**
 * Does one step after the other, up to the first that does not work.
 * @param {import("./packages/stranger.mjs").Stranger} stranger
 * @returns {Promise<string | undefined>} what did not work
 */
async function follow({ folder, run }) {
  let cwd = ".";
  for (const step of steps) {
    if (step.kind === "file") {
      const file = join(folder, cwd, step.path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, step.text);
      continue;
    }
    const [command = "", ...args] = step.words.split(" ");
    if (command === "cd") {
      cwd = join(cwd, args[0] ?? "");
      continue;
    }
    const began = performance.now();
    const { ok, output } = await run(command, args, cwd);
    console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  $ ${step.words}`);
    const works = ok && step.says.test(output);
    if (show || !works) console.log(output);
    if (!works) return `"${step.words}" ${ok ? `did not say ${step.says}` : "failed"}.`;
  }
  return undefined;
}
