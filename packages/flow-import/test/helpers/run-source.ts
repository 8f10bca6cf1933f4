import type { FlowDefinition } from "@flowc/connect-model";
import * as dsl from "@flowc/flow-dsl";
import { ts } from "ts-morph";

/** Problems of the text of a file that a compiler sees before it looks at types. */
export function syntaxErrors(source: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(source, {
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  return diagnostics.map(({ messageText }) => String(messageText));
}

/**
 * Runs a printed file as JavaScript and gives the flow that it exports.
 * @param constants what the file imports from other files
 */
export function runSource(source: string, constants: Readonly<Record<string, unknown>>): FlowDefinition {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  });
  const exports: { test?: FlowDefinition } = {};
  const require = (module: string) => (module === "@flowc/flow-dsl" ? dsl : constants);
  new Function("require", "exports", outputText)(require, exports);
  if (exports.test === undefined) throw new Error("The file exports no flow.");
  return exports.test;
}
