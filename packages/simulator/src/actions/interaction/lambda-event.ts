import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import type { Scene } from "../../engine/scene.js";
import { writtenMap } from "../../engine/written-map.js";

/** What the contact data of an event holds, seen in events of 2024 and 2025. What a contact does not have is null. */
const members = [
  "AdditionalEmailRecipients",
  "Attributes",
  "Channel",
  "ContactId",
  "CustomerEndpoint",
  "CustomerId",
  "Description",
  "InitialContactId",
  "InitiationMethod",
  "InstanceARN",
  "LanguageCode",
  "MediaStreams",
  "Name",
  "PreviousContactId",
  "Queue",
  "References",
  "RelatedContactId",
  "SegmentAttributes",
  "SystemEndpoint",
  "Tags",
] as const;

/** What these hold when the contact has none. */
const empty: Readonly<Partial<Record<(typeof members)[number], JsonValue>>> = {
  Attributes: {},
  MediaStreams: { Customer: { Audio: null } },
  References: {},
  SegmentAttributes: {},
  Tags: {},
};

/** Segment attributes come with their type: `{ "connect:Subtype": { "ValueString": "connect:Chat" } }`. */
function segmentAttributes(value: JsonValue | undefined): JsonObject {
  const attributes = isJsonObject(value) ? value : {};
  return Object.fromEntries(
    Object.entries(attributes).map(([name, held]) => [
      name,
      typeof held === "string" ? { ValueString: held } : { ValueMap: segmentAttributes(held) },
    ]),
  );
}

/** The event that a Lambda function gets from a flow (administrator guide, "Invoke Lambda functions", 2026-11-21). */
export function lambdaEvent(scene: Scene): JsonObject {
  const contact = members.map((name) => [name, scene.contact.data[name] ?? empty[name] ?? null]);
  const data = {
    ...Object.fromEntries(contact),
    SegmentAttributes: segmentAttributes(scene.contact.data.SegmentAttributes),
  };
  return {
    Details: { ContactData: data, Parameters: writtenMap(scene, "LambdaInvocationAttributes") },
    Name: "ContactFlowEvent",
  };
}
