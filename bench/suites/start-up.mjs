import { join } from "node:path";
import { timeProcess } from "../measure/process.mjs";

/** How long a user waits before anything happens. Mark: within 1.5 times an empty Node process. */
export const startUp = {
  name: "start-up",
  title: "Start of the command, whole processes (baseline: an empty Node process)",
  rounds: 15,
  /** @param {{ root: string }} context */
  cases: ({ root }) => {
    const flowc = join(root, "packages", "cli", "bin", "flowc.js");
    return [
      { name: "empty Node process", run: () => timeProcess(["-e", "0"]) },
      { name: "flowc --version", run: () => timeProcess([flowc, "--version"]) },
      { name: "flowc --help", run: () => timeProcess([flowc, "--help"]) },
      { name: "flowc check --help", run: () => timeProcess([flowc, "check", "--help"]) },
    ];
  },
};
