import { actionCatalogue, forbiddenIdentifierWords, type JsonObject, limits } from "@flowc/connect-model";
import { actionSchema } from "./action-schema.js";
import { choice } from "./choice.js";

/**
 * The Flow language as a JSON Schema (draft 2020-12) that any validator or editor can use, derived from the action
 * catalogue. An action that the catalogue does not know passes. What a schema cannot say (targets that exist, blocks
 * that are reached, values of attributes) is left to `checkFlow`.
 */
export function flowLanguageSchema(): JsonObject {
  const entries = [...actionCatalogue.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:flowc:flow-language:2019-10-30",
    title: "Amazon Connect Flow language",
    description: "Content of a flow or a flow module. Each action says how well it is known in its $comment.",
    type: "object",
    required: ["Version", "StartAction", "Actions"],
    properties: {
      Version: { const: "2019-10-30" },
      StartAction: { $ref: "#/$defs/target" },
      Metadata: { type: "object", description: "Kept for the visual editor; the service does not read it." },
      Settings: { type: "object", description: "The contract of a module. Refused in a flow." },
      Actions: {
        type: "array",
        minItems: 1,
        maxItems: limits.flow.actionsPerFlow.value,
        items: { $ref: "#/$defs/action" },
      },
    },
    $defs: {
      target: { type: "string", minLength: 1, description: "Identifier of an action of this document." },
      identifier: {
        type: "string",
        minLength: 1,
        maxLength: limits.flow.identifierCharacters.value,
        pattern: "^[^%:(\\\\/)=$,;\\[\\]{}]+$",
        not: { enum: forbiddenIdentifierWords },
      },
      action: {
        type: "object",
        required: ["Identifier", "Type"],
        properties: {
          Identifier: { $ref: "#/$defs/identifier" },
          Type: { type: "string", minLength: 1, examples: entries.map(({ type }) => type) },
          Parameters: { type: "object" },
          Transitions: { type: "object" },
        },
        allOf: entries.map(({ type }) =>
          choice({ required: ["Type"], properties: { Type: { const: type } } }, { $ref: `#/$defs/${type}` }),
        ),
      },
      ...Object.fromEntries(entries.map((entry) => [entry.type, actionSchema(entry)])),
    },
  };
}
