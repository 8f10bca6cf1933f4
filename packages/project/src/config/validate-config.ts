import type { Diagnostic } from "@flowc/diagnostics";
import { projectDiagnostics } from "../project-diagnostics.js";
import type { SourceText } from "../text/source-text.js";
import { awsEnvironmentShape, configShape, localEnvironmentShape, s3StateShape } from "./config-shape.js";
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
      const shape = name === "local" ? localEnvironmentShape : awsEnvironmentShape;
      return [...shapeProblems(environment, shape, path, source), ...stateProblems(environment.state, path, source)];
    }),
    ...(isRecord(value.checks) ? checksProblems(value.checks, source) : []),
  ];
}

/** What is wrong with the place of a state beyond its form. */
function stateProblems(state: unknown, path: readonly string[], source: SourceText): Diagnostic[] {
  if (!isRecord(state) || !("s3" in state)) return [];
  const inside = [...path, "state", "s3"];
  return isRecord(state.s3)
    ? shapeProblems(state.s3, s3StateShape, inside, source)
    : [wrongValue(inside, 'an object such as { bucket: "my-states" }', state.s3, source)];
}

/** The value as a configuration; only for a value without problems. */
export function asConfig(value: unknown): FlowcConfig {
  return value as FlowcConfig;
}
