import { type Diagnostic, nearest } from "@flowc/diagnostics";
import { projectDiagnostics } from "../project-diagnostics.js";
import { locateMember } from "../text/locate-member.js";
import type { SourceText } from "../text/source-text.js";
import type { Shape } from "./config-shape.js";

/** What is wrong with the members of one object of the configuration (CLI103 to CLI105). */
export function shapeProblems(
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

/** That a member has a value of the wrong kind. */
export function wrongValue(path: readonly string[], expected: string, value: unknown, source: SourceText): Diagnostic {
  const inside = ownerOf(path.slice(0, -1));
  return projectDiagnostics.create(
    "CLI104",
    { member: path.at(-1) ?? "", inside, expected, found: inWords(value) },
    { span: locateMember(source, path) },
  );
}

function unknownMember(member: string, shape: Shape, path: readonly string[], source: SourceText): Diagnostic {
  const known = Object.keys(shape);
  return projectDiagnostics.create(
    "CLI103",
    { member, inside: ownerOf(path), similar: nearest(member, known), known },
    { span: locateMember(source, [...path, member]) },
  );
}

function missingMember(member: string, expected: string, path: readonly string[], source: SourceText): Diagnostic {
  const inside = ownerOf(path);
  return projectDiagnostics.create("CLI105", { member, inside, expected }, { span: locateMember(source, path) });
}

function ownerOf([first, ...rest]: readonly string[]): string {
  if (first === undefined) return "the configuration";
  if (first === "environments") return environmentPart(rest);
  const [member] = rest;
  return `"${member === undefined ? first : `${first}.${member}`}"`;
}

function environmentPart([name, ...members]: readonly string[]): string {
  if (name === undefined) return `"environments"`;
  const place = `environment "${name}"`;
  return members.length === 0 ? place : `"${members.join(".")}" of ${place}`;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as it can be named in a sentence; long ones are cut. */
export function inWords(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "function") return "a function";
  const text = typeof value === "string" ? JSON.stringify(value) : (JSON.stringify(value) ?? typeof value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
