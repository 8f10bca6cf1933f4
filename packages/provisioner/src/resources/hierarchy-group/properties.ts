import { type JsonObject, type JsonValue, type ResourceReference, referenceMember } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import { checkKnown, defined, type Given, referenceOf } from "../../declaration/property-checks.js";
import { isReference, isResourceDeclaration } from "../../declaration/resource-declaration.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import type { HierarchyGroupDeclaration } from "./declaration.js";

const parent = { key: "parent", label: "parent group" };
const mostNameCharacters = 100;
/** Levels of a hierarchy. */
const mostLevels = 5;

export const hierarchyGroupTable: PropertyTable = {
  name: { label: "name", impact: "Reports show the group under its new name." },
  parent: {
    label: parent.label,
    reference: "hierarchyGroup",
    change: "replace",
    impact:
      "Connect cannot move a group: another one takes its place, users and child groups go over to it, and reports of the past stay with the old one.",
  },
};

/** Checks a hierarchy group and gives it as the engine compares it. */
export function normaliseHierarchyGroup(declaration: HierarchyGroupDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, [parent.key, "formerName", "tags"], report);
  const { length } = [...declaration.name];
  if (length > mostNameCharacters && length <= 127) {
    const allowed = `1 to ${mostNameCharacters} characters`;
    report.add("PLAN103", { resource: report.resource, problem: `has ${length} characters`, allowed });
  }
  checkLevel(declaration, report);
  const [structure] = report.declared("hierarchyStructure");
  return defined({
    name: declaration.name,
    parent: referenceOf(given, parent, "hierarchyGroup", report),
    // Not a property of the group: it makes the group wait for the levels.
    structure: structure && asReference(structure),
  });
}

/** Looks at the way from the top to the group, as far as declarations tell it. */
function checkLevel(declaration: HierarchyGroupDeclaration, report: CheckReport): void {
  const path = pathTo(declaration, report);
  const [structure] = report.declared("hierarchyStructure");
  const levels: unknown = isResourceDeclaration(structure) && (structure.properties as Given).levels;
  const isDeclared = Array.isArray(levels);
  const most = isDeclared ? Math.min(levels.length, mostLevels) : mostLevels;
  if (path.length <= most) return;
  const parameters = { resource: report.resource, level: path.length, most, path, isDeclared };
  report.add("PLAN201", parameters, `/${parent.key}`);
}

/** Names from the top down; a group that only exists in Connect ends what is known, and so does a circle. */
function pathTo(declaration: HierarchyGroupDeclaration, report: CheckReport): readonly string[] {
  const byName = new Map(report.declared("hierarchyGroup").map((group) => [group.name, group]));
  const path = [declaration.name];
  for (let next = parentOf(declaration); next !== undefined && !path.includes(next.name); next = parentOf(next)) {
    path.unshift(next.name);
    if (!isResourceDeclaration(next)) next = (byName.get(next.name) ?? next) as ResourceReference<"hierarchyGroup">;
  }
  return path;
}

function parentOf(group: unknown): ResourceReference<"hierarchyGroup"> | undefined {
  if (!isResourceDeclaration(group)) return undefined;
  const above = (group.properties as Given).parent;
  return isReference(above) && above.kind === "hierarchyGroup"
    ? (above as ResourceReference<"hierarchyGroup">)
    : undefined;
}

function asReference({ kind, name }: { readonly kind: string; readonly name: string }): JsonValue {
  return { [referenceMember]: { kind, name } };
}
