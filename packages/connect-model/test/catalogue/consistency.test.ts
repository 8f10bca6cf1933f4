import {
  type ActionEntry,
  type ActionMode,
  actionCatalogue,
  type BranchSpec,
  errorsOf,
  outcomesOf,
  type ParameterCondition,
  type ParameterSpec,
  parametersOf,
  writesOf,
} from "@flowc/connect-model";
import { describe, expect, test } from "vitest";

const entries = [...actionCatalogue.values()];
const named = entries.map((entry) => [entry.type, entry] as const);

type Fields = Readonly<Record<string, ParameterSpec>>;

/** The spec at a path with dots, where `[]` goes into the entries of a list. */
function specAt(fields: Fields, path: string): ParameterSpec | undefined {
  const [step = "", ...rest] = path.split(".");
  const isList = step.endsWith("[]");
  const spec = fields[isList ? step.slice(0, -2) : step];
  const inner = isList && spec?.value === "list" ? spec.items : spec;
  if (isList && spec?.value !== "list") return undefined;
  if (rest.length === 0) return inner;
  return inner?.value === "object" ? specAt(inner.fields, rest.join(".")) : undefined;
}

function optionsOf(spec: ParameterSpec | undefined): readonly string[] | undefined {
  if (spec?.value === "list") return optionsOf(spec.items);
  return spec?.value === "enum" ? spec.options : undefined;
}

/** What a condition names that the parameters do not have. */
function unknownIn(condition: ParameterCondition, fields: Fields): string[] {
  return Object.entries(condition).flatMap(([path, wanted]) => {
    const spec = specAt(fields, path);
    if (spec === undefined) return [path];
    if (typeof wanted === "boolean") return [];
    const options = optionsOf(spec) ?? [];
    const values = typeof wanted === "string" ? [wanted] : wanted;
    return values.filter((value) => !options.includes(value)).map((value) => `${path}=${value}`);
  });
}

function everySpec(fields: Fields): readonly (readonly [Fields, ParameterSpec])[] {
  return Object.values(fields).flatMap((spec) => [[fields, spec] as const, ...inside(spec)]);
}

function inside(spec: ParameterSpec): readonly (readonly [Fields, ParameterSpec])[] {
  if (spec.value === "object") return everySpec(spec.fields);
  if (spec.value === "map" || spec.value === "list") return [[{}, spec.items] as const, ...inside(spec.items)];
  return [];
}

function branchSets(entry: ActionEntry): readonly (readonly [BranchSpec, ActionMode | undefined])[] {
  return [[entry.branches, undefined], ...(entry.modes ?? []).map((mode) => [outcomesOf(entry, mode), mode] as const)];
}

describe.each(named)("%s", (_type, entry) => {
  test("names only its own parameters in groups, modes and conditions", () => {
    const fields = entry.parameters;
    const paths = [
      ...(entry.groups ?? []).flatMap(({ parameters }) => parameters),
      ...(entry.modes ?? []).flatMap(({ requires = [], forbids = [], parameters = {} }) => [
        ...requires,
        ...forbids,
        ...Object.keys(parameters),
      ]),
      ...branchSets(entry).flatMap(([{ conditions }]) => conditions?.requiredPerEntry ?? []),
    ];
    const conditions = [
      ...(entry.groups ?? []).flatMap(({ when }) => (when === undefined ? [] : [when])),
      ...(entry.modes ?? []).map(({ when }) => when),
      ...branchSets(entry).flatMap(([{ errors }]) => (errors.requiredWhen ?? []).map(({ when }) => when)),
      ...(entry.needsQueue === undefined ? [] : [entry.needsQueue]),
    ];
    expect(paths.filter((path) => specAt(fields, path) === undefined)).toEqual([]);
    expect(conditions.flatMap((condition) => unknownIn(condition, fields))).toEqual([]);
  });

  test("asks about siblings that exist", () => {
    for (const [siblings, { requiredWhen = {}, forbiddenWhen = {} }] of everySpec(entry.parameters)) {
      expect(unknownIn({ ...requiredWhen, ...forbiddenWhen }, siblings)).toEqual([]);
    }
  });

  test("has patterns that compile", () => {
    for (const [, spec] of everySpec(entry.parameters)) {
      const pattern = spec.value === "text" ? spec.pattern : spec.value === "map" ? spec.keyPattern : undefined;
      expect(() => new RegExp(pattern ?? "", "u")).not.toThrow();
    }
  });

  test("has ranges and lists that hold something", () => {
    for (const [, spec] of everySpec(entry.parameters)) {
      if ("min" in spec && "max" in spec) expect(spec.min).toBeLessThanOrEqual(spec.max ?? 0);
      if ("minEntries" in spec && "maxEntries" in spec)
        expect(spec.minEntries).toBeLessThanOrEqual(spec.maxEntries ?? 0);
      if (spec.value === "enum") expect(new Set(spec.options).size).toBe(spec.options.length);
    }
  });

  test("takes a path where it takes no literal", () => {
    for (const [, spec] of everySpec(entry.parameters)) if (spec.literal === false) expect(spec.dynamic).toBe("whole");
  });

  test("copies into NextAction the target of a branch that it has", () => {
    for (const [branches] of branchSets(entry)) {
      const { required, optional } = errorsOf(branches, {});
      const operands = branches.conditions?.operands ?? [];
      if (branches.nextCopies !== undefined) {
        expect([...required, ...optional, ...operands]).toContain(branches.nextCopies);
      }
    }
  });

  test("has conditions that can be met", () => {
    for (const [{ conditions, next, errors }] of branchSets(entry)) {
      if (next === "forbidden") expect([conditions, errors.required]).toEqual([undefined, []]);
      if (conditions === undefined) continue;
      const { operands, required = [], min = 0, max = Number.POSITIVE_INFINITY, operandPattern } = conditions;
      expect(min).toBeLessThanOrEqual(max);
      expect(required.length).toBeLessThanOrEqual(max);
      expect(conditions.operators).not.toEqual([]);
      if (operands !== undefined) expect(required.filter((operand) => !operands.includes(operand))).toEqual([]);
      if (operands !== undefined) expect(operands.length).toBeGreaterThanOrEqual(min);
      expect(() => new RegExp(operandPattern ?? "", "u")).not.toThrow();
    }
  });

  test("names its modes once, and needs nothing in a mode that the mode refuses", () => {
    const modes = entry.modes ?? [];
    expect(new Set(modes.map(({ name }) => name)).size).toBe(modes.length);
    for (const mode of modes) {
      const { requires = [], forbids = [] } = mode;
      expect(requires.filter((path) => forbids.includes(path))).toEqual([]);
      for (const path of forbids) expect(specAt(parametersOf(entry, mode), path)?.required).not.toBe(true);
    }
  });

  test("fills in a mode only what it fills at all", () => {
    const filled = (entry.modes ?? []).flatMap((mode) => writesOf(entry, mode));
    expect(filled.filter((root) => !entry.writes.includes(root))).toEqual([]);
  });

  test("says who is believed, since when and where", () => {
    expect(entry.evidence.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(entry.evidence.sources.length).toBeGreaterThan(0);
    for (const source of entry.evidence.sources) expect(source).toMatch(/^https:\/\/(docs\.aws\.amazon|github)\.com\//);
  });

  test("says so when it does not know the parameters", () => {
    if (entry.evidence.grade === "assumed") expect(entry.parametersComplete).toBe(false);
  });
});
