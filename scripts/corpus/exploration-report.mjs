import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { indexOf } from "./hit-rates.mjs";

/**
 * Explores every flow: how many of its branches a way was found to, whether everything was looked at, how long it took.
 * @param {string} folder
 * @param {readonly string[]} files
 * @param {{ compiler: any, explore: any }} tools
 */
export function explorationReport(folder, files, { compiler, explore }) {
  const index = indexOf(folder);
  /** @type {{ file: string, blocks: number, branches: number, reached: number, isComplete: boolean, milliseconds: number }[]} */
  const flows = [];
  /** @type {{ file: string, crash: string }[]} */
  const crashes = [];
  for (const file of files) {
    const name = relative(folder, file);
    const type = index?.get(name)?.type;
    const { unit } = compiler.parseFlow(readFileSync(file, "utf8"), { file: name, ...(type && { type }) });
    if (unit === undefined) continue;
    const started = performance.now();
    try {
      const { branches, isComplete } = explore.explore([unit], unit.graph.name);
      const milliseconds = performance.now() - started;
      const reached = branches.filter((/** @type {{ way?: object }} */ { way }) => way !== undefined).length;
      flows.push({
        file: name,
        blocks: unit.graph.blocks.length,
        branches: branches.length,
        reached,
        isComplete,
        milliseconds,
      });
    } catch (error) {
      crashes.push({
        file: name,
        crash: String(error.stack ?? error)
          .split("\n")
          .slice(0, 3)
          .join(" | "),
      });
    }
  }
  return { flows, crashes };
}

/** @param {ReturnType<typeof explorationReport>} report */
export function renderExploration({ flows, crashes }) {
  const sum = (/** @type {"branches" | "reached" | "milliseconds"} */ key) =>
    flows.reduce((total, flow) => total + flow[key], 0);
  const row = (/** @type {(typeof flows)[number]} */ { file, blocks, branches, reached, isComplete, milliseconds }) =>
    `${milliseconds.toFixed(0).padStart(7)} ms  ${String(blocks).padStart(4)} blocks  ${reached} of ${branches} branches${isComplete ? "" : ", not complete"}  ${file}`;
  const slowest = flows.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 5);
  const largest = flows.toSorted((a, b) => b.blocks - a.blocks).slice(0, 3);
  return [
    `flows              ${flows.length}`,
    `branches reached   ${sum("reached")} of ${sum("branches")}`,
    `explored whole     ${flows.filter(({ isComplete }) => isComplete).length}`,
    `crashes            ${crashes.length}`,
    `time               ${sum("milliseconds").toFixed(0)} ms`,
    "",
    "the largest",
    ...largest.map(row),
    "",
    "the slowest",
    ...slowest.map(row),
    ...crashes.map(({ file, crash }) => `CRASH ${file}: ${crash}`),
  ].join("\n");
}
