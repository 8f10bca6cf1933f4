import { type ActionEntry, type ChannelSupport, findAction, type GraphType } from "@flowc/connect-model";
import { flowTypeOf } from "./flow-type.js";
import { failed, next, type Progress } from "./progress.js";
import type { Scene } from "./scene.js";

function takes(types: ActionEntry["flowTypes"], type: GraphType): boolean {
  return types === "all" || types.includes(type);
}

/** Whether a flow type takes an action: by the action's own page or by that of its block. */
function isLegalIn(entry: ActionEntry, type: GraphType): boolean {
  return takes(entry.flowTypes, type) || takes(entry.blockFlowTypes, type);
}

/**
 * Takes the error branch: that of any error, else the first of the action's own, as InvalidCallbackNumber. Where an action
 * has none it passes through, and where nothing follows it is played.
 */
function refused(scene: Scene, reason: string): Progress<never> | undefined {
  const { errors, outcomes } = scene.blockProgram;
  const { required = [], optional = [] } = outcomes?.errors ?? {};
  const anyError = errors.has("NoMatchingError") || [...required, ...optional].includes("NoMatchingError");
  const error = anyError ? "NoMatchingError" : required[0];
  if (error !== undefined) return failed(error, reason);
  return outcomes?.next === "forbidden" ? undefined : next;
}

function onChannel(scene: Scene, type: string, support: ChannelSupport): Progress<never> | undefined {
  if (support === "yes" || support === "unknown") return undefined;
  if (support === "noEffect") return next;
  const reason = `${type} does not work on ${scene.contact.channel}`;
  const hasOwnError = scene.blockProgram.outcomes?.errors.required.includes("ChannelMismatch");
  return hasOwnError ? failed("ChannelMismatch", reason) : refused(scene, reason);
}

/**
 * How a block ends before it begins, because its action does nothing here: by channel as the catalogue says, and by flow
 * type. Undefined: it is played. A block that the flow's type does not take goes to its error branch, which is
 * documented for modules (administrator guide, flow modules, checked 2026-11-21) and assumed for flows, which the service
 * refuses in part when they are created. The same is assumed for channels on which an action cannot be used at all.
 */
export function hindrance(scene: Scene): Progress<never> | undefined {
  const { type } = scene.blockProgram.block;
  const entry = findAction(type);
  if (entry === undefined) return undefined;
  const flowType = flowTypeOf(scene);
  if (!isLegalIn(entry, flowType)) return refused(scene, `${type} does not work in ${flowType} flows`);
  return onChannel(scene, type, entry.channels[scene.contact.channel]);
}
