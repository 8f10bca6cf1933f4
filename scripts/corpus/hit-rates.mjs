// How often each rule finds something in a folder of real flows, as data for docs/reference/rules.md.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const severities = /** @type {const} */ (["error", "warning", "info"]);

/**
 * @typedef {{ file: string, severity: "error" | "warning" | "info", code: string }} Hit one code in one file
 * @typedef {{ files: number, error: number, warning: number, info: number }} Count numbers of files: with any finding, and by severity
 * @typedef {{ files: number, rules: Record<string, Count> }} HitRates
 */

/**
 * Counts files, not findings: one file with a hundred findings of a rule counts once.
 * @param {ReadonlySet<string>} files names of all files that could be read
 * @param {readonly Hit[]} hits
 * @returns {HitRates} rules in the order of their codes; those that found nothing are left out
 */
export function hitRates(files, hits) {
  const inFiles = hits.filter(({ file }) => files.has(file));
  const codes = [...new Set(inFiles.map(({ code }) => code))].sort();
  return {
    files: files.size,
    rules: Object.fromEntries(codes.map((code) => [code, countOf(inFiles.filter((hit) => hit.code === code))])),
  };
}

/** @param {readonly Hit[]} hits */
function countOf(hits) {
  const inSeverity = (/** @type {string} */ wanted) =>
    new Set(hits.filter(({ severity }) => severity === wanted).map(({ file }) => file)).size;
  const [error, warning, info] = severities.map(inSeverity);
  return { files: new Set(hits.map(({ file }) => file)).size, error, warning, info };
}

/**
 * What an index beside the folder says about its files, by their names: their flow types, which look like the console's
 * own output, and which belong together. Undefined when there is no index.
 * @param {string} folder
 * @returns {Map<string, { isConsole: boolean, repository: string, type: string | undefined }> | undefined}
 */
export function indexOf(folder) {
  const file = join(dirname(join(folder, ".")), "index.json");
  if (!existsSync(file)) return undefined;
  const { flows } = JSON.parse(readFileSync(file, "utf8"));
  return new Map(
    flows.map((/** @type {{ file: string, looks_like: string, repo: string, flow_type?: string }} */ flow) => [
      flow.file.split("/").at(-1) ?? flow.file,
      { isConsole: flow.looks_like === "console", repository: flow.repo, type: flow.flow_type ?? undefined },
    ]),
  );
}
