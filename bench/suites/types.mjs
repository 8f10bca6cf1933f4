import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { flowModule } from "../flows/flow-source.mjs";
import { timeProcess } from "../measure/process.mjs";

/** What the types of the builder cost an author. */
export const types = {
  name: "types",
  title:
    "tsc over 100 and 1,000 files with a flow of 30 blocks each, whole processes (baseline: 100 files that only import)",
  rounds: 5,
  /** @param {{ root: string, workshop: string }} context */
  cases: ({ root, workshop }) => {
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
    const project = (count, what, textOf) => {
      const folder = join(workshop, `types-${what}-${count}`);
      mkdirSync(folder);
      for (let number = 1; number <= count; number += 1) {
        writeFileSync(join(folder, `flow-${number}.ts`), textOf(number));
      }
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(tsconfig(root)));
      return () => timeProcess([tsc, "-p", folder]);
    };
    return [
      { name: "100 imports", run: project(100, "imports", importsOnly) },
      { name: "100 flows", run: project(100, "flows", flowModule) },
      { name: "1,000 imports", run: project(1000, "imports", importsOnly) },
      { name: "1,000 flows", run: project(1000, "flows", flowModule) },
    ];
  },
};

const importsOnly = () => 'export { contactFlow, existing, lambda } from "@flowc/flow-dsl";\n';

function tsconfig(root) {
  return {
    extends: join(root, "tsconfig.base.json"),
    compilerOptions: { noEmit: true, composite: false, declaration: false, declarationMap: false },
  };
}
