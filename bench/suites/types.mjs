import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { flowModule } from "../flows/flow-source.mjs";
import { timeProcess } from "../measure/process.mjs";

/** What the types of the builder cost an author. */
export const types = {
  name: "types",
  title: "tsc over 100 files with a flow each, whole processes (baseline: the same imports without a flow)",
  rounds: 7,
  /** @param {{ root: string, workshop: string }} context */
  cases: ({ root, workshop }) => {
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
    const project = (name, textOf) => {
      const folder = join(workshop, name);
      mkdirSync(folder);
      for (let number = 1; number <= 100; number += 1) writeFileSync(join(folder, `flow-${number}.ts`), textOf(number));
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(tsconfig(root)));
      return () => timeProcess([tsc, "-p", folder]);
    };
    return [
      { name: "imports only", run: project("types-imports", importsOnly) },
      { name: "100 flows", run: project("types-flows", flowModule) },
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
