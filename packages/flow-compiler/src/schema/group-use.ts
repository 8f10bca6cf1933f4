import {
  conditionHolds,
  type EvidenceGrade,
  joinPointer,
  type ParameterGroup,
  splitPointer,
  valuesAt,
} from "@flowc/connect-model";
import type { ActionUse } from "./spec-at.js";

/** A group of parameters that exclude or need each other, as one block uses it. */
export interface GroupUse {
  readonly rule: ParameterGroup["rule"];
  /** Where the parameters of the group stand: the parameters of the block, or one entry of a list in them. */
  readonly pointer: string;
  /** All parameters of the group, and those that the block has. Names with dots, inside `pointer`. */
  readonly names: readonly string[];
  readonly present: readonly string[];
  readonly grade: EvidenceGrade;
}

/** The groups of an action that count for a block. A group over entries of a list counts once for each entry. */
export function groupUses({ entry, parameters }: ActionUse): readonly GroupUse[] {
  return (entry.groups ?? []).flatMap((group) => {
    if (group.when !== undefined && !conditionHolds(group.when, parameters)) return [];
    const grade = group.grade ?? entry.evidence.grade;
    return holders(group, parameters).map(({ pointer, holder, names }) => {
      const present = names.filter((name) => valuesAt(holder, name).length > 0);
      return { rule: group.rule, pointer, names, present, grade };
    });
  });
}

interface Holder {
  readonly pointer: string;
  readonly holder: unknown;
  readonly names: readonly string[];
}

function holders({ parameters: paths }: ParameterGroup, parameters: unknown): Holder[] {
  const [first = ""] = paths;
  const end = first.indexOf("[].");
  if (end === -1) return [{ pointer: "/Parameters", holder: parameters, names: paths }];
  const list = first.slice(0, end);
  const names = paths.map((path) => path.slice(list.length + 3));
  const pointer = list.split(".").reduce(joinPointer, "/Parameters");
  return valuesAt(parameters, list)
    .flatMap((entries) => (Array.isArray(entries) ? entries : []))
    .map((holder, index) => ({ pointer: joinPointer(pointer, index), holder, names }));
}

/** The place of a name of a group. */
export function namePointer({ pointer }: GroupUse, name: string): string {
  return splitPointer(`/${name.replaceAll(".", "/")}`).reduce(joinPointer, pointer);
}
