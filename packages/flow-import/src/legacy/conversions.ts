import type { ModuleConversion } from "./conversion.js";
import type { LegacyModule } from "./legacy-module.js";
import { lex, loopPrompts, menu, playPrompt, storeInput } from "./prompts.js";
import {
  checkAttribute,
  checkHoursOfOperation,
  checkStaffing,
  createTask,
  disconnect,
  getMetricData,
  invokeLambda,
  loop,
  resume,
  transferToFlow,
  transferToPhoneNumber,
  transferToQueue,
} from "./routing.js";
import {
  changeRoutingPriority,
  setAttributes,
  setContactFlow,
  setEventHook,
  setLoggingBehavior,
  setQueue,
  setRecordingBehavior,
  setVoice,
  startMediaStreaming,
  stopMediaStreaming,
  wait,
} from "./settings.js";

/** Every module type that is read. */
export const moduleConversions: readonly ModuleConversion[] = [
  playPrompt,
  loopPrompts,
  menu,
  lex,
  storeInput,
  setAttributes,
  setVoice,
  setQueue,
  setLoggingBehavior,
  setRecordingBehavior,
  setContactFlow,
  setEventHook,
  changeRoutingPriority,
  startMediaStreaming,
  stopMediaStreaming,
  wait,
  checkAttribute,
  checkHoursOfOperation,
  checkStaffing,
  getMetricData,
  loop,
  invokeLambda,
  transferToQueue,
  transferToFlow,
  transferToPhoneNumber,
  createTask,
  disconnect,
  resume,
];

/** The reading of a module; nothing for a type that is not known. */
export function conversionOf({ type, target }: LegacyModule): ModuleConversion | undefined {
  return moduleConversions.find((known) => known.type === type && (known.target ?? target) === target);
}
