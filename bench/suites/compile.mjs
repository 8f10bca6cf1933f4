import { join } from "node:path";
import { writeCompiledFlows } from "../flows/compiled-flows.mjs";
import { timeProcess } from "../measure/process.mjs";

const programs = join(import.meta.dirname, "..", "programs");

/** Marks: within 4 times the floor; 10,000 flows cost 10 times 1,000. */
export const compile = {
  name: "compile",
  title: "Build, check, bind and emit, whole processes (baseline: the floor)",
  rounds: 7,
  /** @param {{ workshop: string, large: boolean }} context */
  cases: async ({ workshop, large }) => {
    const run = (program, input, out) => () => timeProcess([join(programs, program), input, join(workshop, out)]);
    const { flows, objects, blocksPerFlow } = await writeCompiledFlows(workshop, 1_000);
    const cases = [
      { name: `floor, 1,000 flows of ${blocksPerFlow} blocks`, run: run("floor.mjs", objects, "out-floor") },
      { name: "compile, 1,000 flows", run: run("compile.mjs", flows, "out-compile") },
    ];
    if (!large) return cases;
    const many = await writeCompiledFlows(workshop, 10_000);
    return [
      ...cases,
      { name: "floor, 10,000 flows, per 1,000", amount: 10, run: run("floor.mjs", many.objects, "out-floor") },
      { name: "compile, 10,000 flows, per 1,000", amount: 10, run: run("compile.mjs", many.flows, "out-compile") },
    ];
  },
};
