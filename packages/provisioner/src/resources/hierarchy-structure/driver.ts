import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import { checkOnce, type Given, listOf, wrongType } from "../../declaration/property-checks.js";
import type { LiveResource } from "../../driver/live-resource.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf, type Scope } from "../../driver/scope.js";
import type { WriteCall } from "../../driver/write-call.js";
import { readWire } from "../wire.js";
import { type HierarchyStructureDeclaration, hierarchyStructureName } from "./declaration.js";

/** Members of the five levels on the wire, from the top. */
const levelMembers = ["LevelOne", "LevelTwo", "LevelThree", "LevelFour", "LevelFive"];
const mostNameCharacters = 50;
const levels = { key: "levels", label: "levels" };

/** Whatever the instance, its structure is known by this. */
const structureId = "user-hierarchy-structure";

/**
 * The one hierarchy structure of an instance. There is nothing to create or delete: naming levels makes it, naming none
 * clears it. One describe tells it; an instance without levels has none.
 */
export const hierarchyStructureDriver: ResourceDriver<HierarchyStructureDeclaration> = {
  kind: "hierarchyStructure",
  noun: "hierarchy structure",
  plural: "hierarchy structures",
  level: "instance",
  properties: {
    levels: {
      label: levels.label,
      impact: "Reports show the levels under their new names.",
      words: (value) => (Array.isArray(value) && value.length > 0 ? value.join(" > ") : "none"),
    },
  },
  taggable: false,
  renamable: false,
  deletion: "delete",
  builtIn: new Set(),
  normalise: ({ properties }, report) => ({ levels: levelsOf(properties as unknown as Given, report) }),
  declarationOf: ({ properties }) => ({
    factory: "hierarchyStructure",
    name: hierarchyStructureName,
    properties: {},
    arguments: [properties.levels ?? []],
  }),

  async list(reader) {
    const live = await this.read(reader, structureId, []);
    return live === undefined ? [] : [live];
  },
  async read(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope) };
    const live = await readWire(reader, "DescribeUserHierarchyStructure", input, ({ HierarchyStructure: structure }) =>
      liveStructure(reader.scope, isJsonObject(structure) ? structure : {}),
    );
    return live === undefined || (live.properties.levels as readonly string[]).length === 0 ? undefined : live;
  },

  create: {
    operations: () => [updateOperation],
    async run(writer, { properties }) {
      await writer.write(levelsCall(writer.scope, properties.levels));
      await writer.made({ id: structureId, arn: structureArn(writer.scope) });
    },
  },
  update: ({ scope }, { properties }) => [levelsCall(scope, properties.levels)],
  destroy: ({ scope }) => [levelsCall(scope, [])],
};

const updateOperation = "UpdateUserHierarchyStructure";

function levelsCall(scope: Scope, names: JsonValue | undefined): WriteCall {
  const named = (Array.isArray(names) ? names : []).map((Name, index) => [levelMembers[index], { Name }]);
  return {
    operation: updateOperation,
    input: { InstanceId: instanceIdOf(scope), HierarchyStructure: Object.fromEntries(named) },
  };
}

function structureArn({ instance }: Scope): string {
  return `${instance?.arn ?? ""}/${structureId}`;
}

function liveStructure(scope: Scope, structure: JsonObject): LiveResource {
  const names = levelMembers.flatMap((member) => {
    const level = structure[member];
    return isJsonObject(level) && typeof level.Name === "string" ? [level.Name] : [];
  });
  const arn = structureArn(scope);
  return { id: structureId, arn, name: hierarchyStructureName, properties: { levels: names }, attributes: {} };
}

function levelsOf(given: Given, report: CheckReport): readonly string[] {
  const names = listOf(given, levels, [1, levelMembers.length], report);
  checkOnce(
    names.map((name) => JSON.stringify(name)),
    levels,
    report,
  );
  return names.flatMap((name, index) => {
    const pointer = `/${levels.key}/${index}`;
    if (typeof name !== "string") {
      wrongType(report, pointer.slice(1), "name of a level", name, "text");
      return [];
    }
    const { length } = [...name];
    const problem =
      name.trim() === ""
        ? "has no name"
        : length > mostNameCharacters
          ? `has a name of ${length} characters`
          : undefined;
    if (problem !== undefined) {
      report.add("PLAN200", { resource: "hierarchy structure", level: index + 1, problem }, pointer);
    }
    return [name];
  });
}
