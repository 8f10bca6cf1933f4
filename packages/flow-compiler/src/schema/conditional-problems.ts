import {
  conditionHolds,
  type EvidenceGrade,
  isJsonObject,
  isReferenceValue,
  joinPointer,
  type ParameterSpec,
  valuesAt,
} from "@flowc/connect-model";
import type { ParameterProblem } from "./parameter-problem.js";
import { type ActionUse, memberSpec, parametersSpec, specAt } from "./spec-at.js";

/** Parameters that the values of their siblings, or the mode they select, call for or rule out; and outdated ones. */
export function conditionalProblems(use: ActionUse): readonly ParameterProblem[] {
  const spec = parametersSpec(use.entry, use.mode);
  if (!isConditional(spec) && use.mode === undefined) return [];
  const problems = siblingProblems(spec, use.parameters, "/Parameters", use.entry.evidence.grade);
  const known = new Set(problems.map(({ pointer }) => pointer));
  return [...problems, ...modeProblems(use).filter(({ pointer }) => !known.has(pointer))];
}

const conditional = new Map<ParameterSpec, boolean>();

/** Whether anything in a parameter depends on its siblings or is outdated. Most actions have nothing of the kind. */
function isConditional(spec: ParameterSpec): boolean {
  const known = conditional.get(spec);
  if (known !== undefined) return known;
  const inner = spec.value === "object" ? Object.values(spec.fields) : "items" in spec ? [spec.items] : [];
  const own = spec.requiredWhen ?? spec.forbiddenWhen ?? spec.deprecated;
  const found = own !== undefined || inner.some(isConditional);
  conditional.set(spec, found);
  return found;
}

/** Goes as deep as the catalogue, not as deep as the document. */
function siblingProblems(
  spec: ParameterSpec,
  value: unknown,
  pointer: string,
  grade: EvidenceGrade,
): ParameterProblem[] {
  if (typeof value !== "object" || value === null || !isConditional(spec) || isReferenceValue(value)) return [];
  const own = spec.value === "object" ? Object.keys(spec.fields).flatMap((name) => sibling(name)) : [];
  const inner = Object.entries(value).flatMap(([member, child]) => {
    const childSpec = memberSpec(spec, member);
    return childSpec === undefined
      ? []
      : siblingProblems(childSpec, child, joinPointer(pointer, member), childSpec.grade ?? grade);
  });
  return [...own, ...inner];

  function sibling(name: string): ParameterProblem[] {
    const field = memberSpec(spec, name);
    if (field === undefined || !isJsonObject(value)) return [];
    const present = Object.hasOwn(value, name);
    const problem = {
      pointer: joinPointer(pointer, name),
      spec: field,
      value: value[name],
      grade: field.grade ?? grade,
    };
    const outdated = present && field.deprecated !== undefined;
    const because = present ? field.forbiddenWhen : field.requiredWhen;
    const applies = because !== undefined && conditionHolds(because, value);
    return [
      ...(outdated ? [{ ...problem, kind: "deprecated" } as const] : []),
      ...(applies ? [{ ...problem, kind: present ? "refused" : "missing", because } as const] : []),
    ];
  }
}

function modeProblems(use: ActionUse): ParameterProblem[] {
  const { mode, parameters } = use;
  if (mode === undefined) return [];
  const isThere = (path: string) => valuesAt(parameters, path).length > 0;
  const because = mode.when;
  return [
    ...(mode.requires ?? []).filter((path) => !isThere(path)).map((path) => ({ kind: "missing", path }) as const),
    ...(mode.forbids ?? []).filter(isThere).map((path) => ({ kind: "refused", path }) as const),
  ].flatMap(({ kind, path }) => {
    const pointer = `/${path.replaceAll(".", "/")}`;
    const at = specAt(use, pointer);
    if (at === undefined) return [];
    return [{ kind, pointer: `/Parameters${pointer}`, spec: at.spec, value: at.value, grade: at.grade, because }];
  });
}
