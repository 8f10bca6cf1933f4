import { invalidParameter, resourceNotFound } from "../../protocol/service-error.js";
import { defineTable } from "../../store/table.js";
import { allOwned, type InstanceOwned } from "../identity.js";
import type { InstanceCall } from "../operation.js";

/** Something that agents are good at to a degree, with its values. The name is the key within the instance. */
export interface AttributeRecord extends InstanceOwned {
  readonly name: string;
  readonly values: readonly string[];
  readonly purposes: readonly string[];
  /** Whether only the values of the list can be given to contacts and users. */
  readonly validates: boolean;
  /** Part of every new instance, managed by the service. */
  readonly isDefault: boolean;
  readonly modifiedAt: number;
}

export const predefinedAttributes = defineTable<AttributeRecord>("predefinedAttributes");

/** Names that start with this are the service's own. */
export const systemPrefix = "connect:";

/** Key of an attribute in the table: it has no id. */
export function attributeKey({ instance }: InstanceCall, name: string): string {
  return `${instance.id} ${name}`;
}

/** Finds an attribute of the instance by its name. */
export function findAttribute(call: InstanceCall, name: string): AttributeRecord {
  const record = call.tables.of(predefinedAttributes).get(attributeKey(call, name));
  if (record === undefined || call.hides(record.id)) {
    throw resourceNotFound(`The predefined attribute ${name} was not found in instance ${call.instance.id}.`);
  }
  return record;
}

/** Refuses a value that the attribute does not have. */
export function checkAttributeValue(call: InstanceCall, name: string, value: string): void {
  const { validates, values } = findAttribute(call, name);
  if (validates && !values.includes(value)) throw invalidParameter(`${value} is not a value of the attribute ${name}.`);
}

/** The attributes that the service brings along. That there are these is documented; their values are a choice. */
const systemAttributes: Readonly<Record<string, readonly string[]>> = {
  "connect:Language": ["English", "French", "German", "Spanish", "Italian", "Portuguese", "Dutch", "Japanese"],
  "connect:Subtype": ["Telephony", "WebRTC", "Chat", "SMS", "WhatsApp", "Guide", "Email"],
};

/** Puts the service's own attributes into a new instance. */
export function putSystemAttributes(call: InstanceCall): void {
  for (const [name, values] of Object.entries(systemAttributes)) {
    call.tables.of(predefinedAttributes).put({
      id: attributeKey(call, name),
      instanceId: call.instance.id,
      name,
      values: values.map((value) => `${systemPrefix}${value}`),
      purposes: [],
      validates: true,
      isDefault: true,
      modifiedAt: call.now,
    });
  }
}

/** How many attributes people have made in the instance. */
export function ownAttributes(call: InstanceCall): AttributeRecord[] {
  return allOwned(call, predefinedAttributes).filter(({ isDefault }) => !isDefault);
}
