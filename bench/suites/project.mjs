import { join } from "node:path";
import { writeProject } from "../flows/project.mjs";
import { processCase } from "../measure/process.mjs";

const programs = join(import.meta.dirname, "..", "programs");

/** What checking costs beside loading: the command on a project of 1,000 files with a flow each. */
export const project = {
  name: "project",
  title: "flowc on 1,000 files of TypeScript (baseline: esbuild bundles them and Node imports the result)",
  rounds: 5,
  /** @param {{ root: string, workshop: string }} context */
  cases: ({ root, workshop }) => {
    const flowc = join(root, "packages", "cli", "bin", "flowc.js");
    const cwd = writeProject(join(workshop, "project"), 1_000);
    return [
      processCase("esbuild and import", [join(programs, "load.mjs"), cwd]),
      processCase("flowc check", [flowc, "check"], { cwd }),
    ];
  },
};
