import type { Diagnostic } from "@flowc/diagnostics";
import { projectDiagnostics } from "../project-diagnostics.js";
import type { SourceText } from "../text/source-text.js";
import { awsEnvironmentShape, configShape, localEnvironmentShape } from "./config-shape.js";
import type { FlowcConfig } from "./flowc-config.js";
import { inWords, isRecord, shapeProblems, wrongValue } from "./shape-problems.js";
import { checksProblems } from "./validate-checks.js";

/**
 * Checks the value that a configuration file exports: unknown members, members of the wrong type, and missing ones.
 * @returns one diagnostic for each mistake (CLI102 to CLI105, those of `checks`); empty when it is a `FlowcConfig`
 */
export function configProblems(value: unknown, source: SourceText): Diagnostic[] {
  if (!isRecord(value)) {
    const span = { file: source.file, line: 1, column: 1 };
    return [projectDiagnostics.create("CLI102", { found: inWords(value) }, { span })];
  }
  const environments = isRecord(value.environments) ? value.environments : {};
  return [
    ...shapeProblems(value, configShape, [], source),
    ...Object.entries(environments).flatMap(([name, environment]) => {
      const path = ["environments", name];
      if (!isRecord(environment)) return [wrongValue(path, "an object", environment, source)];
      return shapeProblems(environment, name === "local" ? localEnvironmentShape : awsEnvironmentShape, path, source);
    }),
    ...(isRecord(value.checks) ? checksProblems(value.checks, source) : []),
  ];
}

/** The value as a configuration; only for a value without problems. */
export function asConfig(value: unknown): FlowcConfig {
  return value as FlowcConfig;
}
