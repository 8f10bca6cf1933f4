import { isJsonObject } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { asText } from "../../engine/data.js";
import { next } from "../../engine/progress.js";
import { writtenMap } from "../../engine/written-map.js";
import { overfull } from "../attributes.js";

/** Set contact attributes in the flow namespace: gone when the flow ends, and a module has its own. All or none. */
export const updateFlowAttributes = defineActionStep({
  begin(scene) {
    const known = scene.root("FlowAttributes");
    const set = Object.entries(writtenMap(scene, "FlowAttributes")).map(([name, value]) => [
      name,
      asText(isJsonObject(value) ? value.Value : value),
    ]);
    const attributes = { ...(isJsonObject(known) ? known : {}), ...Object.fromEntries(set) };
    const failure = overfull(scene, "$.FlowAttributes", attributes);
    if (failure !== undefined) return failure;
    scene.write("FlowAttributes", attributes);
    return next;
  },
});
