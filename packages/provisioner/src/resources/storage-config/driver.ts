import type { JsonObject } from "@flowc/connect-model";
import type { LiveResource } from "../../driver/live-resource.js";
import type { DeclarationSource, ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf, type Scope } from "../../driver/scope.js";
import { createByCall, type Reader, type Target } from "../../driver/write-call.js";
import { readWire } from "../wire.js";
import type { StorageConfigDeclaration } from "./declaration.js";
import { livePlace, placesOf, type WireStorage, wireStorage } from "./places.js";
import { checkStorageRegion, isStoredData, normaliseStorage, shortPlace, storageTable } from "./properties.js";

/** Storage configs: an association of an instance for each kind of data. A plan costs one call for each that is declared. */
export const storageConfigDriver: ResourceDriver<StorageConfigDeclaration> = {
  kind: "storageConfig",
  noun: "storage config",
  plural: "storage configs",
  level: "instance",
  properties: storageTable,
  taggable: false,
  renamable: false,
  deletion: "delete",
  builtIn: new Set(),
  normalise: normaliseStorage,
  checkPlace: checkStorageRegion,
  materialise: ({ place }, _resolve, scope) => ({ properties: { place: shortPlace(place, scope) }, unknown: {} }),
  declarationOf: sourceOf,

  list: (reader) => listOf(reader, Object.keys(placesOf)),
  listNamed: (reader, names) => listOf(reader, names.filter(isStoredData)),
  async find(reader, { name }) {
    return (await listOf(reader, [name]))[0];
  },
  read(reader, id) {
    const { type, association } = partsOf(id);
    const input = { InstanceId: instanceIdOf(reader.scope), AssociationId: association, ResourceType: type };
    return readWire(reader, "DescribeInstanceStorageConfig", input, (output) =>
      liveStorage(type, { AssociationId: association, ...(output.StorageConfig as WireStorage) }, reader.scope),
    );
  },

  create: createByCall({
    call: ({ name, properties }, scope) => ({
      operation: "AssociateInstanceStorageConfig",
      input: {
        InstanceId: instanceIdOf(scope),
        ResourceType: name,
        StorageConfig: wireStorage(properties.place, scope),
      },
    }),
    identity: ({ AssociationId }, { name }) => ({ id: idOf(name, String(AssociationId)), arn: "" }),
  }),
  update: (target, { properties }, changed) =>
    changed.includes("place")
      ? [
          {
            operation: "UpdateInstanceStorageConfig",
            input: { ...inputOf(target), StorageConfig: wireStorage(properties.place, target.scope) },
          },
        ]
      : [],
  destroy: (target) => [{ operation: "DisassociateInstanceStorageConfig", input: inputOf(target) }],
};

async function listOf(reader: Reader, types: readonly string[]): Promise<readonly LiveResource[]> {
  const lists = types.map(async (type) => {
    const input = { InstanceId: instanceIdOf(reader.scope), ResourceType: type, MaxResults: 10 };
    const found = await reader.pages("ListInstanceStorageConfigs", input, "StorageConfigs");
    return found.map((item) => liveStorage(type, item as WireStorage, reader.scope));
  });
  return (await Promise.all(lists)).flat();
}

/** Reading one takes the kind of data too, so the id that is remembered has both. */
const idOf = (type: string, association: string) => `${type}/${association}`;

function partsOf(id: string): { readonly type: string; readonly association: string } {
  const slash = id.indexOf("/");
  return { type: id.slice(0, slash), association: id.slice(slash + 1) };
}

function inputOf({ id, scope }: Target) {
  const { type, association } = partsOf(id);
  return { InstanceId: instanceIdOf(scope), AssociationId: association, ResourceType: type };
}

function liveStorage(type: string, wire: WireStorage, scope: Scope): LiveResource {
  const id = idOf(type, wire.AssociationId ?? "");
  return { id, arn: "", name: type, properties: { place: livePlace(wire, scope) }, attributes: {} };
}

function sourceOf({ name, properties }: LiveResource): DeclarationSource {
  const { in: _place, ...members } = properties.place as JsonObject;
  const given = Object.entries(members).filter(([, value]) => value !== null);
  return { factory: "storageConfig", name, properties: Object.fromEntries(given) };
}
