import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { flowModule } from "../flows/flow-source.mjs";
import { timeProcess } from "../measure/process.mjs";

const programs = join(import.meta.dirname, "..", "programs");

/** What an author waits for: the command on projects of 100 and 1,000 files with a flow each. */
export const project = {
  name: "project",
  title:
    "flowc on 1,000 files of TypeScript, whole processes (baseline: esbuild bundles them and Node imports the result)",
  rounds: 7,
  /** @param {{ root: string, workshop: string }} context */
  cases: ({ root, workshop }) => {
    const flowc = join(root, "packages", "cli", "bin", "flowc.js");
    const large = writeProject(join(workshop, "project-1000"), 1_000);
    const small = writeProject(join(workshop, "project-100"), 100);
    return [
      { name: "esbuild and import, 1,000 flows", run: () => timeProcess([join(programs, "load.mjs"), large]) },
      { name: "flowc check, 1,000 flows", run: () => timeProcess([flowc, "check"], large) },
      { name: "flowc build, 1,000 flows", run: () => timeProcess([flowc, "build"], large) },
      { name: "flowc build, 100 flows", run: () => timeProcess([flowc, "build"], small) },
    ];
  },
};

function writeProject(folder, count) {
  mkdirSync(join(folder, "flows"), { recursive: true });
  writeFileSync(join(folder, "flowc.config.ts"), "export default {};\n");
  for (let number = 1; number <= count; number += 1) {
    writeFileSync(join(folder, "flows", `flow-${number}.flow.ts`), flowModule(number));
  }
  return folder;
}
