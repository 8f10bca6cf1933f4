import { type JsonObject, limits } from "@flowc/connect-model";
import { defined } from "../../declaration/property-checks.js";
import type { LiveResource } from "../../driver/live-resource.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type Target } from "../../driver/write-call.js";
import { readWire } from "../wire.js";
import type { PredefinedAttributeDeclaration } from "./declaration.js";
import { normalisePredefinedAttribute, predefinedAttributeTable } from "./properties.js";

interface WireAttribute {
  readonly Name?: string;
  readonly Values?: { readonly StringList?: readonly string[] };
  readonly Purposes?: readonly string[];
  readonly AttributeConfiguration?: {
    readonly EnableValueValidationOnAssociation?: boolean;
    readonly IsReadOnly?: boolean;
  };
}

/**
 * Predefined attributes: the name stands for an id, and there are no tags, so one that is there by that name is taken
 * over. One call makes one, one changes it; a search of a hundred at a time gives everything.
 */
export const predefinedAttributeDriver: ResourceDriver<PredefinedAttributeDeclaration> = {
  kind: "predefinedAttribute",
  noun: "predefined attribute",
  plural: "predefined attributes",
  level: "instance",
  properties: predefinedAttributeTable,
  taggable: false,
  renamable: false,
  deletion: "delete",
  builtIn: new Set(["connect:Language", "connect:Subtype"]),
  quota: limits.instance.predefinedAttributes.value,
  normalise: normalisePredefinedAttribute,
  declarationOf({ name, properties, attributes }) {
    if (attributes.isReadOnly === true) return undefined;
    const { values, purposes, allowedValues } = properties;
    const isUsual = allowedValues === "ONLY_THESE";
    return {
      factory: "predefinedAttribute",
      name,
      properties: defined({
        values,
        purposes: Array.isArray(purposes) && purposes.length > 0 ? purposes : undefined,
        allowedValues: isUsual ? undefined : allowedValues,
      }),
    };
  },

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
    const found = await reader.pages("SearchPredefinedAttributes", input, "PredefinedAttributes");
    return found.map((item) => ({ ...liveAttribute(item as WireAttribute), partial: true }));
  },
  find(reader, { name }) {
    return this.read(reader, name, []);
  },
  read(reader, id) {
    const input = { InstanceId: instanceIdOf(reader.scope), Name: id };
    return readWire(reader, "DescribePredefinedAttribute", input, (output) =>
      liveAttribute(output.PredefinedAttribute as WireAttribute),
    );
  },

  create: createByCall({
    call: ({ name, properties }, scope) => ({
      operation: "CreatePredefinedAttribute",
      input: { InstanceId: instanceIdOf(scope), Name: name, ...writable(properties) },
    }),
    identity: (_output, { name }) => ({ id: name, arn: "" }),
  }),
  update: (target, { properties }, changed) => {
    const written = Object.entries(properties).filter(([property]) => changed.includes(property));
    return [write("UpdatePredefinedAttribute", target, writable(Object.fromEntries(written)))];
  },
  destroy: (target) => [write("DeletePredefinedAttribute", target, {})],
};

function write(operation: string, { id, scope }: Target, input: Readonly<Record<string, unknown>>) {
  return { operation, input: { InstanceId: instanceIdOf(scope), Name: id, ...input } };
}

function writable({ values, purposes, allowedValues }: JsonObject) {
  return {
    ...(values !== undefined && { Values: { StringList: values } }),
    ...(purposes !== undefined && { Purposes: purposes }),
    ...(allowedValues !== undefined && {
      AttributeConfiguration: { EnableValueValidationOnAssociation: allowedValues === "ONLY_THESE" },
    }),
  };
}

function liveAttribute(wire: WireAttribute): LiveResource {
  const { EnableValueValidationOnAssociation, IsReadOnly } = wire.AttributeConfiguration ?? {};
  const name = wire.Name ?? "";
  return {
    id: name,
    arn: "",
    name,
    properties: {
      values: [...(wire.Values?.StringList ?? [])],
      purposes: [...(wire.Purposes ?? [])],
      ...(EnableValueValidationOnAssociation !== undefined && {
        allowedValues: EnableValueValidationOnAssociation ? "ONLY_THESE" : "ANY",
      }),
    },
    attributes: { isReadOnly: IsReadOnly === true },
  };
}
