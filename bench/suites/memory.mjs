import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { writeCompiledFlows } from "../flows/compiled-flows.mjs";

const program = join(import.meta.dirname, "..", "programs", "check.mjs");

/** Mark: checking keeps nothing, so it needs little more than the flows themselves. */
export const memory = {
  name: "memory",
  title: "Most memory of whole processes (baseline: the flows are built and kept, nothing is checked)",
  unit: "MB",
  rounds: 3,
  /** @param {{ workshop: string, large: boolean }} context */
  cases: async ({ workshop, large }) => {
    const { flows } = await writeCompiledFlows(workshop, 1_000);
    const cases = [
      { name: "build 1,000 flows", run: () => megabytes(flows, "--build-only") },
      { name: "build and check 1,000 flows", run: () => megabytes(flows) },
    ];
    if (!large) return cases;
    const { flows: many } = await writeCompiledFlows(workshop, 10_000);
    return [
      ...cases,
      { name: "build 10,000 flows, per 1,000", amount: 10, run: () => megabytes(many, "--build-only") },
      { name: "build and check 10,000 flows, per 1,000", amount: 10, run: () => megabytes(many) },
    ];
  },
};

function megabytes(flows, ...options) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, flows, ...options], { encoding: "utf8" });
  if (status !== 0) throw new Error(`check.mjs ended with ${status}:\n${stderr}`);
  return Number(stdout) / 1e6;
}
