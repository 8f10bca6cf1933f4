import { isJsonObject } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";

/** Return: ends a module with the branch and the data that its caller gets. A module that nobody called ends the contact. */
export const endFlowModuleExecution = defineActionStep({
  begin(scene) {
    const result = scene.text("Result") ?? "";
    const data = scene.value("ResultData");
    return { kind: "returned", data: isJsonObject(data) ? data : {}, ...(result !== "" && { result }) };
  },
});
