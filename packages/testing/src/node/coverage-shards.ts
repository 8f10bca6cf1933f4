import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import type { Coverage } from "../coverage/coverage.js";
import { mergeCoverage } from "../coverage/merge-coverage.js";
import { parseCoverage } from "../coverage/parse-coverage.js";

const ending = ".coverage.json";

/**
 * Writes what one process or test file has run into a folder, which is made where it is missing. Many may write at the
 * same time: each file has a name of its own and appears whole.
 * @param name what the file is called; the same name writes over what was there
 */
export function writeCoverageShard(folder: string, name: string, coverage: Coverage): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name.replaceAll(/[^\w-]+/g, "-")}${ending}`);
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify(coverage)}\n`);
  renameSync(draft, file);
  return file;
}

/** Reads and merges every shard of a folder. A folder that is not there holds none. Reports TEST121. */
export function readCoverageShards(folder: string): {
  readonly coverage: Coverage;
  readonly diagnostics: readonly Diagnostic[];
} {
  const parts = shardsIn(folder).map((file) => parseCoverage(readFileSync(file, "utf8"), file));
  return {
    coverage: mergeCoverage(parts.flatMap(({ coverage }) => coverage ?? [])),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  };
}

function shardsIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(ending));
    return names.sort().map((name) => join(folder, name));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
