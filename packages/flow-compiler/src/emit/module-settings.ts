import type { JsonObject } from "@flowc/connect-model";

/**
 * The `Settings` that a module's content must hold and that the console always writes like this. It does nothing: the
 * contract of a module is a field of the resource, not of its content. Seen at the service and in exports, 2026-11-20.
 */
export const moduleSettings: JsonObject = {
  InputParameters: [],
  OutputParameters: [],
  Transitions: [
    { DisplayName: "Success", ReferenceName: "Success", Description: "" },
    { DisplayName: "Error", ReferenceName: "Error", Description: "" },
  ],
};
