import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Project, ts } from "ts-morph";
import { expect, test } from "vitest";
import { editableValues, editValue } from "../../src/index.js";
import { file, unitsOf } from "../helpers/built-source.js";

const packages = fileURLToPath(new URL("../../../", import.meta.url));
const golden = `${packages}flow-dsl/test/golden/`;

/** The flows in which the builder is tried with every method, as users would import it. */
function writtenFlows(): readonly (readonly [name: string, text: string])[] {
  const names = readdirSync(golden).filter((name) => existsSync(`${golden}${name}/flow.ts`));
  return names.map((name) => {
    const text = readFileSync(`${golden}${name}/flow.ts`, "utf8");
    return [name, text.replaceAll(/from "\.\.\/[^"]*src\/index\.js"/g, 'from "@flowc/flow-dsl"')];
  });
}

/** The flow with each choice that its blocks offer, by what was chosen. */
function withChoices(name: string, text: string): Map<string, string> {
  const made = new Map<string, string>();
  for (const { graph, spans } of unitsOf(text)) {
    for (const block of graph.blocks) {
      const call = spans.find(block.identifier);
      if (call === undefined) continue;
      const place = JSON.stringify(call);
      const beside = graph.blocks.filter(
        (other) => other !== block && JSON.stringify(spans.find(other.identifier)) === place,
      );
      const source = { file, text, block, call, beside };
      for (const { id, kind, label, value, choices = [] } of editableValues(source)) {
        if (kind !== "choice") continue;
        for (const choice of choices.filter((each) => each !== value)) {
          const edited = editValue(source, id, choice);
          made.set(`${name}: ${label} of ${block.identifier} = ${choice}`, edited.text ?? "refused");
        }
      }
    }
  }
  return made;
}

test("every choice that any block offers is one that the builder takes", () => {
  const project = new Project({
    skipAddingFilesFromTsConfig: true,
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      types: ["node"],
      paths: { "@flowc/*": [`${packages}*/src/index.ts`] },
    },
  });
  const made = new Map(writtenFlows().flatMap(([name, text]) => [...withChoices(name, text)]));
  expect(made.size).toBeGreaterThan(200);
  const files = [...made].map(([what, text], index) => ({
    what,
    source: project.createSourceFile(`${packages}flow-edit/test/values/choice-${index}.ts`, text),
  }));
  const program = project.getProgram().compilerObject;
  const wrong = files.flatMap(({ what, source }) => {
    const [problem] = program.getSemanticDiagnostics(source.compilerNode);
    return problem ? [`${what}: ${ts.flattenDiagnosticMessageText(problem.messageText, " ")}`] : [];
  });
  expect(wrong).toEqual([]);
}, 180_000);
