import { type Diagnostic, nearest, type Span } from "@flowc/diagnostics";
import { projectDiagnostics } from "../project-diagnostics.js";
import { locateMember } from "../text/locate-member.js";
import type { SourceText } from "../text/source-text.js";
import { awsEnvironmentShape, configShape, localEnvironmentShape, type Shape } from "./config-shape.js";
import type { FlowcConfig } from "./flowc-config.js";

/**
 * Checks the value that a configuration file exports: unknown members, members of the wrong type, and missing ones.
 * @returns one diagnostic (CLI102 to CLI105) for each mistake; empty when the value is a `FlowcConfig`
 */
export function configProblems(value: unknown, source: SourceText): Diagnostic[] {
  if (!isRecord(value)) {
    return [projectDiagnostics.create("CLI102", { found: inWords(value) }, { span: startOf(source) })];
  }
  const found = shapeProblems(value, configShape, [], source);
  const environments = isRecord(value.environments) ? value.environments : {};
  for (const [name, environment] of Object.entries(environments)) {
    const path = ["environments", name];
    if (!isRecord(environment)) {
      found.push(wrongValue(path, "an object", environment, source));
    } else {
      found.push(
        ...shapeProblems(environment, name === "local" ? localEnvironmentShape : awsEnvironmentShape, path, source),
      );
    }
  }
  return found;
}

/** The value as a configuration; only for a value without problems. */
export function asConfig(value: unknown): FlowcConfig {
  return value as FlowcConfig;
}

function shapeProblems(
  value: Record<string, unknown>,
  shape: Shape,
  path: readonly string[],
  source: SourceText,
): Diagnostic[] {
  const unknown = Object.keys(value)
    .filter((member) => !Object.hasOwn(shape, member))
    .map((member) => unknownMember(member, shape, path, source));
  const wrong = Object.entries(shape).flatMap(([member, { accepts, isRequired, words }]) => {
    const given = value[member];
    if (given !== undefined) {
      return accepts(given) ? [] : [wrongValue([...path, member], words, given, source)];
    }
    return isRequired ? [missingMember(member, words, path, source)] : [];
  });
  return [...unknown, ...wrong];
}

function unknownMember(member: string, shape: Shape, path: readonly string[], source: SourceText): Diagnostic {
  const known = Object.keys(shape);
  return projectDiagnostics.create(
    "CLI103",
    { member, inside: ownerOf(path), similar: nearest(member, known), known },
    { span: locateMember(source, [...path, member]) },
  );
}

function wrongValue(path: readonly string[], expected: string, value: unknown, source: SourceText): Diagnostic {
  const inside = ownerOf(path.slice(0, -1));
  return projectDiagnostics.create(
    "CLI104",
    { member: path.at(-1) ?? "", inside, expected, found: inWords(value) },
    { span: locateMember(source, path) },
  );
}

function missingMember(member: string, expected: string, path: readonly string[], source: SourceText): Diagnostic {
  const inside = ownerOf(path);
  return projectDiagnostics.create("CLI105", { member, inside, expected }, { span: locateMember(source, path) });
}

function ownerOf(path: readonly string[]): string {
  return path.length === 0 ? "the configuration" : `environment "${path[1] ?? path[0]}"`;
}

function startOf(source: SourceText): Span {
  return { file: source.file, line: 1, column: 1 };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as it can be named in a sentence; long ones are cut. */
function inWords(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "function") return "a function";
  const text = typeof value === "string" ? JSON.stringify(value) : (JSON.stringify(value) ?? typeof value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
