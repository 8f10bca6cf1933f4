import { isJsonObject, type JsonObject, type JsonValue, limits } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { decide, failed, missingFlow, next, type Progress } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { callModule } from "../../life/move-thread.js";
import type { Answer } from "../../request/request.js";
import { askHowItEnds } from "../ask-for-stub.js";

/**
 * The caller goes on: conditions are tried on the branch that the module names. Where the caller has no conditions, the
 * module's branch makes no difference.
 */
function goOn(scene: Scene, result: string | undefined, data: JsonObject): Progress<never> {
  // A module that calls another one still reads its own input.
  const { Input } = objectOf(scene.root("Modules"));
  scene.write("Modules", { ...(Input !== undefined && { Input }), Result: result ?? "", ResultData: data });
  return scene.blockProgram.conditions.length === 0 ? next : decide(result);
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** A stub for a module that is not here: the branch it names as text, or `{ result, data }`, or null. */
function stubbed(scene: Scene, answer: Answer): Progress<never> {
  if (answer.kind === "error") return failed(answer.error);
  if (answer.kind === "timeout") return failed("NoMatchingError", "no answer in time");
  if (answer.kind === "unknown") return missingFlow(scene.text("FlowModuleId") ?? "");
  if (typeof answer.value === "string") return goOn(scene, answer.value, {});
  const { result, data } = objectOf(answer.value);
  return goOn(scene, typeof result === "string" ? result : undefined, objectOf(data));
}

/**
 * Invoke module: runs a module and branches on what it returns. Any version or alias runs the module that is here. A
 * flow in the place of a module takes the error branch, and so does a module inside as many modules as Connect nests
 * (the limit is documented, the branch assumed, 2026-11-21).
 */
export const invokeFlowModule = defineActionStep<null>({
  begin(scene) {
    const target = scene.text("FlowModuleId") ?? "";
    if (target === "") return failed("NoMatchingError", "no module is given");
    const most = limits.flow.moduleNestingLevels.value;
    if (scene.thread.frames.length > most) return failed("NoMatchingError", `modules nest ${most} levels deep at most`);
    const module = scene.program.findModule(target);
    if (module !== undefined) return callModule(scene, module, { Modules: { Input: objectOf(scene.value("Input")) } });
    return scene.program.find(target) === undefined
      ? askHowItEnds(scene)
      : failed("NoMatchingError", `"${target}" is a flow, not a module`);
  },
  resume(scene, heard) {
    if (heard.kind === "moduleReturned") return goOn(scene, heard.result, heard.data);
    return heard.kind === "answer" ? stubbed(scene, heard.answer) : undefined;
  },
});
