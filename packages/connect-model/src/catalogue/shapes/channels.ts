import type { ActionEntry } from "../action-entry.js";

type Channels = ActionEntry["channels"];

export const everyChannel = { VOICE: "yes", CHAT: "yes", TASK: "yes", EMAIL: "yes" } as const satisfies Channels;

/** Works for voice; the other channels take the error branch. */
export const voiceElseError = {
  VOICE: "yes",
  CHAT: "errorBranch",
  TASK: "errorBranch",
  EMAIL: "errorBranch",
} as const satisfies Channels;

/** Works for chat; the other channels take the error branch. */
export const chatElseError = {
  VOICE: "errorBranch",
  CHAT: "yes",
  TASK: "errorBranch",
  EMAIL: "errorBranch",
} as const satisfies Channels;

export const unknownChannels = {
  VOICE: "unknown",
  CHAT: "unknown",
  TASK: "unknown",
  EMAIL: "unknown",
} as const satisfies Channels;
